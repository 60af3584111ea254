import type { OutputOf } from '#shared/contract/contract.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { RestockLine } from '#shared/domain/restocking/restock-line.ts';
import { fakePrice, fakeProducts } from './fake-catalog.ts';
import { fakeId } from './fake-documents.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { fakeTerms } from './fake-people.ts';

const at = '2026-11-23T08:20:00.000Z';
const sites = fakeTerms.account.sites;
const site = sites[0]?.id ?? 'site';
const session: OutputOf<'restocking.get'>['session'] = { id: fakeId(800), site, author: 'm1', state: 'open', startedAt: at, changedAt: at, becameDraft: null };

const shown = ({ sku, name, baseUnit, status, packagings }: Product) => ({ sku, name, baseUnit, status, units: packagings.map(({ unit, content, minimum, multiple }) => ({ unit, content, minimum, multiple })) });

function lineOf(product: Product, number: number): OutputOf<'restocking.proposal'>['lines'][number] {
  const [packaging] = product.packagings.toReversed();
  const unit = packaging?.unit ?? product.baseUnit;
  const content = packaging?.content ?? '1';
  const rounding = { need: '22', unit, content, rounded: content !== '1' };
  const reason: RestockLine['reason'] = number % 2 === 0
    ? { kind: 'belowPar', counted: '12', onOrder: '6', minimum: '20', maximum: '40', ...rounding }
    : { kind: 'dueByRhythm', everyDays: 28, lastDaysAgo: 35, usual: '24', counted: number === 1 ? '2' : null, onOrder: '0', ...rounding };
  const proposed = { sku: product.sku, replaces: number === 2 ? 'H0001' : null, unit, quantity: '2', baseQuantity: String(2 * Number(content)), reason };
  const { unitPrice, net } = fakePrice(product, unit, '2');
  return { sku: product.sku, replaces: proposed.replaces, unit, quantity: '2', baseQuantity: proposed.baseQuantity, name: product.name, baseUnit: product.baseUnit, units: shown(product).units, proposed: number === 3 ? null : proposed, chosen: number === 3, fits: number !== 4, nearestAbove: '4', unitPrice, net };
}

/** A session at the first site with something of everything. */
export function fakeRestocking(empty: boolean, stalls: boolean): FakeHandlers {
  let choices = 0;
  const products = empty ? [] : fakeProducts.slice(0, 12);
  const named = (from: number, to: number) => products.slice(from, to).map(({ sku, name }) => ({ sku, name }));
  const counted = products.map(({ sku, name, baseUnit }, number) => ({ sku, name, baseUnit, baseQuantity: String(number * 6), counts: 1 + (number % 3), newest: 40 - number, par: number % 4 === 0 ? null : { minimum: '20', maximum: '40' } }));
  return {
    'restocking.list': () => ({ sessions: empty ? [] : [{ ...session, counted: 12, unknown: 1 }, { ...session, id: fakeId(801), state: 'drafted', becameDraft: fakeId(1), counted: 64, unknown: 0 }], sites: sites.map(({ id, name }) => ({ id, name, parLevels: 120 })) }),
    'restocking.start': () => ({ sessionId: session.id, resumed: true }),
    'restocking.get': () => ({ session, siteName: sites[0]?.name ?? site, counted, unknown: empty ? [] : [{ seq: 9, code: '4099999999990', quantity: '7', at }], uncounted: 108, parLevels: 120, lastSeq: 40 }),
    'restocking.lookUp': ({ code }) => {
      const product = fakeProducts.find(({ sku }) => sku === code.trim().toUpperCase());
      return { found: product ? { product: shown(product), unit: product.baseUnit, counted: '12', par: { minimum: '20', maximum: '40' } } : null };
    },
    'restocking.count': () => ({ seq: 41, known: null }),
    'restocking.remove': () => ({ takenBack: 1 }),
    'restocking.undo': () => ({ takenBack: null }),
    'restocking.choose': () => {
      choices += 1;
      return stalls && choices === 2 ? new Promise(() => undefined) : {};
    },
    'restocking.discard': () => ({}),
    'restocking.importFile': () => ({ counted: 2, products: 2, rejected: [{ row: 3, cells: ['X-1', '4', ''], reason: 'unknownCode', detail: { code: 'X-1' } }], rejectedFile: { name: 'shelf-rejected.csv', text: 'code,quantity,unit,row,reason\n' } }),
    'restocking.proposal': () => ({
      lines: products.slice(0, 6).map(lineOf),
      kept: named(6, 8).map((product, number) => ({ ...product, reason: number === 0 ? { kind: 'enough', counted: '30', onOrder: '6', minimum: '20' } : { kind: 'noPar', counted: '3', onOrder: '0' } })),
      unmet: named(8, 9).map((product) => ({ ...product, kind: 'discontinued', need: '8' })),
      uncounted: named(9, 12),
      suggestions: products.slice(10, 12).map(({ sku, name, baseUnit }, number) => ({ sku, name, baseUnit, unit: baseUnit, quantity: '12', reason: number === 0 ? { kind: 'boughtOften', times: 7, orderDays: 20, lastDaysAgo: 12 } : { kind: 'tradeBuys', share: 4.2 } })),
      net: '1240.50',
      day: '2026-11-23',
    }),
    'restocking.grid': ({ sites: asked }) => ({
      sites: asked.map((id) => ({ id, name: sites.find((one) => one.id === id)?.name ?? id, sessionId: id === site ? session.id : null })),
      rows: products.map((product, number) => ({
        product: shown(product),
        cells: asked.map((id, column) => ({ site: id, counted: column === 0 ? '12' : null, onOrder: '6', par: { minimum: '20', maximum: '40' }, unit: product.baseUnit, quantity: column === 0 ? '24' : '0', chosen: false, fits: true })),
        total: '24',
        price: number % 4 === 3 ? null : { unit: product.baseUnit, quantity: '24', unitPrice: '3.9000', separately: number % 2 === 0 ? '4.1000' : '3.9000', tierFrom: number % 2 === 0 ? '24' : null, next: { more: '24', unitPrice: '3.5000' } },
      })),
      currency: 'EUR',
    }),
    'restocking.toDraft': () => ({ drafts: [{ sessionId: session.id, draftId: fakeId(1), lines: 6 }] }),
  };
}
