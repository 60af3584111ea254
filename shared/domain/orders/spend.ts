import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { dayOfInstant, yearBefore, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
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

export interface ComparedMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly net: string;
  readonly orders: number;
  /** The same month a year before; null where nothing was ordered in it. */
  readonly before: { readonly net: string; readonly orders: number } | null;
  /** Net less net of a year before; null where there is nothing to compare with. */
  readonly move: string | null;
}

/**
 * Months beside the same months a year before. Where the days begin or end within a month, those of a year before do so on the same day: a month that is
 * under way is compared with as much of the earlier one. A month in which only the year before was ordered stands there with nothing ordered.
 */
export function monthsBesideYearBefore(question: Omit<SpendQuestion, 'groupOf'>): { readonly months: readonly ComparedMonth[]; readonly total: string; readonly totalBefore: string | null } {
  const byMonth = (from: CalendarDay, to: CalendarDay) => spendBy({ ...question, from, to, groupOf: (_order, _line, day) => day.slice(0, 7) });
  const now = byMonth(question.from, question.to);
  const then = byMonth(yearBefore(question.from), yearBefore(question.to));
  const places = minorUnitPlaces(question.currency);
  const months = new Map(now.groups.map(({ group, net, orders }) => [group, { net, orders }]));
  const earlier = new Map(then.groups.map(({ group, net, orders }) => [yearAfter(group), { net, orders }]));
  const compared = [...new Set([...months.keys(), ...earlier.keys()])].toSorted().map((month): ComparedMonth => {
    const { net, orders } = months.get(month) ?? { net: toFixedText(zero, places), orders: 0 };
    const before = earlier.get(month) ?? null;
    return { month, net, orders, before, move: before === null ? null : toFixedText(decimal(net).minus(decimal(before.net)), places) };
  });
  return { months: compared, total: now.total, totalBefore: then.groups.length === 0 ? null : then.total };
}

const yearAfter = (month: string): string => `${String(Number(month.slice(0, 4)) + 1).padStart(4, '0')}${month.slice(4)}`;
