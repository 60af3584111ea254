import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { guardOrderState } from '#shared/domain/orders/order-lifecycle.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { addDays, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** What of an order was shipped, at its prices: nets in proportion of the shipped quantity, VAT at the rates of the order. */
export function shippedTotals(order: Pick<Order, 'lines' | 'totals' | 'currency'>): DocumentTotals {
  const places = minorUnitPlaces(order.currency);
  const rates = Object.fromEntries(order.totals.vatByCategory.map(({ category, ratePercent }) => [category, ratePercent]));
  const lines = order.lines.map((line) => {
    const ordered = decimal(line.quantity);
    const net = ordered.lte(zero) ? decimal(line.net) : decimal(line.net).times(decimal(line.shipped)).div(ordered);
    return { net: toFixedText(net, places), vatCategory: line.vatCategory };
  });
  return documentTotals(lines, rates, order.currency);
}

export interface InvoiceTerms {
  readonly number: string;
  /** Invoice day in seller time; due `netDays` calendar days later. */
  readonly date: CalendarDay;
  readonly netDays: number;
}

/**
 * Invoices what was shipped of an order, gross, less what earlier invoices (`entries` of the account) claim of it. Refuses with notAllowedInState (not wholly
 * shipped, or invoiced already), alreadyExists (all of it is claimed; detail: claimed), noPrice (nothing to claim).
 */
export function bookInvoice(order: Order, terms: InvoiceTerms, entries: readonly LedgerEntry[]): Result<{ readonly order: Order; readonly entry: LedgerEntry }, Refusal> {
  const closed = guardOrderState(order, 'invoice');
  if (closed) return err(closed);
  const { gross } = shippedTotals(order);
  if (decimal(gross).lte(zero)) return err(refuse('noPrice', { amount: gross }));
  const name = order.number ?? order.id;
  const claimed = sum(entries.filter((entry) => entry.type === 'invoice' && entry.order === name).map((entry) => decimal(entry.amount)));
  const places = minorUnitPlaces(order.currency);
  const amount = toFixedText(decimal(gross).minus(claimed), places);
  if (decimal(amount).lte(zero)) return err(refuse('alreadyExists', { claimed: toFixedText(claimed, places) }));
  const entry: LedgerEntry = {
    account: order.account,
    number: terms.number,
    type: 'invoice',
    date: terms.date,
    due: addDays(terms.date, terms.netDays),
    amount,
    currency: order.currency,
    order: name,
    settles: null,
  };
  return ok({ order: { ...order, state: 'invoiced' }, entry });
}
