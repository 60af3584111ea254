import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { type Decimal, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { netDays } from './retail-account.ts';

/** An invoice of a customer: what an order came to, gross. `day` is London's. */
export interface Invoice {
  readonly number: string;
  readonly day: string;
  readonly gross: Decimal;
}

/** A credit note; `order` is the one order that all its lines came from, as far as the source can tell. */
export interface Credit {
  readonly number: string;
  readonly day: string;
  readonly gross: Decimal;
  readonly order: string | null;
}

// The source knows no payments: each invoice is paid 14 to 30 days after its date, the number decides which.
const paymentDay = ({ number, day }: Invoice): string => addDays(day, 14 + (Number(number) % 17));

/**
 * The ledger of one account, by day: every invoice in full, every credit note, and payments of what the credit notes left open.
 * A credit note settles the invoice of its order where that is still unpaid, otherwise the first later invoice that is large
 * enough, as customers deduct it; what finds none stands in the customer's favour and settles nothing.
 */
export function retailLedger(account: string, invoices: readonly Invoice[], credits: readonly Credit[]): readonly LedgerEntry[] {
  const common = { account, currency: 'GBP' } as const;
  const entries: LedgerEntry[] = [];
  const waiting = credits.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.number < other.number ? -1 : 1));
  const orders = new Set(invoices.map(({ number }) => number));
  const book = (credit: Credit, settles: string | null): void => {
    // The guess of the source may name an order of goods that the folder does not hold.
    const order = credit.order !== null && orders.has(credit.order) ? credit.order : null;
    entries.push({ ...common, number: credit.number, type: 'creditNote', date: credit.day, due: null, amount: toFixedText(credit.gross, 2), order, settles });
  };
  const byPayment = invoices.toSorted((one, other) => (paymentDay(one) < paymentDay(other) ? -1 : paymentDay(one) > paymentDay(other) ? 1 : one.number < other.number ? -1 : 1));
  for (const invoice of byPayment) {
    const { number, day, gross } = invoice;
    const paid = paymentDay(invoice);
    let open = gross;
    entries.push({ ...common, number, type: 'invoice', date: day, due: addDays(day, netDays), amount: toFixedText(gross, 2), order: number, settles: null });
    const candidates = waiting.filter((credit) => credit.day <= paid).sort((one, other) => Number(other.order === number) - Number(one.order === number));
    for (const credit of candidates) {
      if (credit.gross.gt(open)) continue;
      book(credit, number);
      waiting.splice(waiting.indexOf(credit), 1);
      open = open.minus(credit.gross);
    }
    if (open.gt(zero)) entries.push({ ...common, number: `P${number}`, type: 'payment', date: paid, due: null, amount: toFixedText(open, 2), order: number, settles: number });
  }
  for (const credit of waiting) book(credit, null);
  return entries.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.number < other.number ? -1 : 1));
}
