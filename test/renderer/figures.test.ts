import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatPriceFigure, formatQuantity, formatUnitPrice } from '#renderer/format/number-format.ts';
import { parseFigure } from '#renderer/format/parse-figure.ts';
import { language } from '#renderer/i18n/language.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('reading a typed quantity', () => {
  it.each([
    ['de', '1.234,50', '1234.5'],
    ['it', '1.234,50', '1234.5'],
    ['en', '1,234.50', '1234.5'],
    ['de', '0,25', '0.25'],
    ['it', ' 12 ', '12'],
    ['en', '007', '7'],
    ['de', '1.234', '1234'],
    ['en', '1234.0', '1234'],
    ['it', '1 234,5', '1234.5'],
  ] as const)('in %s, %s means %s', (spoken, typed, figure) => {
    expect(parseFigure(spoken, typed)).toBe(figure);
  });

  it.each([
    ['de', '1.5'],
    ['it', '12.34'],
    ['en', '1,5'],
    ['en', '12,34'],
    ['de', ''],
    ['de', 'zwölf'],
    ['en', '-3'],
    ['en', '1e3'],
    ['de', '1,2,3'],
    ['it', '1.234.56'],
    ['en', '1'.repeat(31)],
  ] as const)('in %s, %s is unreadable and never taken for something else', (spoken, typed) => {
    expect(parseFigure(spoken, typed)).toBeNull();
  });

  it('reads back every quantity that it wrote, in every language', () => {
    const quantity = fc.tuple(fc.nat({ max: 9_999_999 }), fc.nat({ max: 999_999 })).map(([whole, fraction]) => {
      const decimals = String(fraction).padStart(6, '0').replace(/0+$/, '');
      return decimals === '' ? String(whole) : `${whole}.${decimals}`;
    });
    fc.assert(
      fc.property(fc.constantFrom(...language.options), quantity, (spoken, text) => {
        expect(parseFigure(spoken, formatQuantity(spoken, text))).toBe(text);
      }),
    );
  });
});

describe('writing money', () => {
  it('keeps every digit of an amount that floating point would lose', () => {
    expect(formatMoney('en', '9007199254740993.01', 'EUR')).toBe('€9,007,199,254,740,993.01');
  });

  it('follows the language', () => {
    expect(plain(formatMoney('de', '1234.5', 'EUR'))).toBe('1.234,50 €');
    expect(plain(formatMoney('it', '1234.5', 'EUR'))).toBe('1.234,50 €');
  });

  it('shows the third and fourth decimal of a unit price where they matter', () => {
    expect(formatUnitPrice('en', '0.1250', 'EUR')).toBe('€0.125');
    expect(formatUnitPrice('en', '2.5000', 'EUR')).toBe('€2.50');
    expect(formatUnitPrice('en', '0.0375', 'EUR')).toBe('€0.0375');
  });

  it('a price that is typed has the decimals of its currency, and no sign', () => {
    expect(formatPriceFigure('de', '1.9', 'EUR')).toBe('1,90');
    expect(formatPriceFigure('it', '1234.0375', 'EUR')).toBe('1.234,0375');
    expect(formatPriceFigure('en', '120', 'JPY')).toBe('120');
  });

  it('knows currencies without a minor unit', () => {
    expect(formatMoney('en', '1200', 'JPY')).toBe('JP¥1,200');
  });
});
