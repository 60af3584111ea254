import { expect, test } from 'vitest';
import { ownNumberColumns, readOwnNumberRow } from '#shared/domain/accounts/own-number-table.ts';
import { setOwnNumbers, type OwnNumberChange } from '#shared/domain/accounts/own-number.ts';
import { product } from '#shared/domain/catalog/product.ts';
import { memberOf, sampleAccount } from '../sample-purchase.ts';

const standing = new Map([['A1', 'K-1'], ['A2', 'K-2']]);
const skus = new Set(['A1', 'A2', 'A3']);
const set = (changes: OwnNumberChange[], member = 'bea') => {
  const said = setOwnNumbers(changes, {
    actor: memberOf(sampleAccount(), member),
    isSku: (sku) => skus.has(sku),
    ownNumber: (sku) => standing.get(sku) ?? null,
    holdersOf: (number) => [...standing].filter(([, other]) => other.toUpperCase() === number.trim().toUpperCase()).map(([sku]) => sku),
  });
  return said.ok ? said.value.map(({ sku, number }) => `${sku} ${number ?? '-'}`) : said.error.kind;
};

test('a buyer gives a product a number, changes it and takes it away', () => {
  expect(set([{ sku: 'A3', before: null, after: ' K-3 ' }])).toEqual(['A3 K-3']);
  expect(set([{ sku: 'A1', before: 'K-1', after: 'K-9' }, { sku: 'A2', before: 'K-2', after: null }])).toEqual(['A1 K-9', 'A2 -']);
  expect(set([{ sku: 'A1', before: 'K-1', after: 'K-9' }], 'ada')).toBe('notYourRole');
});

test('a number names one product: it is given on only together with being taken away, whatever its capitals', () => {
  expect(set([{ sku: 'A3', before: null, after: 'k-1' }])).toBe('ownNumberTaken');
  expect(set([{ sku: 'A3', before: null, after: 'K-1' }, { sku: 'A1', before: 'K-1', after: null }])).toEqual(['A3 K-1', 'A1 -']);
  expect(set([{ sku: 'A1', before: 'K-1', after: 'K-2' }, { sku: 'A2', before: 'K-2', after: 'K-1' }])).toEqual(['A1 K-2', 'A2 K-1']);
  expect(set([{ sku: 'A3', before: null, after: 'X' }, { sku: 'A1', before: 'K-1', after: 'x' }])).toBe('ownNumberTaken');
});

test('what the seller calls another product is no number of one’s own, and neither is nothing or a card number', () => {
  expect(set([{ sku: 'A3', before: null, after: 'A1' }])).toBe('ownNumberTaken');
  expect(set([{ sku: 'A3', before: null, after: 'A3' }])).toEqual(['A3 A3']);
  expect(set([{ sku: 'A3', before: null, after: '  ' }])).toBe('ownNumberInvalid');
  expect(set([{ sku: 'A3', before: null, after: '4111 1111 1111 1111' }])).toBe('ownNumberInvalid');
  expect(set([{ sku: 'NONE', before: null, after: 'K-5' }])).toBe('unknownProduct');
});

test('somebody who was quicker is not overwritten; whoever wanted the same has it', () => {
  expect(set([{ sku: 'A1', before: null, after: 'K-9' }])).toBe('changedMeanwhile');
  expect(set([{ sku: 'A1', before: null, after: 'K-1' }])).toEqual(['A1 K-1']);
  expect(set([{ sku: 'A1', before: null, after: ' K-1 ' }])).toEqual(['A1 K-1']);
  expect(set([{ sku: 'A3', before: null, after: 'K-5' }, { sku: 'A3', before: null, after: 'K-6' }])).toBe('alreadyExists');
});

const cup = product.parse({
  sku: 'A1', gtin: null, name: 'Cup', description: '', brand: '', category: '', vat: 'S', baseUnit: 'C62', status: 'discontinued', replacedBy: null, available: null, availableAsOf: null,
  packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }],
});
const row = (...cells: string[]) => {
  const { columns } = ownNumberColumns(['code', 'our number']);
  const said = readOwnNumberRow(cells, columns, (code) => (code === 'A1' ? [{ product: cup, unit: null }] : code === 'both' ? [{ product: cup, unit: null }, { product: { ...cup, sku: 'A2' }, unit: null }] : []));
  return said.ok ? [said.value.sku, said.value.number] : said.error.kind;
};

test('a table is read by the words above its columns, else the seller’s code comes first', () => {
  expect(ownNumberColumns(['Eigene Nummer', 'Artikelnummer'])).toEqual({ columns: { code: 1, number: 0 }, hasHead: true });
  expect(ownNumberColumns(['codice', 'nostro codice'])).toEqual({ columns: { code: 0, number: 1 }, hasHead: true });
  expect(ownNumberColumns(['A1', 'K-1'])).toEqual({ columns: { code: 0, number: 1 }, hasHead: false });
});

test('every row is read for itself; a product that is no longer sold keeps its number', () => {
  expect(row('A1', 'K-1')).toEqual(['A1', 'K-1']);
  expect(row('A1', '')).toEqual(['A1', null]);
  expect([row('', 'K-1'), row('NONE', 'K-1'), row('both', 'K-1'), row('A1', 'x'.repeat(41)), row('A1', '4111111111111111')]).toEqual(['noCode', 'unknownCode', 'ambiguousCode', 'tooLong', 'cardNumber']);
});
