import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, type Decimal } from '#shared/domain/money/decimal.ts';
import { openShare } from '#shared/domain/orders/open-share.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { ShownQuoteState } from '#shared/domain/quotes/quote-view.ts';
import { dayOfInstant, type CalendarDay, type Instant } from '#shared/domain/time/calendar-day.ts';

/** How firmly a document holds a budget: `waiting` asked for or issued, `committed` in approval or approved, `spent` ordered. */
export type BudgetStage = 'waiting' | 'committed' | 'spent';

/** A document in the one place where it counts. `gross` in the account's currency; `day` in seller time: asked for on, or ordered on. */
export interface CountedDocument {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  /** Null where the document names none: it counts in no budget. */
  readonly costCentre: string | null;
  readonly day: CalendarDay;
  readonly stage: BudgetStage;
  readonly gross: Decimal;
}

/** What budgets count. `orders` may hold cancelled ones, which count nothing. */
export interface BudgetDocuments {
  readonly quotes: readonly Quote[];
  readonly orders: readonly Order[];
  readonly currency: string;
  readonly now: Instant;
  /** Of the seller (IANA). */
  readonly timeZone: string;
  /** An estimate to leave out: the one whose effect is being asked about. */
  readonly except?: string;
}

const stageOf: Partial<Record<ShownQuoteState, BudgetStage>> = { requested: 'waiting', issued: 'waiting', inApproval: 'committed', approved: 'committed' };

/**
 * Every document that holds a budget, each once: the order takes the place of its estimate, also where the estimate is not yet told to be
 * ordered. Of an order what is cancelled or not confirmed has fallen away.
 */
export function countedDocuments({ quotes, orders, currency, now, timeZone, except }: BudgetDocuments): CountedDocument[] {
  const places = minorUnitPlaces(currency);
  const ordered = new Set(orders.flatMap((order) => (order.quote === null ? [] : [order.quote.id])));
  const counted: CountedDocument[] = [];
  for (const quote of quotes) {
    const stage = stageOf[shownState(quote, now)];
    if (stage === undefined || quote.id === except || ordered.has(quote.id)) continue;
    const { id, number, title, costCentre } = quote;
    counted.push({ id, number, title, costCentre, day: dayOfInstant(quote.requestedAt, timeZone), stage, gross: decimal(quote.current.totals.gross) });
  }
  for (const order of orders) {
    if (order.state === 'cancelled') continue;
    const gross = decimal(order.totals.gross).times(openShare(order)).round(places);
    counted.push({ id: order.id, number: order.number, title: '', costCentre: order.costCentre, day: dayOfInstant(order.placedAt, timeZone), stage: 'spent', gross });
  }
  return counted;
}
