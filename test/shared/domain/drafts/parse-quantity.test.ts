import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { parseQuantity, type DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import { err, ok } from '#shared/domain/result.ts';

describe('a typed quantity', () => {
  test.each<[string, DecimalStyle, string]>([
    ['12', 'point', '12'],
    [' 12 ', 'comma', '12'],
    ['12.5', 'point', '12.5'],
    ['12,5', 'comma', '12.5'],
    ['1,000', 'point', '1000'],
    ['1.000', 'comma', '1000'],
    ['1.000,25', 'comma', '1000.25'],
    ['1,234,567.5', 'point', '1234567.5'],
    ['1 000', 'comma', '1000'],
    ['1\u00a0000,5', 'comma', '1000.5'],
    ['1\u202f000', 'comma', '1000'],
    ["1'000", 'point', '1000'],
    ['007', 'point', '7'],
    ['2.50', 'point', '2.5'],
    ['3,000', 'comma', '3'],
    ['.5', 'point', '0.5'],
    [',5', 'comma', '0.5'],
    ['１２', 'point', '12'],
  ])('%s in the style of %s is %s', (typed, style, quantity) => {
    expect(parseQuantity(typed, style)).toEqual(ok(quantity));
  });

  test.each<[string, DecimalStyle]>([
    ['1,5', 'point'],
    ['1.5', 'comma'],
    ['12,34', 'point'],
    ['1,0000', 'point'],
    ['1.000.00', 'comma'],
    ['1,000 000', 'point'],
    ['twelve', 'point'],
    ['12 pcs', 'point'],
    ['1e3', 'point'],
    ['0x10', 'point'],
    ['+5', 'point'],
    ['5.', 'point'],
    ['.', 'point'],
    ['--5', 'point'],
    ['1/2', 'point'],
    ['½', 'point'],
    ['∞', 'point'],
    ['3 4', 'point'],
    ['1.1234567', 'point'],
  ])('%s in the style of %s is unreadable, never a guess and never 1', (typed, style) => {
    expect(parseQuantity(typed, style)).toEqual(err('unreadable'));
  });

  test('nothing typed, nothing ordered and less than nothing are told apart', () => {
    expect(parseQuantity('  ', 'point')).toEqual(err('empty'));
    for (const typed of ['0', '0.000', '-3', '\u22123']) expect(parseQuantity(typed, 'point')).toEqual(err('notAboveZero'));
  });

  test('a barcode scanned into the field of the quantity is too large', () => {
    expect(parseQuantity('4006381333931', 'point')).toEqual(err('tooLarge'));
  });

  test('whatever is typed, what is read is a plain decimal above zero', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,' -]{1,12}$/));
    fc.assert(
      fc.property(typed, fc.constantFrom<DecimalStyle>('point', 'comma'), (text, style) => {
        const read = parseQuantity(text, style);
        if (!read.ok) return;
        decimalText.parse(read.value);
        expect(read.value).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(read.value).not.toBe('0');
      }),
      { numRuns: 2000 },
    );
  });
});
