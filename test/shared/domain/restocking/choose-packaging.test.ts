import { describe, expect, test } from 'vitest';
import { decimal, type Decimal } from '#shared/domain/money/decimal.ts';
import { choosePackaging, roundUpToPackaging } from '#shared/domain/restocking/choose-packaging.ts';
import { inPieces, packaging, soldAs } from './sample-restock.ts';

const carton = packaging('XCT', '12');
const product = soldAs('P', [inPieces, carton]);
const prices = (piece: string | null, box: string | null) => (_sku: string, unit: string): Decimal | null => {
  const price = unit === 'XCT' ? box : piece;
  return price === null ? null : decimal(price);
};
const choose = (need: string, priceOf = prices('1.00', '10.80')) => choosePackaging(product, decimal(need), priceOf);

describe('the packaging to order in', () => {
  test.each([['5', '5'], ['1', '5'], ['5.5', '8'], ['8', '8'], ['9', '11'], ['11', '11'], ['11.01', '14']])('the interval counts from the minimum: minimum 5, multiple 3 covers %s with %s', (need, quantity) => {
    expect(roundUpToPackaging(decimal(need), packaging('C62', '1', '5', '3')).toFixed()).toBe(quantity);
  });

  test('the cheaper one per base unit where it fits', () => {
    expect(choose('22')).toMatchObject({ unit: 'XCT', quantity: '2', baseQuantity: '24' });
    expect(choose('22', prices('0.50', '10.80'))).toMatchObject({ unit: 'C62', quantity: '22' });
  });

  test('a carton does not fit where more than half of it would be too much, however cheap', () => {
    expect(choose('18', prices('1.00', '0.12'))).toMatchObject({ unit: 'XCT', quantity: '2' });
    expect(choose('17', prices('1.00', '0.12'))).toMatchObject({ unit: 'C62', quantity: '17' });
    expect(choose('13', prices('1.00', '0.12'))).toMatchObject({ unit: 'C62', quantity: '13' });
  });

  test('without prices the one that brings less; of equals the larger', () => {
    expect(choose('22', prices(null, null))).toMatchObject({ unit: 'C62', quantity: '22' });
    expect(choose('24', prices(null, null))).toMatchObject({ unit: 'XCT', quantity: '2' });
    expect(choose('22', prices(null, '10.80'))).toMatchObject({ unit: 'XCT', quantity: '2' });
  });

  test('the only packaging is taken, whatever it brings', () => {
    expect(choosePackaging(soldAs('P', [carton]), decimal('1'), () => null)).toMatchObject({ unit: 'XCT', quantity: '1', baseQuantity: '12' });
  });
});
