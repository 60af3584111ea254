import type { InputOf } from '#shared/contract/contract.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { matchedParts } from '#main/database/matched-parts.ts';
import { fakeProducts, hitOf } from './fake-catalog.ts';
import { fakeId } from './fake-documents.ts';
import type { FakeHandlers } from './fake-handlers.ts';

const promoted = ({ sku }: Product): boolean => sku.endsWith('0');
const ownNumberOf = ({ sku }: Product): string | null => (sku.endsWith('8') ? `K-${sku.slice(1)}` : null);
const misspelled = new Map([['espreso', 'espresso']]);
const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter((word) => word !== '').map((word) => misspelled.get(word) ?? word);

/** What a stand-in for the host answers about finding products. One word that nobody has is taken for a misspelled one. */
export function fakeSearch(empty: boolean): FakeHandlers {
  const find = ({ text, category, brand, promoted: only, includeDiscontinued }: InputOf<'catalog.facets'>): Product[] =>
    empty
      ? []
      : fakeProducts.filter(
          (product) =>
            (includeDiscontinued === true || product.status === 'active') && (!category || product.category.startsWith(category)) && (!brand || product.brand === brand) && (only !== true || promoted(product)) &&
            wordsOf(text).every((word) => `${product.sku} ${product.name} ${ownNumberOf(product) ?? ''}`.toLowerCase().includes(word)),
        );
  const counted = (names: readonly string[]) => [...new Set(names)].map((name) => ({ name, products: names.filter((other) => other === name).length }));
  const bought = fakeProducts.filter((_product, at) => at % 3 === 0).map(({ sku }) => sku);
  const keyOf = (product: Product, by: NonNullable<InputOf<'catalog.search'>['sort']>['by']): string => (by === 'lastBought' ? String(bought.indexOf(product.sku)).padStart(5, '0') : product[by]);
  const inOrder = (found: readonly Product[], sort: InputOf<'catalog.search'>['sort']): readonly Product[] =>
    sort === undefined ? found : found.toSorted((one, other) => (keyOf(one, sort.by) < keyOf(other, sort.by) ? -1 : 1) * (sort.descending ? -1 : 1));
  return {
    'catalog.search': ({ offset = 0, limit = 50, ...question }) => {
      const found = inOrder(find(question), question.sort);
      const marks = (text: string): [number, number][] => matchedParts(text, wordsOf(question.text)).map(([from, to]) => [from, to]);
      return {
        hits: found.slice(offset, offset + limit).map((product) => ({ ...hitOf(product), ownNumber: ownNumberOf(product), packagings: product.packagings.map(({ unit, content }) => ({ unit, content })), replacedBy: product.replacedBy, marks: { ownNumber: marks(ownNumberOf(product) ?? ''), sku: marks(product.sku), name: marks(product.name), brand: marks(product.brand) } })),
        total: found.length,
        totalIsExact: true,
        corrected: question.text.toLowerCase().split(/\s+/).flatMap((typed) => (misspelled.has(typed) ? [{ typed, taken: misspelled.get(typed) ?? '' }] : [])),
      };
    },
    'catalog.facets': (question) => {
      const found = find(question);
      return { categories: counted(found.map(({ category }) => category)), brands: counted(found.map(({ brand }) => brand)), priced: found.length, promoted: found.filter(promoted).length, isExact: true };
    },
    'catalog.categories': () => ({ categories: [...new Set(fakeProducts.map(({ category }) => category))].map((path) => ({ path, products: 84 })) }),
    'catalog.product': ({ sku }) => {
      const product = fakeProducts.find((candidate) => candidate.sku === sku) ?? fakeProducts[0]!;
      return { product, ownNumber: ownNumberOf(product), replacements: fakeProducts.filter((candidate) => candidate.sku === product.replacedBy).map(hitOf) };
    },
    'account.ownNumbers': ({ text = '', limit = 100 }) => {
      const numbers = empty ? [] : fakeProducts.flatMap((product) => (ownNumberOf(product) === null ? [] : [{ sku: product.sku, name: product.name, number: ownNumberOf(product) ?? '' }])).filter(({ number, name }) => `${number} ${name}`.toLowerCase().includes(text.toLowerCase()));
      return { numbers: numbers.slice(0, limit), total: numbers.length, mayChange: true, pending: !empty, refused: empty ? [] : [{ commandId: fakeId(951), kind: 'account.setOwnNumbers', refusal: { kind: 'ownNumberTaken', detail: { number: 'K-10028', by: 'H10028' } } }] };
    },
    'account.setOwnNumbers': () => ({}),
    'account.readOwnNumbers': () => ({
      numbers: [{ sku: 'H10007', name: fakeProducts[1]!.name, before: null, after: 'K-7' }], rejected: [{ row: 3, cells: ['NONE', 'K-8'], reason: 'unknownCode', detail: { code: 'NONE' } }], rejectedFile: { name: 'own-numbers-rejected.csv', text: '' },
    }),
    'orders.lastBought': ({ skus }) => ({
      purchases: skus.map((sku) => (empty || !bought.includes(sku) ? null : { unit: bought.indexOf(sku) % 4 === 1 ? 'XCT' : 'C62', unitPrice: `${String(3 + (bought.indexOf(sku) % 5))}.2000`, day: `2026-0${String(1 + (bought.indexOf(sku) % 9))}-14`, order: fakeId(600), number: 'SO-7000', channel: 'platform' as const })),
    }),
    'orders.ofProduct': () => ({
      purchases: empty ? [] : [0, 1, 2].map((at) => ({ order: fakeId(600 + at), number: `SO-700${String(at)}`, day: `2026-0${String(9 - at)}-14`, channel: at === 1 ? ('phone' as const) : ('platform' as const), unit: 'C62', quantity: String(24 + at * 12), unitPrice: `3.${String(95 - at * 10)}`, currency: 'EUR' })),
      total: empty ? 0 : 15,
    }),
  };
}
