import { array, assert, constantFrom, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { layAccepted } from '#shared/contract/accepted-command.ts';
import { applyCommand, type CommandContext } from '#shared/contract/apply-command.ts';
import type { AccountCommand } from '#shared/contract/commands.ts';
import { product as productShape } from '#shared/domain/catalog/product.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import { ok } from '#shared/domain/result.ts';
import { memberOf, monday, noAdministration, priced, quietFacts, sampleAccount, sampleCompany, uuid } from '../domain/sample-purchase.ts';

const account = sampleAccount();
const article = (sku: string) =>
  productShape.parse({ sku, gtin: null, name: sku, description: '', brand: '', category: '', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null, packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }] });
const list = (lines: readonly [string, string][], deleted = false): ProductList => ({
  id: uuid(8), name: 'Office', owner: 'bea', sharing: { everyone: 'none', members: [] }, lines: lines.map(([sku, quantity]) => ({ sku, unit: 'C62', quantity, note: '' })), changedAt: '2026-11-01T08:00:00.000Z', changedBy: 'bea', deleted,
});

interface Rows {
  readonly lists?: readonly ProductList[];
  readonly numbers?: Readonly<Record<string, string>>;
  readonly levels?: Readonly<Record<string, { readonly minimum: string; readonly maximum: string }>>;
}

const over = ({ lists = [], numbers = {}, levels = {} }: Rows, member = 'ada'): CommandContext => ({
  ...noAdministration,
  now: monday, decidedAt: monday, receivedAt: null, commandId: uuid(77), deviceId: uuid(1), company: sampleCompany(), account, actor: memberOf(account, member), cards: [], credit: null,
  priceRequest: (request) => ok(priced(request.lines)), approvalFacts: () => quietFacts, orders: () => [],
  product: (sku) => (/^A\d$/.test(sku) ? article(sku) : undefined),
  productList: (id) => lists.find((one) => one.id === id) ?? null,
  ownNumber: (sku) => numbers[sku] ?? null,
  holdersOf: (number) => Object.keys(numbers).filter((sku) => numbers[sku] === number),
  parLevel: (_site, sku) => levels[sku] ?? null,
});
const setLine = (before: string | null, after: string | null, sku = 'A1'): AccountCommand => ({
  kind: 'account.changeList',
  payload: { listId: uuid(8), change: { part: 'lines', changes: [{ sku, unit: 'C62', before: before === null ? null : { quantity: before, note: '' }, after: after === null ? null : { quantity: after, note: '' } }] } },
});

const range = record({ minimum: constantFrom('1', '2'), maximum: constantFrom('3', '4') });
const sku = constantFrom('A1', 'A2', 'A3');
const amount = constantFrom('5', '7', '7.0', null);
const number = constantFrom('M-1', ' M-2 ', null);
const closed = { everyone: 'none' as const, members: [] };
const others: readonly AccountCommand[] = [
  { kind: 'account.changeList', payload: { listId: uuid(8), change: { part: 'name', before: 'Office', after: 'Office, weekly' } } },
  { kind: 'account.changeList', payload: { listId: uuid(8), change: { part: 'sharing', before: closed, after: { everyone: 'use', members: [] } } } },
  { kind: 'account.changeList', payload: { listId: uuid(9), change: { part: 'new', name: 'Spa', sharing: closed, lines: [{ sku: 'A1', unit: 'C62', quantity: '2', note: '' }] } } },
  { kind: 'account.change', payload: { change: { part: 'site', before: null, after: { id: 'bari', name: 'Bari', address: '' } } } },
  { kind: 'account.setSubstitute', payload: { substitutionId: uuid(6), absent: 'ada', substitute: 'ben', from: '2026-11-23', to: '2026-11-27' } },
];
const commands = oneof(
  constantFrom(...others),
  record({ before: amount, after: amount, sku }).map(({ before, after, sku: of }) => setLine(before, after, of)),
  array(record({ sku, unit: constantFrom('C62') }), { maxLength: 3 }).map((lines): AccountCommand => ({ kind: 'account.changeList', payload: { listId: uuid(8), change: { part: 'order', lines } } })),
  constantFrom(true, false).map((deleted): AccountCommand => ({ kind: 'account.changeList', payload: { listId: uuid(8), change: { part: 'deleted', deleted } } })),
  array(record({ sku, before: number, after: number }), { minLength: 1, maxLength: 3 }).map((numbers): AccountCommand => ({ kind: 'account.setOwnNumbers', payload: { numbers } })),
  array(record({ sku, before: constantFrom(null, { minimum: '1', maximum: '3' }), after: range }), { minLength: 1, maxLength: 2 }).map((levels): AccountCommand => ({ kind: 'account.setParLevels', payload: { site: 'rome', levels } })),
);

const whatOf = ({ kind, payload }: AccountCommand): string => (kind === 'account.changeList' ? payload.change.part : kind);

test('what the rule accepts is laid over the same rows exactly as the rule leaves it', () => {
  const accepted = new Set<string>();
  assert(
    property(commands, constantFrom(true, false), constantFrom('bea', 'gus'), (command, isNumbered, member) => {
      const context = over({ lists: [list([['A1', '5'], ['A2', '7']])], numbers: isNumbered ? { A1: 'M-1' } : {}, levels: { A1: { minimum: '1', maximum: '3' } } }, member);
      const judged = applyCommand({ quote: null, order: null }, command, context);
      if (!judged.ok) return;
      accepted.add(whatOf(command));
      expect(layAccepted(command, context)).toEqual(judged.value);
    }),
    { numRuns: 1000 },
  );
  expect([...accepted].toSorted()).toEqual(['account.change', 'account.setOwnNumbers', 'account.setParLevels', 'account.setSubstitute', 'deleted', 'lines', 'name', 'new', 'order', 'sharing']);
});

test('what was accepted is shown over older rows, whatever they say', () => {
  // Somebody had set the line to 9 and back again between; only the 9 has come.
  expect(layAccepted(setLine('5', '7'), over({ lists: [list([['A1', '9']])] }, 'bea')).list?.lines).toMatchObject([{ sku: 'A1', quantity: '7' }]);
  // A product that has left the catalog since, and a list that was deleted and brought back.
  expect(layAccepted(setLine(null, '7', 'GONE'), over({ lists: [list([], true)] }, 'bea')).list).toMatchObject({ deleted: false, lines: [{ sku: 'GONE' }] });
  // The number was another product's, which has lost it.
  expect(layAccepted({ kind: 'account.setOwnNumbers', payload: { numbers: [{ sku: 'A2', before: null, after: 'M-1' }] } }, over({ numbers: { A1: 'M-1' } })).ownNumbers).toEqual([{ sku: 'A2', number: 'M-1' }]);
  const rome = account.sites.find(({ id }) => id === 'rome')!;
  const renamed = { ...rome, name: 'Roma' };
  const laid = layAccepted({ kind: 'account.change', payload: { change: { part: 'site', before: { ...rome, name: 'Rome, old' }, after: renamed } } }, over({}));
  expect(laid.account?.sites).toEqual(account.sites.map((site) => (site.id === 'rome' ? renamed : site)));
  // Closed to the person meanwhile.
  expect(layAccepted(setLine('5', '7'), over({}, 'bea'))).toEqual({});
});
