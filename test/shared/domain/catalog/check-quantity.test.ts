import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { vectorProducts } from '#test/support/price-vectors.ts';

const sample = vectorProducts[0];
function soldIn(minimum: string, multiple: string): Product {
  if (!sample) throw new Error('no sample product');
  return { ...sample, packagings: [{ unit: 'C62', content: '1', minimum, multiple, gtin: null }] };
}

describe('whether a quantity may be ordered', () => {
  test.each(['5', '8', '11', '14', '5.0', '302'])('the interval counts from the minimum: minimum 5, multiple 3 allows %s', (quantity) => {
    expect(checkQuantity(soldIn('5', '3'), 'C62', quantity)).toMatchObject({ ok: true, reason: 'fits' });
  });

  test('off the multiple: the nearest below and above are offered', () => {
    expect(checkQuantity(soldIn('5', '3'), 'C62', '9')).toEqual({ ok: false, reason: 'offMultiple', minimum: '5', multiple: '3', nearestBelow: '8', nearestAbove: '11' });
    expect(checkQuantity(soldIn('1', '1'), 'C62', '2.5')).toMatchObject({ ok: false, nearestBelow: '2', nearestAbove: '3' });
    expect(checkQuantity(soldIn('0.25', '0.25'), 'C62', '0.6')).toMatchObject({ ok: false, nearestBelow: '0.5', nearestAbove: '0.75' });
  });

  test.each(['4', '4.9999', '0', '-3'])('below the minimum: only the minimum is offered for %s', (quantity) => {
    expect(checkQuantity(soldIn('5', '3'), 'C62', quantity)).toMatchObject({ ok: false, reason: 'belowMinimum', nearestBelow: null, nearestAbove: '5' });
  });

  test('a packaging or a product that is not there is said', () => {
    expect(checkQuantity(soldIn('1', '1'), 'XBX', '1')).toEqual({ ok: false, reason: 'unknownPackaging', minimum: null, multiple: null, nearestBelow: null, nearestAbove: null });
    expect(checkQuantity(undefined, 'C62', '1').reason).toBe('unknownProduct');
  });

  test('what is offered may be ordered, encloses the quantity and is at most one multiple apart', () => {
    const hundredths = fc.integer({ min: 1, max: 5000 }).map((scaled) => decimal(String(scaled)).times('0.01').toFixed());
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (minimum, multiple, quantity) => {
        const product = soldIn(minimum, multiple);
        const answer = checkQuantity(product, 'C62', quantity);
        for (const offered of [answer.nearestBelow, answer.nearestAbove]) if (offered !== null) expect(checkQuantity(product, 'C62', offered).ok).toBe(true);
        expect(decimal(answer.nearestAbove ?? '0').gte(quantity)).toBe(true);
        expect(answer.nearestBelow === null).toBe(decimal(quantity).lt(minimum));
        const below = decimal(answer.nearestBelow ?? '0');
        expect(below.lte(quantity)).toBe(true);
        if (answer.nearestBelow !== null) expect(decimal(answer.nearestAbove ?? '0').minus(below).lte(multiple)).toBe(true);
      }),
    );
  });
});
