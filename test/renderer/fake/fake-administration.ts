import type { FakeHandlers } from './fake-handlers.ts';
import { fakeId } from './fake-documents.ts';
import { fakeTerms } from './fake-people.ts';

const changed = { id: 'main', name: 'Main house, new wing', address: 'Via Roma 14, 37011 Bardolino' };

const refusedLevels = {
  site: 'main',
  levels: [
    { sku: 'H10028', name: 'Bath towel, white', before: { minimum: '24', maximum: '96' }, after: { minimum: '36', maximum: '120' }, isInCatalog: true },
    { sku: 'H10031', name: 'Dish washing liquid', before: null, after: { minimum: '5', maximum: '20' }, isInCatalog: true },
    { sku: 'H10044', name: 'H10044', before: null, after: { minimum: '1', maximum: '6' }, isInCatalog: false },
  ],
};

/** An account that its admin keeps: one change waits, one was refused, one rule leads nowhere. */
export function fakeAdministration(empty: boolean): FakeHandlers {
  const [main] = fakeTerms.account.sites;
  return {
    'account.administration': () => ({
      mayAdminister: true,
      pending: empty ? [] : ['member m2', 'parLevels main'],
      refused: empty || main === undefined ? [] : [{ commandId: fakeId(950), refusal: { kind: 'changedMeanwhile', detail: { part: 'site', name: 'Main house' } }, change: { part: 'site', before: main, after: changed }, parLevels: null }, { commandId: fakeId(952), refusal: { kind: 'changedMeanwhile', detail: { part: 'parLevel', name: 'H10028' } }, change: null, parLevels: refusedLevels }],
      deadEnds: empty ? [] : [{ rule: 'r2', reason: 'onlyTheAuthor' }],
      parLevels: [{ site: 'main', count: empty ? 0 : 2 }, { site: 'spa', count: 0 }],
    }),
    'account.change': () => ({}),
    'account.foreseeRule': ({ rule }) => ({ orders: 214, asked: rule.when.newProduct ? null : 31 }),
    'account.parLevels': () => ({
      levels: empty ? [] : [{ sku: 'H10028', name: 'Bath towel, white', baseUnit: 'C62', minimum: '24', maximum: '96' }, { sku: 'H10031', name: 'Dish washing liquid', baseUnit: 'LTR', minimum: '5', maximum: '20' }],
      total: empty ? 0 : 2,
    }),
    'account.setParLevels': () => ({}),
    'account.readParLevels': () => ({
      levels: [{ sku: 'H10028', name: 'Bath towel, white', before: { minimum: '24', maximum: '96' }, after: { minimum: '24', maximum: '120' } }],
      rejected: [{ row: 3, cells: ['NONE', '1', '2'], reason: 'unknownCode', detail: { code: 'NONE' } }],
      rejectedFile: { name: 'par-levels-rejected.csv', text: 'code,minimum,maximum,row,reason\n' },
    }),
  };
}
