import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestLines } from '#shared/domain/restocking/suggest-lines.ts';
import type { PurchaseDay } from '#shared/domain/restocking/site-purchases.ts';
import type { ProductTrend, TradeTrend } from '#shared/domain/restocking/trade-trend.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { today } from './sample-restock.ts';

const day = (ago: number, ...skus: readonly string[]): PurchaseDay => ({ day: addDays(today, -ago), quantities: new Map(skus.map((sku) => [sku, 6])) });
const skusOf = (days: readonly PurchaseDay[], trade?: TradeTrend): string[] => suggestLines(days, today, trade).map(({ sku }) => sku);

function trendOf(shares: Readonly<Record<string, Partial<ProductTrend>>>, together: Readonly<Record<string, number>> = {}): TradeTrend {
  const steady: ProductTrend = { share7: 0.05, share30: 0.05, share120: 0.05, ageDays: 400, takenAgain: 0.2 };
  return {
    product: (sku) => (shares[sku] ? { ...steady, ...shares[sku] } : undefined),
    together: (weights) => new Map([...weights.keys(), ...Object.keys(together)].map((sku) => [sku, together[sku] ?? 0.01])),
    popular: () => Object.keys(shares),
  };
}

describe('what the next order is likely to hold', () => {
  test('without the trade: what is bought often and lately comes first, with its reason in figures', () => {
    const days = [day(120, 'OLD'), day(90, 'OFTEN', 'OLD'), day(60, 'OFTEN'), day(30, 'OFTEN', 'ONCE')];
    expect(skusOf(days)).toEqual(['OFTEN', 'OLD', 'ONCE']);
    expect(suggestLines(days, today)[0]?.reason).toEqual({ kind: 'boughtOften', times: 3, orderDays: 4, lastDaysAgo: 30 });
  });

  test('nobody who never ordered is told anything', () => {
    expect(suggestLines([], today, trendOf({ NEW: {} }))).toEqual([]);
  });

  test('with the trade: what nobody buys any more falls, and what is bought now by customers alike is found', () => {
    const days = [day(90, 'A', 'B'), day(60, 'A', 'B'), day(30, 'A', 'B')];
    const trade = trendOf({ A: { share7: 0, share30: 0.001 }, B: {}, NEW: { share7: 0.2, share30: 0.15, share120: 0.1, ageDays: 20 }, OTHER: {} }, { NEW: 0.3 });
    const found = suggestLines(days, today, trade);
    expect(found.map(({ sku }) => sku).indexOf('B')).toBeLessThan(found.map(({ sku }) => sku).indexOf('A'));
    expect(found.findIndex(({ sku }) => sku === 'NEW')).toBeLessThan(found.findIndex(({ sku }) => sku === 'OTHER'));
    expect(found.find(({ sku }) => sku === 'NEW')?.reason).toEqual({ kind: 'tradeBuys', share: 15 });
  });

  test('each product bought comes once, in an order that neither chance nor the order of the lines decides', () => {
    const history = fc.array(fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(history, (orders) => {
        const days = orders.map((skus, at) => day((orders.length - at) * 14, ...skus));
        const turned = orders.map((skus, at) => day((orders.length - at) * 14, ...skus.toReversed()));
        const skus = skusOf(days);
        expect(new Set(skus).size).toBe(skus.length);
        expect(new Set(skus)).toEqual(new Set(orders.flat()));
        expect(skusOf(turned)).toEqual(skus);
        expect(suggestLines(days, today).every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
    );
  });
});
