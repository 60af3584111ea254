import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimalTexts } from '#shared/domain/money/compare-decimal-texts.ts';
import { decimal, roundHalfUp, toFixedText } from '#shared/domain/money/decimal.ts';

const digits = fc.stringMatching(/^\d{1,12}(\.\d{1,8})?$/);

test.each([
  ['0', 2, '0.00'],
  ['-0.004', 2, '0.00'],
  ['12', 0, '12'],
  ['12.5', 4, '12.5000'],
  ['1.005', 2, '1.01'],
  ['0.00005', 4, '0.0001'],
  ['0.00004', 4, '0.0000'],
  ['999.995', 2, '1000.00'],
  ['100', 3, '100.000'],
  ['-1.005', 2, '-1.01'],
  ['12345678901234567890', 2, '12345678901234567890.00'],
])('%s with %i decimals reads %s', (text, places, written) => {
  expect(toFixedText(decimal(text), places)).toBe(written);
});

test('texts of fixed places are what the decimal library writes', () => {
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 8 }), (text, places) => {
      expect(toFixedText(decimal(text), places)).toBe(decimal(text).toFixed(places));
    }),
  );
});

test('rounding leaves what needs none as it is', () => {
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 8 }), (text, places) => {
      expect(roundHalfUp(decimal(text), places).eq(decimal(text).round(places))).toBe(true);
    }),
  );
});

test('decimal texts compare by value', () => {
  const short = fc.stringMatching(/^\d{1,3}(\.\d{1,3})?$/);
  fc.assert(
    fc.property(fc.oneof(short, digits), fc.oneof(short, digits), (one, other) => {
      expect(Math.sign(compareDecimalTexts(one, other))).toBe(decimal(one).cmp(decimal(other)));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2', '10', -1],
  ['1.50', '1.5', 0],
  ['007', '7.000', 0],
  ['0.1', '0', 1],
  ['10', '9.999', 1],
])('%s compared with %s is %i', (one, other, sign) => {
  expect(Math.sign(compareDecimalTexts(one, other))).toBe(sign);
});
