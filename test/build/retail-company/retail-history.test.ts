import { describe, expect, test } from 'vitest';
import { datedTiers, quarterOf, tiersOfQuarter, type Tier } from '#build/retail-company/retail-history.ts';
import type { SourcePriceLevel } from '#build/retail-company/source-records.ts';

const level = (quarter: string, unitPrice: string, lines: number, least: number, customers = 5): SourcePriceLevel => ({ code: 'P', quarter, unit_price: unitPrice, lines, customers, qty_p10: least });
const today: readonly Tier[] = [{ minQuantity: 1, unitPrice: '3' }];

describe('the prices of a quarter are read off what was paid in it', () => {
  test('the dearest level is the list price, a cheaper one begins where its quantities do', () => {
    expect(tiersOfQuarter([level('2010Q1', '2.55', 30, 32), level('2010Q1', '2.95', 70, 1)])).toEqual([{ minQuantity: 1, unitPrice: '2.95' }, { minQuantity: 32, unitPrice: '2.55' }]);
  });

  test('what one customer or few lines paid is not the list’s', () => {
    expect(tiersOfQuarter([level('2010Q1', '2.95', 90, 1), level('2010Q1', '2', 20, 10, 1), level('2010Q1', '1', 5, 50)])).toEqual([{ minQuantity: 1, unitPrice: '2.95' }]);
  });

  test('two levels at the same quantities are a price that moved: the one on more lines stays', () => {
    expect(tiersOfQuarter([level('2010Q1', '2.95', 30, 1), level('2010Q1', '2.55', 60, 1)])).toEqual([{ minQuantity: 1, unitPrice: '2.55' }]);
    expect(tiersOfQuarter([level('2010Q1', '2.95', 60, 1), level('2010Q1', '2.55', 30, 1)])).toEqual([{ minQuantity: 1, unitPrice: '2.95' }]);
  });
});

describe('prices over time', () => {
  test('each holds in its quarters, today’s from the end of the data on, and no two hold on one day', () => {
    expect(datedTiers([level('2010Q2', '2', 9, 1), level('2010Q4', '2.5', 9, 1)], today)).toEqual([
      { minQuantity: 1, unitPrice: '2', validFrom: null, validTo: '2010-09-30' },
      { minQuantity: 1, unitPrice: '2.5', validFrom: '2010-10-01', validTo: '2011-09-30' },
      { minQuantity: 1, unitPrice: '3', validFrom: '2011-10-01', validTo: null },
    ]);
  });

  test('a price that never moved is one row without dates', () => {
    expect(datedTiers([level('2010Q1', '3.00', 9, 1)], today)).toEqual([{ minQuantity: 1, unitPrice: '3', validFrom: null, validTo: null }]);
    expect(datedTiers([], today)).toEqual([{ minQuantity: 1, unitPrice: '3', validFrom: null, validTo: null }]);
  });

  test('a break that was given up and came back is two rows', () => {
    const broken = [level('2009Q4', '3', 20, 1), level('2009Q4', '2', 20, 50), level('2010Q1', '3', 20, 1)];
    expect(datedTiers(broken, [...today, { minQuantity: 50, unitPrice: '2' }])).toEqual([
      { minQuantity: 1, unitPrice: '3', validFrom: null, validTo: null },
      { minQuantity: 50, unitPrice: '2', validFrom: null, validTo: '2009-12-31' },
      { minQuantity: 50, unitPrice: '2', validFrom: '2011-10-01', validTo: null },
    ]);
  });

  test('days fall into the source’s quarters', () => {
    expect(['2009-12-31', '2010-01-01', '2010-06-30', '2011-09-30'].map(quarterOf)).toEqual(['2009Q4', '2010Q1', '2010Q2', '2011Q3']);
  });
});
