import type { Channel } from '#shared/domain/pricing/price-list.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { dayOfInstant, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Order } from './order.ts';

/** What was paid the last time per `unit`, in the order's currency. `day` is the day of the order in the seller's time zone. */
export interface LastPaid {
  readonly unitPrice: string;
  readonly day: CalendarDay;
  /** The order's id. */
  readonly order: string;
  readonly number: string | null;
  readonly channel: Channel;
}

/** True when nothing of the line is left to be paid. */
export function isCancelled(line: Pick<Order['lines'][number], 'cancelled' | 'quantity'>): boolean {
  return line.cancelled !== '0' && decimal(line.cancelled).gte(line.quantity);
}

/**
 * The last price paid of each product and packaging, from orders of every channel, newest first. Cancelled orders and lines of which
 * nothing is left were never paid, and an order in another currency does not compare: they count for nothing, as in approval rules.
 */
export function lastPaidPrices(orders: readonly Order[], currency: string, timeZone: string): (sku: string, unit: string) => LastPaid | null {
  const paid = new Map<string, LastPaid>();
  for (const order of orders) {
    if (order.state === 'cancelled' || order.currency !== currency) continue;
    const day = dayOfInstant(order.placedAt, timeZone);
    for (const line of order.lines) {
      const key = JSON.stringify([line.sku, line.unit]);
      if (paid.has(key) || isCancelled(line)) continue;
      paid.set(key, { unitPrice: line.unitPrice, day, order: order.id, number: order.number, channel: order.channel });
    }
  }
  return (sku, unit) => paid.get(JSON.stringify([sku, unit])) ?? null;
}
