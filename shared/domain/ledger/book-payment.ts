import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { openItems } from './open-items.ts';

/** Money received. Each part settles the invoice that it names, is the advance for an order, or stays on the account where it names neither. */
export interface Payment {
  readonly account: string;
  readonly currency: string;
  readonly date: CalendarDay;
  readonly parts: readonly { readonly number: string; readonly amount: string; readonly invoice: string | null; readonly order: string | null }[];
}

/**
 * Books a payment, one entry per part, so that the statement shows what settled what. Amounts are gross and above zero, in the account's currency.
 * Refuses with noLines, invalidPayload (not above zero, more decimals than the currency has, or more than is open of the invoice; detail: open), notFound (no such invoice).
 */
export function bookPayment(payment: Payment, entries: readonly LedgerEntry[]): Result<LedgerEntry[], Refusal> {
  if (payment.parts.length === 0) return err(refuse('noLines'));
  const places = minorUnitPlaces(payment.currency);
  const { items } = openItems(entries.filter((entry) => entry.currency === payment.currency), '9999-12-31');
  const settled = new Map<string, ReturnType<typeof decimal>>();
  for (const part of payment.parts) {
    const amount = decimal(part.amount);
    if (amount.lte(zero) || !amount.eq(decimal(toFixedText(amount, places)))) return err(refuse('invalidPayload', { amount: part.amount }));
    if (part.invoice === null) continue;
    const item = items.find((candidate) => candidate.invoice.number === part.invoice);
    if (!item) return err(refuse('notFound', { invoice: part.invoice }));
    const total = (settled.get(part.invoice) ?? zero).plus(amount);
    if (total.gt(item.open)) return err(refuse('invalidPayload', { invoice: part.invoice, open: toFixedText(item.open, places), amount: part.amount }));
    settled.set(part.invoice, total);
  }
  return ok(payment.parts.map((part) => ({
    account: payment.account,
    number: part.number,
    type: 'payment' as const,
    date: payment.date,
    due: null,
    amount: toFixedText(decimal(part.amount), places),
    currency: payment.currency,
    order: part.order,
    settles: part.invoice,
  })));
}

/** A credit for an invoice; together never more than the invoice, whether it is paid or not: what is over stays to the buyer's credit. */
export interface CreditNote {
  readonly account: string;
  readonly number: string;
  readonly date: CalendarDay;
  readonly invoice: string;
  readonly amount: string;
}

/** Books a credit note. Refuses with notFound (no such invoice), invalidPayload (not above zero, or more than is left to credit; detail: left). */
export function bookCreditNote(note: CreditNote, entries: readonly LedgerEntry[]): Result<LedgerEntry, Refusal> {
  const invoice = entries.find((entry) => entry.type === 'invoice' && entry.number === note.invoice);
  if (!invoice) return err(refuse('notFound', { invoice: note.invoice }));
  const places = minorUnitPlaces(invoice.currency);
  const credited = sum(entries.filter((entry) => entry.type === 'creditNote' && entry.settles === invoice.number).map((entry) => decimal(entry.amount)));
  const left = decimal(invoice.amount).minus(credited);
  const amount = decimal(note.amount);
  if (amount.lte(zero) || amount.gt(left) || !amount.eq(decimal(toFixedText(amount, places)))) return err(refuse('invalidPayload', { amount: note.amount, left: toFixedText(left, places) }));
  return ok({
    account: note.account,
    number: note.number,
    type: 'creditNote',
    date: note.date,
    due: null,
    amount: toFixedText(amount, places),
    currency: invoice.currency,
    order: invoice.order,
    settles: invoice.number,
  });
}
