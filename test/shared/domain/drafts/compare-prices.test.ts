import { expect, test } from 'vitest';
import { comparePrices } from '#shared/domain/drafts/compare-prices.ts';

test.each([
  ['10.0000', '10', 'same', '0.0000', '0.0'],
  ['10.0000', '10.5', 'dearer', '0.5000', '5.0'],
  ['10.0000', '9.9999', 'cheaper', '-0.0001', '0.0'],
  ['8', '6', 'cheaper', '-2.0000', '-25.0'],
  ['3', '4', 'dearer', '1.0000', '33.3'],
  ['0', '4', 'dearer', '4.0000', null],
  ['10.0000', null, 'gone', null, null],
  [null, '10.0000', 'new', null, null],
  [null, null, 'same', null, null],
])('seen %s, today %s: %s', (before, today, moved, difference, percent) => {
  expect(comparePrices(before, today)).toEqual({ moved, difference, percent });
});
