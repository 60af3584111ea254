import type { Order } from '#shared/domain/orders/order.ts';
import { dayOfInstant, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { isFor, type ContentOf } from './quantities-on-order.ts';
import type { Purchase } from './reorder-rhythm.ts';

/** What was ordered on one day, by sku in base units. */
export interface PurchaseDay {
  readonly day: CalendarDay;
  readonly quantities: ReadonlyMap<string, number>;
}

/**
 * The order days of a site (null = of every site of the account), oldest first, from orders of every channel that were not cancelled.
 * Days are the seller's. A line of which nothing is left counts nothing; the rest counts as it was ordered: that is what the site wanted.
 */
export function purchaseDays(orders: readonly Order[], site: string | null, takesUnaddressed: boolean, timeZone: string, contentOf: ContentOf): PurchaseDay[] {
  const days = new Map<CalendarDay, Map<string, number>>();
  const seen = new Set<string>();
  for (const order of orders) {
    if (order.state === 'cancelled' || seen.has(order.id) || (site !== null && !isFor(order, site, takesUnaddressed))) continue;
    seen.add(order.id);
    const day = dayOfInstant(order.placedAt, timeZone);
    const quantities = days.get(day) ?? new Map<string, number>();
    days.set(day, quantities);
    for (const line of order.lines) {
      const left = Number(line.quantity) - Number(line.cancelled);
      if (left <= 0) continue;
      quantities.set(line.sku, (quantities.get(line.sku) ?? 0) + left * Number(contentOf(line.sku, line.unit) ?? 1));
    }
  }
  return [...days].map(([day, quantities]) => ({ day, quantities })).sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The purchases of each product on those days. */
export function purchasesBySku(days: readonly PurchaseDay[]): ReadonlyMap<string, Purchase[]> {
  const bySku = new Map<string, Purchase[]>();
  for (const { day, quantities } of days) {
    for (const [sku, baseQuantity] of quantities) {
      const known = bySku.get(sku);
      if (known) known.push({ day, baseQuantity });
      else bySku.set(sku, [{ day, baseQuantity }]);
    }
  }
  return bySku;
}
