import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import { monthsBesideYearBefore, spendBy } from '#shared/domain/orders/spend.ts';
import { addDays, yearBefore } from '#shared/domain/time/calendar-day.ts';
import { pastOrder } from '#test/main/support/sample-seller.ts';

const [firstLine] = pastOrder.lines;
if (firstLine === undefined) throw new Error('no line');
const line = (more: Partial<OrderLine>): OrderLine => ({ ...firstLine, net: '100.00', quantity: '10', confirmed: '10', shipped: '0', cancelled: '0', ...more });
const orderOf = (id: string, more: Partial<Order>): Order => ({ ...pastOrder, id, state: 'confirmed', placedAt: '2026-11-10T09:00:00.000Z', ...more });
const year = { currency: 'EUR', timeZone: 'Europe/Rome', from: '2026-01-01', to: '2026-12-31' } as const;
const byMonth = (orders: readonly Order[]) => spendBy({ ...year, orders, groupOf: (_order, _line, day) => day.slice(0, 7) });

describe('what was spent', () => {
  test('counts what still stands of a line: cancelled and unconfirmed parts have fallen away', () => {
    expect(byMonth([orderOf('1', { lines: [line({ cancelled: '4' })] }), orderOf('2', { lines: [line({ confirmed: '5' })] }), orderOf('3', { lines: [line({ confirmed: null })] })])).toEqual({ total: '210.00', groups: [{ group: '2026-11', net: '210.00', orders: 3 }] });
    expect(byMonth([orderOf('1', { state: 'cancelled', lines: [line({})] })]).total).toBe('0.00');
  });

  test('on the seller’s days, both ends included; another currency does not compare', () => {
    const late = orderOf('1', { placedAt: '2026-12-31T22:30:00.000Z', lines: [line({})] });
    const nextYear = orderOf('2', { placedAt: '2026-12-31T23:30:00.000Z', lines: [line({})] });
    expect(byMonth([late, nextYear]).groups).toEqual([{ group: '2026-12', net: '100.00', orders: 1 }]);
    expect(byMonth([orderOf('3', { currency: 'USD', lines: [line({})] })]).groups).toEqual([]);
  });

  const orders = fc.array(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), site: fc.constantFrom('lake', 'hill', null), nets: fc.array(fc.record({ cents: fc.integer({ min: 0, max: 10_000_000 }), cancelled: fc.integer({ min: 0, max: 7 }) }), { maxLength: 6 }) }),
    { maxLength: 12 },
  );
  test('whatever the grouping, the groups add up to the total, which is the same for all', () => {
    fc.assert(
      fc.property(orders, (made) => {
        const all = made.map(({ month, site, nets }, at) =>
          orderOf(String(at), { site, placedAt: `2026-${String(month).padStart(2, '0')}-15T12:00:00.000Z`, lines: nets.map(({ cents, cancelled }) => line({ net: (cents / 100).toFixed(2), quantity: '7', confirmed: '7', cancelled: String(cancelled) })) }),
        );
        const reports = [byMonth(all), spendBy({ ...year, orders: all, groupOf: (order) => order.site ?? '' }), spendBy({ ...year, orders: all, groupOf: (_order, { sku }) => sku })];
        for (const { groups, total } of reports) {
          const cents = groups.reduce((sum, { net }) => sum + BigInt(net.replace('.', '')), 0n);
          expect(cents).toBe(BigInt(total.replace('.', '')));
          expect(total).toBe(reports[0]?.total);
        }
      }),
    );
  });
});

describe('months beside the same months a year before', () => {
  const on = (day: string, net = '100.00'): Order => orderOf(day, { placedAt: `${day}T12:00:00.000Z`, lines: [line({ net })] });
  const until = (to: string, orders: readonly Order[]) => monthsBesideYearBefore({ orders, currency: 'EUR', timeZone: 'Europe/Rome', from: '2026-01-01', to });

  test('a month under way is compared with as many days of the earlier one', () => {
    expect(until('2026-11-15', [on('2026-11-10', '80.00'), on('2025-11-15', '50.00'), on('2025-11-16', '900.00')])).toEqual({
      months: [{ month: '2026-11', net: '80.00', orders: 1, before: { net: '50.00', orders: 1 }, move: '30.00' }], total: '80.00', totalBefore: '50.00',
    });
  });

  test('where nothing was ordered then there is nothing to compare with; where only then, the month stands there empty', () => {
    expect(until('2026-12-31', [on('2026-03-10')])).toEqual({ months: [{ month: '2026-03', net: '100.00', orders: 1, before: null, move: null }], total: '100.00', totalBefore: null });
    expect(until('2026-12-31', [on('2025-04-10')]).months).toEqual([{ month: '2026-04', net: '0.00', orders: 0, before: { net: '100.00', orders: 1 }, move: '-100.00' }]);
  });

  test('29 February is compared with the 28th', () => {
    expect(yearBefore('2028-02-29')).toBe('2027-02-28');
  });

  test('whatever the orders, both years add up to their totals and every difference is that of its two figures', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 1_000_000 })), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), (made, length) => {
        const orders = made.map(([offset, cents], at) => orderOf(String(at), { placedAt: `${addDays('2024-12-01', offset)}T12:00:00.000Z`, lines: [line({ net: (cents / 100).toFixed(2) })] }));
        const { months, total, totalBefore } = until(addDays('2026-01-01', length), orders);
        const cents = (text: string): bigint => BigInt(text.replace('.', ''));
        expect(months.reduce((sum, { net }) => sum + cents(net), 0n)).toBe(cents(total));
        expect(months.reduce((sum, { before }) => sum + cents(before?.net ?? '0.00'), 0n)).toBe(cents(totalBefore ?? '0.00'));
        for (const { net, before, move } of months) expect(move === null ? null : cents(move)).toBe(before === null ? null : cents(net) - cents(before.net));
      }),
    );
  });
});
