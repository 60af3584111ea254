import { decimal } from '#shared/domain/money/decimal.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Order } from './order.ts';

export interface LikelyEstimate {
  readonly quote: Quote;
  /** Lines that both have in the same product and packaging, whatever the quantity. */
  readonly shared: number;
  /** Of these, lines with the same quantity too. */
  readonly same: number;
}

const open: ReadonlySet<ReturnType<typeof shownState>> = new Set(['issued', 'inApproval', 'approved', 'expired']);

/**
 * Estimates that an order without one may belong to: not over, requested before the order was placed, and sharing at least half of the lines of the
 * larger of both. An order may take other quantities than were offered, so the quantity only ranks. Best first. A matched or cancelled order has none.
 */
export function likelyEstimates(order: Order, quotes: readonly Quote[], now: Instant): LikelyEstimate[] {
  if (order.quote !== null || order.state === 'cancelled') return [];
  const found: LikelyEstimate[] = [];
  for (const quote of quotes) {
    if (!open.has(shownState(quote, now)) || Date.parse(quote.requestedAt) > Date.parse(order.placedAt)) continue;
    const { lines } = quote.current;
    const pairs = lines.flatMap((line) => {
      const ordered = order.lines.find((candidate) => (candidate.substituteFor?.sku ?? candidate.sku) === line.sku && candidate.unit === line.unit);
      return ordered ? [decimal(ordered.quantity).eq(decimal(line.quantity))] : [];
    });
    if (pairs.length > 0 && pairs.length * 2 >= Math.max(lines.length, order.lines.length)) found.push({ quote, shared: pairs.length, same: pairs.filter(Boolean).length });
  }
  return found.sort((one, other) => other.same - one.same || other.shared - one.shared || (one.quote.requestedAt < other.quote.requestedAt ? 1 : -1));
}
