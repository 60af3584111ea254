import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '#shared/domain/orders/order.ts';
import { quantitiesOnOrder } from '#shared/domain/restocking/quantities-on-order.ts';
import { reorderRhythm } from '#shared/domain/restocking/reorder-rhythm.ts';
import { purchaseDays, purchasesBySku } from '#shared/domain/restocking/site-purchases.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { sampleOrder } from '#test/main/database/sample-records.ts';
import { boughtEvery, today } from './sample-restock.ts';

const contentOf = (_sku: string, unit: string): string | undefined => ({ C62: '1', XCT: '12' })[unit];
const ordered = (id: string, line: Partial<Order['lines'][number]> = {}, more: Partial<Order> = {}): Order => {
  const order = sampleOrder(id, more);
  return { ...order, lines: order.lines.map((one) => ({ ...one, ...line })) };
};
const onOrder = (orders: readonly Order[], takesUnaddressed = false): string => quantitiesOnOrder(orders, 's1', takesUnaddressed, contentOf).get('P1')?.toFixed() ?? '0';

describe('what is on order for a site', () => {
  test.each([
    ['placed, not answered', { confirmed: null }, 'placed', '10'],
    ['confirmed for less: the rest never comes', { confirmed: '7' }, 'confirmed', '7'],
    ['partly shipped: what was back-ordered still comes', { shipped: '4' }, 'partlyShipped', '6'],
    ['partly shipped and the rest cancelled', { shipped: '4', cancelled: '6' }, 'partlyShipped', '0'],
    ['waiting for a release', { confirmed: null }, 'onHold', '10'],
    ['shipped', { shipped: '10' }, 'shipped', '0'],
    ['cancelled', {}, 'cancelled', '0'],
    ['in cartons', { unit: 'XCT' }, 'confirmed', '120'],
    ['with free goods', { free: '2' }, 'confirmed', '12'],
    ['in a packaging that is gone: nobody knows how much', { unit: 'XPK' }, 'confirmed', '0'],
  ] as const)('%s', (_case, line, state, coming) => {
    expect(onOrder([ordered('A', line, { state })])).toBe(coming);
  });

  test.each(['platform', 'phone', 'mail', 'fair'] as const)('an order by %s counts', (channel) => {
    expect(onOrder([ordered('A', {}, { channel })])).toBe('10');
  });

  test('orders of other sites do not count; those without a site only where there is just one', () => {
    expect(onOrder([ordered('A', {}, { site: 's2' }), ordered('B', {}, { site: null })])).toBe('0');
    expect(onOrder([ordered('B', {}, { site: null })], true)).toBe('10');
  });

  test('an order that stands in the list twice counts once, as its newer self', () => {
    expect(onOrder([ordered('A', { shipped: '4' }, { state: 'partlyShipped' }), ordered('A')])).toBe('6');
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }), (ids) => {
      expect(onOrder(ids.map((id) => ordered(`O${id}`)))).toBe(String(new Set(ids).size * 10));
    }));
  });
});

describe('the rhythm of a product', () => {
  test('median interval, median quantity, days since the last one', () => {
    expect(reorderRhythm(boughtEvery(28, 35, 24), today)).toEqual({ everyDays: 28, lastDaysAgo: 35, usual: 24, purchases: 5, isDue: true });
  });

  test('due from the day on which it is usually bought, until three turns were missed', () => {
    const isDue = (lastDaysAgo: number): boolean | undefined => reorderRhythm(boughtEvery(28, lastDaysAgo, 24), today)?.isDue;
    expect([27, 28, 84, 85].map(isDue)).toEqual([false, true, true, false]);
  });

  test('two purchases, or purchases without any regularity, are no rhythm', () => {
    expect(reorderRhythm(boughtEvery(28, 35, 24, 2), today)).toBeNull();
    const uneven = [200, 199, 120, 117, 60].map((ago) => ({ day: addDays(today, -ago), baseQuantity: 5 }));
    expect(reorderRhythm(uneven, today)).toBeNull();
  });

  test('order days are the seller’s; two orders of one day are one purchase; cancelled ones are none', () => {
    const days = purchaseDays(
      [ordered('A', {}, { placedAt: '2026-10-01T22:30:00.000Z' }), ordered('B', { unit: 'XCT', cancelled: '4' }, { placedAt: '2026-10-02T08:00:00.000Z' }), ordered('C', {}, { state: 'cancelled' })],
      's1', false, 'Europe/Berlin', contentOf,
    );
    expect(purchasesBySku(days).get('P1')).toEqual([{ day: '2026-10-02', baseQuantity: 82 }]);
  });
});
