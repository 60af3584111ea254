import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { product as productShape } from '#shared/domain/catalog/product.ts';
import { changeList, listChange, type ListChange } from '#shared/domain/lists/change-list.ts';
import { productList, rightOn, type ListLine, type ProductList } from '#shared/domain/lists/product-list.ts';
import { memberOf, monday, sampleAccount, uuid } from '../sample-purchase.ts';

const account = sampleAccount();
const article = (sku: string) =>
  productShape.parse({ sku, gtin: null, name: `Name of ${sku}`, description: '', brand: '', category: '', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null, packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }] });
const line = (sku: string, quantity = '5'): ListLine => ({ sku, unit: 'C62', quantity, note: '' });
const list = (changes: Partial<ProductList> = {}): ProductList => ({
  id: uuid(8), name: 'Office', owner: 'bea', sharing: { everyone: 'none', members: [] }, lines: [line('A1'), line('A2'), line('A3')], changedAt: '2026-11-01T08:00:00.000Z', changedBy: 'bea', deleted: false, ...changes,
});
const by = (before: ProductList | null, change: ListChange, member = 'bea') =>
  changeList(before, change, { listId: uuid(8), account, actor: memberOf(account, member), decidedAt: monday, product: (sku) => (/^A\d$/.test(sku) ? article(sku) : undefined) });
const kindOf = (...given: Parameters<typeof by>): string => {
  const said = by(...given);
  return said.ok ? 'done' : said.error.kind;
};
const skusOf = (said: ReturnType<typeof by>): string[] => (said.ok ? said.value.lines.map(({ sku, quantity }) => `${sku} ${quantity}`) : [said.error.kind]);

const rename: ListChange = { part: 'name', before: 'Office', after: 'Office, weekly' };
const share: ListChange = { part: 'sharing', before: { everyone: 'none', members: [] }, after: { everyone: 'use', members: [{ id: 'ada', right: 'edit' }] } };
const remove: ListChange = { part: 'deleted', deleted: true };
const add = (sku: string, quantity = '5'): ListChange => ({ part: 'lines', changes: [{ sku, unit: 'C62', before: null, after: { quantity, note: '' } }] });
const put = (sku: string, before: string, after: string | null): ListChange => ({ part: 'lines', changes: [{ sku, unit: 'C62', before: { quantity: before, note: '' }, after: after === null ? null : { quantity: after, note: '' } }] });

test('the owner does everything; who may edit changes name and lines; who may use changes nothing; to all others it is not there', () => {
  const shared = list({ sharing: { everyone: 'use', members: [{ id: 'ada', right: 'edit' }] } });
  const shareMore: ListChange = { part: 'sharing', before: shared.sharing, after: { everyone: 'none', members: [] } };
  for (const change of [rename, add('A4'), shareMore, remove]) expect(kindOf(shared, change)).toBe('done');
  expect([rename, add('A4'), shareMore, remove].map((change) => kindOf(shared, change, 'ada'))).toEqual(['done', 'done', 'notYourRole', 'notYourRole']);
  expect([rename, add('A4'), shareMore, remove].map((change) => kindOf(shared, change, 'ben'))).toEqual(['notYourRole', 'notYourRole', 'notYourRole', 'notYourRole']);
  expect([rename, add('A4'), share, remove].map((change) => kindOf(list(), change, 'ben'))).toEqual(['notFound', 'notFound', 'notFound', 'notFound']);
  expect(rightOn(shared, { id: 'ada' })).toBe('edit');
});

test('two people who change different lines both get their way; the second at the same line is told', () => {
  const after = by(list(), put('A1', '5', '9'));
  expect(skusOf(after)).toEqual(['A1 9', 'A2 5', 'A3 5']);
  if (!after.ok) throw new Error(after.error.kind);
  expect(skusOf(by(after.value, put('A2', '5', null)))).toEqual(['A1 9', 'A3 5']);
  expect(skusOf(by(after.value, put('A1', '5', '7')))).toEqual(['changedMeanwhile']);
  expect(skusOf(by(after.value, put('A1', '5', null)))).toEqual(['changedMeanwhile']);
  expect(skusOf(by(after.value, put('A1', '5', '9.0')))).toEqual(['A1 9.0', 'A2 5', 'A3 5']);
});

test('an order of lines is a wish: what somebody added meanwhile goes last, what somebody took out is not brought back', () => {
  const wish: ListChange = { part: 'order', lines: [{ sku: 'A3', unit: 'C62' }, { sku: 'A9', unit: 'C62' }, { sku: 'A1', unit: 'C62' }] };
  expect(skusOf(by(list(), wish))).toEqual(['A3 5', 'A1 5', 'A2 5']);
});

test('a deleted list can be brought back and nothing else, by its owner', () => {
  const deleted = list({ deleted: true });
  expect(kindOf(deleted, rename)).toBe('notAllowedInState');
  expect(by(deleted, { part: 'deleted', deleted: false })).toMatchObject({ ok: true, value: { deleted: false, lines: deleted.lines } });
});

test('only products and packagings of the catalog are added; what has left it stays and can be changed', () => {
  expect(kindOf(list(), add('NONE'))).toBe('unknownProduct');
  expect(kindOf(list(), { part: 'lines', changes: [{ sku: 'A1', unit: 'XBX', before: null, after: { quantity: '1', note: '' } }] })).toBe('unknownPackaging');
  expect(skusOf(by(list({ lines: [line('GONE')] }), put('GONE', '5', '6')))).toEqual(['GONE 6']);
  expect(kindOf(list(), { part: 'sharing', before: { everyone: 'none', members: [] }, after: { everyone: 'none', members: [{ id: 'nobody', right: 'use' }] } })).toBe('unknownMember');
});

test('a new list belongs to whoever makes it, and is made once', () => {
  const made = by(null, { part: 'new', name: 'Spa', sharing: { everyone: 'none', members: [] }, lines: [line('A1')] });
  expect(made).toMatchObject({ ok: true, value: { owner: 'bea', name: 'Spa', changedAt: monday, deleted: false } });
  expect(kindOf(list(), { part: 'new', name: 'Spa', sharing: { everyone: 'none', members: [] }, lines: [] })).toBe('alreadyExists');
});

test('whatever is done to a list, a product in a packaging stands in it once and it stays in the shape that travels', () => {
  const sku = constantFrom('A1', 'A2', 'A3', 'A4', 'NONE');
  const quantity = constantFrom('1', '5', '9');
  const change = record({ sku, before: constantFrom('1', '5', '9', null), after: constantFrom('1', '5', '9', null), quantity });
  assert(
    property(array(change, { maxLength: 12 }), (changes) => {
      let now = list();
      for (const { sku: named, before, after } of changes) {
        const said = by(now, listChange.parse({ part: 'lines', changes: [{ sku: named, unit: 'C62', before: before && { quantity: before, note: '' }, after: after && { quantity: after, note: '' } }] }));
        if (said.ok) now = said.value;
      }
      expect(productList.parse(now)).toEqual(now);
      expect(new Set(now.lines.map((entry) => entry.sku)).size).toBe(now.lines.length);
    }),
  );
});
