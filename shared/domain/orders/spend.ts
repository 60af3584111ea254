import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { dayOfInstant, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { standingShare } from './open-share.ts';
import type { Order, OrderLine } from './order.ts';

export interface SpendQuestion {
  readonly orders: readonly Order[];
  /** Orders in another currency do not compare and are left out. */
  readonly currency: string;
  /** Days of orders are the seller's. */
  readonly timeZone: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** What a line counts under, such as its month, category or site. */
  readonly groupOf: (order: Order, line: OrderLine, day: CalendarDay) => string;
}

export interface SpendGroup {
  readonly group: string;
  /** Net, minor unit of the currency. */
  readonly net: string;
  readonly orders: number;
}

/**
 * Net of what was ordered and still stands, by group: cancelled and unconfirmed parts have fallen away. Every line counts under exactly one group, and the
 * groups add up to the total. Both days are included.
 */
export function spendBy({ orders, currency, timeZone, from, to, groupOf }: SpendQuestion): { readonly groups: readonly SpendGroup[]; readonly total: string } {
  const places = minorUnitPlaces(currency);
  const groups = new Map<string, { net: Decimal; orders: Set<string> }>();
  let total = zero;
  for (const order of orders) {
    if (order.state === 'cancelled' || order.currency !== currency) continue;
    const day = dayOfInstant(order.placedAt, timeZone);
    if (day < from || to < day) continue;
    for (const line of order.lines) {
      // Each line to the minor unit, so that groups add up to the total whatever the grouping is.
      const net = decimal(toFixedText(decimal(line.net).times(standingShare(line)), places));
      const name = groupOf(order, line, day);
      const group = groups.get(name) ?? { net: zero, orders: new Set<string>() };
      group.net = group.net.plus(net);
      group.orders.add(order.id);
      groups.set(name, group);
      total = total.plus(net);
    }
  }
  return {
    total: toFixedText(total, places),
    groups: [...groups].map(([group, { net, orders: ids }]) => ({ group, net: toFixedText(net, places), orders: ids.size })),
  };
}
