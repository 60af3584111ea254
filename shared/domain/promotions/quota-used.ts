import { decimal, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { limitOf } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';

/** The account's documents as far as quotas count them. */
export interface QuotaDocuments {
  readonly orders: readonly {
    readonly id: string;
    readonly state: Order['state'];
    readonly quote: Pick<NonNullable<Order['quote']>, 'id'> | null;
    readonly lines: readonly Pick<Order['lines'][number], 'sku' | 'unit' | 'quantity' | 'confirmed' | 'cancelled' | 'promotions'>[];
  }[];
  readonly quotes: readonly {
    readonly id: string;
    readonly state: Quote['state'];
    readonly current: {
      readonly validUntil: string | null;
      readonly orderBy: string | null;
      readonly lines: readonly Pick<Quote['current']['lines'][number], 'sku' | 'unit' | 'quantity' | 'promotions'>[];
    };
  }[];
}

const openQuoteStates: ReadonlySet<Quote['state']> = new Set(['requested', 'issued', 'inApproval', 'approved']);

/**
 * Base units per promotion that orders (without what was cancelled) and open quotes have used, at an instant of the backend's clock
 * (process.md, `quotaPerAccount`). An expired quote holds nothing, an approved one holds until it can no longer be ordered; a quote that an order came from counts as that order only;
 * `except` leaves out the document that is being priced again. `content` = base units in a packaging, undefined where it is gone:
 * then each piece counts as one.
 */
export function quotaUsed(
  documents: QuotaDocuments,
  content: (sku: string, unit: string) => string | undefined,
  at: Instant,
  except: string | null = null,
): ReadonlyMap<string, Decimal> {
  const used = new Map<string, Decimal>();
  const count = (line: { readonly sku: string; readonly unit: string; readonly promotions: readonly string[] }, quantity: Decimal): void => {
    if (line.promotions.length === 0) return;
    const baseUnits = quantity.times(content(line.sku, line.unit) ?? '1');
    for (const id of line.promotions) used.set(id, (used.get(id) ?? zero).plus(baseUnits));
  };
  const ordered = new Set<string>();
  for (const order of documents.orders) {
    if (order.quote) ordered.add(order.quote.id);
    if (order.state === 'cancelled' || order.id === except) continue;
    // What the seller did not confirm never comes, so it uses nothing.
    for (const line of order.lines) count(line, decimal(line.confirmed ?? line.quantity).minus(line.cancelled));
  }
  for (const quote of documents.quotes) {
    const limit = limitOf(quote);
    const isExpired = limit !== null && limit < at;
    if (isExpired || ordered.has(quote.id) || quote.id === except || !openQuoteStates.has(quote.state)) continue;
    for (const line of quote.current.lines) count(line, decimal(line.quantity));
  }
  return used;
}
