import type { Channel } from '#shared/domain/pricing/price-list.ts';
import { dayOfInstant, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { isCancelled } from './last-paid.ts';
import type { Order } from './order.ts';

/** One line of an order of the account, with what stands above it. `unitPrice` per `unit`, in the order's currency. */
export interface ProductPurchase {
  /** The order's id. */
  readonly order: string;
  readonly number: string | null;
  readonly day: CalendarDay;
  readonly channel: Channel;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly currency: string;
}

/** What the account ordered of a product, in the order of `orders`. What was cancelled whole was never bought. */
export function purchasesOf(sku: string, orders: readonly Order[], timeZone: string): ProductPurchase[] {
  return orders
    .filter(({ state }) => state !== 'cancelled')
    .flatMap((order) =>
      order.lines
        .filter((line) => line.sku === sku && !isCancelled(line))
        .map(({ unit, quantity, unitPrice }) => ({ order: order.id, number: order.number, day: dayOfInstant(order.placedAt, timeZone), channel: order.channel, unit, quantity, unitPrice, currency: order.currency })),
    );
}
