import { expect, test } from 'vitest';
import { compareVersions } from '#shared/domain/quotes/compare-versions.ts';
import type { QuoteLine } from '#shared/domain/quotes/quote.ts';
import { priced, sampleLines, uuid } from '../sample-purchase.ts';

const line = (id: number, changes: Partial<QuoteLine> = {}): QuoteLine => ({ ...sampleLines()[0]!, id: uuid(id), ...changes });
const version = (lines: QuoteLine[], gross = '122.00') => ({ lines, totals: priced([], gross).totals });
const changes = (before: QuoteLine[], after: QuoteLine[]) => compareVersions(version(before), version(after)).lines.map((each) => [each.id.slice(-1), ...each.changes]);

test('lines are compared by their id, in the order of the later version, removed ones last', () => {
  expect(changes([line(1), line(2), line(3)], [line(4), line(3), line(1)])).toEqual([['4', 'added'], ['3'], ['1'], ['2', 'removed']]);
});

test('price and quantity are told apart, and compare as numbers', () => {
  expect(changes([line(1)], [line(1, { unitPrice: '10.0001', quantity: '9' })])).toEqual([['1', 'dearer', 'less']]);
  expect(changes([line(1)], [line(1, { unitPrice: '9.5', quantity: '10.0' })])).toEqual([['1', 'cheaper']]);
  expect(changes([line(1)], [line(1, { unitPrice: '10' })])).toEqual([['1']]);
});

test('a price that is gone or found, another product, other offers', () => {
  expect(changes([line(1)], [line(1, { unitPrice: null })])).toEqual([['1', 'priceGone']]);
  expect(changes([line(1, { unitPrice: null })], [line(1)])).toEqual([['1', 'priceFound']]);
  expect(changes([line(1)], [line(1, { sku: 'A2' })])).toEqual([['1', 'product']]);
  expect(changes([line(1)], [line(1, { free: '1', promotions: ['p'] })])).toEqual([['1', 'offers']]);
  expect(changes([line(1)], [line(1, { free: '1' })])).toEqual([['1', 'offers']]);
  expect(changes([line(1)], [line(1, { promotions: ['p'] })])).toEqual([['1', 'offers']]);
});

test('the totals\' difference is exact', () => expect(compareVersions(version([], '0.30'), version([], '0.10')).gross).toBe('-0.2'));
