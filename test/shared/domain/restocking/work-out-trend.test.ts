import { describe, expect, test } from 'vitest';
import { publishedTrend } from '#shared/domain/restocking/published-trend.ts';
import { productTrend } from '#shared/domain/restocking/product-trend.ts';
import { leastAccounts, workOutTrend, type OrderedDay } from '#shared/domain/restocking/work-out-trend.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';

const today = '2026-11-23';
const on = (ago: number, ...skus: readonly string[]): OrderedDay => ({ day: addDays(today, -ago), skus });

function trendOf(accounts: readonly (readonly OrderedDay[])[]) {
  const work = workOutTrend(accounts, today);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const everyone = (days: readonly OrderedDay[], count = leastAccounts) => Array.from({ length: count }, () => days);

describe('what the trade buys now', () => {
  test('a product is told once enough accounts have bought it, however often fewer did', () => {
    const days = [on(20, 'CUP'), on(10, 'CUP'), on(1, 'CUP')];
    expect(trendOf(everyone(days, leastAccounts - 1))).toEqual([]);
    expect(trendOf(everyone(days)).map(({ sku }) => sku)).toEqual(['CUP']);
  });

  test('what one account alone bought is in no figure that is told', () => {
    const together = everyone([on(9, 'CUP', 'TEA'), on(2, 'CUP')]);
    const told = trendOf([...together, [on(3, 'CUP', 'SECRET')]]);
    expect(JSON.stringify(told)).not.toContain('SECRET');
    expect(told.map(({ sku, together: alike }) => [sku, alike.map(({ sku: other }) => other)])).toEqual([['CUP', ['TEA']], ['TEA', ['CUP']]]);
  });

  test('what stands in the same orders is told only where enough accounts bought both at once', () => {
    const apart = everyone([on(9, 'CUP'), on(8, 'TEA')]);
    const once = [on(7, 'CUP', 'TEA')];
    expect(trendOf([...apart, ...everyone(once, leastAccounts - 1)]).every(({ together }) => together.length === 0)).toBe(true);
    expect(trendOf([...apart, ...everyone(once)]).every(({ together }) => together.length === 1)).toBe(true);
  });

  test('the newer a purchase, the more it weighs; what is no longer bought fades in every share', () => {
    const [fading, rising] = trendOf(everyone([on(100, 'FADING'), on(90, 'FADING'), on(2, 'RISING')]));
    expect(rising?.share7).toBeGreaterThan(fading?.share7 ?? 0);
    expect(rising?.share30).toBeGreaterThan(rising?.share120 ?? 0);
    expect(fading?.share120).toBeGreaterThan(fading?.share30 ?? 0);
    expect(fading?.firstDay).toBe(addDays(today, -100));
  });

  test('what is taken at every order is taken again more often than what is taken once', () => {
    const [once, steady] = trendOf(everyone([on(40, 'ONCE', 'STEADY'), on(30, 'STEADY'), on(20, 'STEADY'), on(10, 'STEADY')]));
    expect(steady?.takenAgain).toBeGreaterThan(once?.takenAgain ?? 0);
  });

  test('a day is not known while it lasts, and the figures are those of their schema', () => {
    expect(trendOf(everyone([on(0, 'CUP')]))).toEqual([]);
    for (const row of trendOf(everyone([on(5, 'CUP', 'TEA')]))) expect(productTrend.parse(row)).toEqual(row);
  });
});

describe('the published figures as suggestions ask for them', () => {
  const rows = trendOf(everyone([on(9, 'CUP', 'TEA'), on(2, 'CUP'), on(1, 'SALT')]));

  test('shares are shares of the orders, and what stands in the same orders comes with it', () => {
    const trend = publishedTrend(rows, today);
    const cup = trend?.product('CUP');
    expect(cup?.share30).toBeGreaterThan(0.5);
    expect(cup?.ageDays).toBe(9);
    expect(trend?.product('NOBODY')).toBeUndefined();
    expect([...(trend?.together(new Map([['CUP', 1]])) ?? [])].map(([sku]) => sku)).toEqual(['CUP', 'TEA']);
    expect(trend?.popular()[0]).toBe('CUP');
  });

  test('without any there is no trend', () => {
    expect(publishedTrend([], today)).toBeUndefined();
  });
});
