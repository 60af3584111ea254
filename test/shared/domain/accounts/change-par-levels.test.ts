import { expect, test } from 'vitest';
import { changeParLevels } from '#shared/domain/accounts/change-par-levels.ts';
import { parColumnsOf, readParRow } from '#shared/domain/accounts/par-level-table.ts';
import { product as productShape } from '#shared/domain/catalog/product.ts';
import { memberOf, sampleAccount } from '../sample-purchase.ts';

const account = sampleAccount();
const paper = productShape.parse({ sku: 'A1', gtin: null, name: 'Paper', description: '', brand: '', category: 'Office', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null, packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }] });
const said = (levels: Parameters<typeof changeParLevels>[2], { site = 'rome', actor = 'gus', has = null as { minimum: string; maximum: string } | null } = {}): string => {
  const result = changeParLevels(account, site, levels, { actor: memberOf(account, actor), product: (sku) => (sku === 'A1' ? paper : undefined), parLevel: () => has });
  return result.ok ? 'done' : result.error.kind;
};
const level = (minimum: string, maximum: string) => ({ minimum, maximum });

test('par levels are set by an admin, for sites and products that there are, a maximum not below the minimum', () => {
  expect(said([{ sku: 'A1', before: null, after: level('0', '5') }])).toBe('done');
  expect(said([{ sku: 'A1', before: null, after: level('5', '5') }])).toBe('done');
  expect(said([{ sku: 'A1', before: null, after: level('6', '5') }])).toBe('parLevelInvalid');
  expect(said([{ sku: 'A1', before: null, after: level('0', '0') }])).toBe('parLevelInvalid');
  expect(said([{ sku: 'A1', before: null, after: level('0', '5') }], { actor: 'bea' })).toBe('notYourRole');
  expect(said([{ sku: 'A1', before: null, after: level('0', '5') }], { site: 'oslo' })).toBe('unknownSite');
  expect(said([{ sku: 'A2', before: null, after: level('0', '5') }])).toBe('unknownProduct');
});

test('all or none: one row that somebody else changed meanwhile holds the others back; the same amount written otherwise does not', () => {
  expect(said([{ sku: 'A1', before: level('1', '5'), after: level('2', '5') }], { has: level('1.0', '5.00') })).toBe('done');
  expect(said([{ sku: 'A1', before: level('1', '5'), after: level('2', '5') }], { has: level('1', '6') })).toBe('changedMeanwhile');
  expect(said([{ sku: 'A1', before: null, after: level('2', '5') }], { has: level('1', '6') })).toBe('changedMeanwhile');
  expect(said([{ sku: 'A1', before: level('1', '6'), after: null }], { has: level('1', '6') })).toBe('done');
});

test('a table of par levels is read by the words above it in three languages, and row by row without guessing', () => {
  expect(parColumnsOf(['Artikel', 'Höchstbestand', 'Mindestbestand'])).toEqual({ columns: { code: 0, maximum: 1, minimum: 2 }, hasHead: true });
  expect(parColumnsOf(['Note', 'Codice', 'Minimo', 'Massimo'])).toEqual({ columns: { code: 1, minimum: 2, maximum: 3 }, hasHead: true });
  const { columns, hasHead } = parColumnsOf(['A1', '1', '5']);
  expect(hasHead).toBe(false);
  const read = (cells: string[], style: 'point' | 'comma' = 'point') => {
    const result = readParRow(cells, columns, style, (code) => (code === 'A1' ? [{ product: paper, unit: null }] : []));
    return result.ok ? result.value.range : result.error.kind;
  };
  expect(read(['A1', '0', '1.5'])).toEqual({ minimum: '0', maximum: '1.5' });
  expect(read(['A1', '0', '1,5'], 'comma')).toEqual({ minimum: '0', maximum: '1.5' });
  expect(read(['A1', '', '5'])).toBe('noQuantity');
  expect(read(['A1', 'some', '5'])).toBe('unreadableQuantity');
  expect(read(['A1', '1', '4006381333931'])).toBe('barcodeAsQuantity');
  expect(read(['', '1', '5'])).toBe('noCode');
  expect(read(['B9', '1', '5'])).toBe('unknownCode');
  expect(read(['A1', '5', '1'])).toBe('maximumBelowMinimum');
  expect(read(['A1', '1', '5', '4111 1111 1111 1111'])).toBe('cardNumber');
});
