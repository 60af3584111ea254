import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { isCancelled, type LastPaid } from './last-paid.ts';
import type { Order } from './order.ts';

/** The last time that a product was bought, in whichever packaging: `unitPrice` is that of one `unit`. */
export interface LastPurchase extends LastPaid {
  readonly unit: string;
}

/**
 * The last purchase of each product from orders of every channel, newest first; the product bought last stands first. What was cancelled whole was never
 * bought, and an order in another currency does not compare (lastPaidPrices).
 */
export function lastPurchases(orders: readonly Order[], currency: string, timeZone: string): ReadonlyMap<string, LastPurchase> {
  const bought = new Map<string, LastPurchase>();
  for (const order of orders) {
    if (order.state === 'cancelled' || order.currency !== currency) continue;
    const day = dayOfInstant(order.placedAt, timeZone);
    for (const line of order.lines) {
      if (bought.has(line.sku) || isCancelled(line)) continue;
      bought.set(line.sku, { unit: line.unit, unitPrice: line.unitPrice, day, order: order.id, number: order.number, channel: order.channel });
    }
  }
  return bought;
}
