import { addDays, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { PriceBook } from './price-book.ts';
import { priceDocument } from './price-document.ts';
import type { DocumentTotals, LinePrice } from './priced-line.ts';
import type { PricingRequest } from './pricing-request.ts';

/** The document's prices on the days `from` to `to`, both included, in the seller's time zone. */
export interface PricesInDays {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly lines: readonly Omit<LinePrice, 'explanation'>[];
  readonly totals: DocumentTotals;
}

/**
 * What the document costs if ordered on another day of a window (`from` to `to`, both included; empty when `to` is earlier).
 * Days of equal prices come as one; quotas are taken as they stand today.
 */
export function priceOverDays(request: Omit<PricingRequest, 'day'>, from: CalendarDay, to: CalendarDay, book: PriceBook): readonly PricesInDays[] {
  if (to < from) return [];
  const spans: PricesInDays[] = [];
  const starts = changeDays(request, from, to, book);
  starts.forEach((day, at) => {
    const next = starts[at + 1];
    const last = next === undefined ? to : addDays(next, -1);
    const { lines, totals } = priceDocument({ ...request, day }, book);
    const span: PricesInDays = { from: day, to: last, lines: lines.map(withoutExplanation), totals };
    const before = spans.at(-1);
    if (before && sameMoney(before, span)) spans[spans.length - 1] = { ...before, to: last };
    else spans.push(span);
  });
  return spans;
}

function withoutExplanation({ list, row, listPrice, unitPrice, free, promotions, net, vatCategory }: LinePrice): Omit<LinePrice, 'explanation'> {
  return { list, row, listPrice, unitPrice, free, promotions, net, vatCategory };
}

function sameMoney(one: PricesInDays, other: PricesInDays): boolean {
  const money = ({ lines, totals }: PricesInDays): string => JSON.stringify([lines.map(({ row: _row, ...line }) => line), totals]);
  return money(one) === money(other);
}

/** The days on which some validity begins or has ended; between them no price can change, so only these are priced. */
function changeDays(request: Omit<PricingRequest, 'day'>, from: CalendarDay, to: CalendarDay, book: PriceBook): readonly CalendarDay[] {
  const days = new Set<CalendarDay>([from]);
  const note = (validity: { readonly validFrom: string | null; readonly validTo: string | null }): void => {
    if (validity.validFrom !== null) days.add(validity.validFrom);
    // Days beyond the window say nothing, and the day after the last one that a calendar has cannot be named.
    if (validity.validTo !== null && validity.validTo < to) days.add(addDays(validity.validTo, 1));
  };
  const skus = new Set(request.lines.map((line) => line.sku));
  for (const id of listsReached(book)) {
    const list = book.list(id);
    if (!list) continue;
    note(list);
    for (const sku of skus) book.rows(id, sku).forEach(note);
  }
  book.promotions.forEach(note);
  return [...days].filter((day) => from <= day && day <= to).sort();
}

/** The assigned lists and everything that they are derived from. */
function listsReached(book: PriceBook): ReadonlySet<string> {
  const reached = new Set<string>(book.account.lists);
  // A set visits what is added while it is walked, so the chain of parents ends where it meets a list already known.
  for (const id of reached) {
    const parent = book.list(id)?.parent;
    if (parent) reached.add(parent);
  }
  return reached;
}
