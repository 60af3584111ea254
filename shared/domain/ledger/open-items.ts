import { decimal, minimum, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** A part of an invoice that a payment or credit note settled. */
export interface Settlement {
  readonly by: string;
  readonly type: 'creditNote' | 'payment';
  readonly date: CalendarDay;
  readonly amount: Decimal;
}

/** An invoice with what settled it. `open` is never negative; `overdue` when a due day lies before the day asked about. */
export interface OpenItem {
  readonly invoice: LedgerEntry;
  readonly settlements: readonly Settlement[];
  readonly open: Decimal;
  readonly overdue: boolean;
}

export interface OpenItems {
  /** All invoices up to the day, oldest first, also those fully settled. */
  readonly items: readonly OpenItem[];
  /** Money received that settles nothing yet, such as an advance for an order that is not invoiced. */
  readonly unsettled: readonly { readonly entry: LedgerEntry; readonly left: Decimal }[];
}

/**
 * Which invoices are open on `day` (entries after it do not count), and what each payment and credit note settled. An entry settles the invoice
 * that it names; without one, the invoice of its order; without an order, the oldest open invoices. What is more than an invoice stays unsettled:
 * a part payment never closes an invoice, an overpayment never makes one negative. An advance for an order waits for that order's invoice.
 * `overdueOn`: the day by which overdue is judged where it is another one, such as today for a period that ends later.
 */
export function openItems(entries: readonly LedgerEntry[], day: CalendarDay, overdueOn: CalendarDay = day): OpenItems {
  const known = entries.filter((entry) => entry.date <= day).sort(byDate);
  const items = known.filter((entry) => entry.type === 'invoice').map((invoice) => ({ invoice, settlements: [] as Settlement[], open: decimal(invoice.amount) }));
  const credits = known.filter((entry) => entry.type !== 'invoice').map((entry) => ({ entry, left: decimal(entry.amount) }));
  // Named settlements first: money without a name must not take an invoice that a later entry names.
  const turns: ((entry: LedgerEntry, invoice: LedgerEntry) => boolean)[] = [
    (entry, invoice) => entry.settles === invoice.number,
    (entry, invoice) => entry.settles === null && entry.order !== null && entry.order === invoice.order,
    (entry) => entry.settles === null && entry.order === null,
  ];
  for (const belongs of turns) {
    for (const credit of credits) {
      for (const item of items) {
        if (item.invoice.currency !== credit.entry.currency || !belongs(credit.entry, item.invoice)) continue;
        const amount = minimum(credit.left, item.open);
        if (amount.lte(zero)) continue;
        item.open = item.open.minus(amount);
        credit.left = credit.left.minus(amount);
        item.settlements.push({ by: credit.entry.number, type: credit.entry.type === 'payment' ? 'payment' : 'creditNote', date: credit.entry.date, amount });
      }
    }
  }
  return {
    items: items.map((item) => ({ ...item, overdue: item.open.gt(zero) && item.invoice.due !== null && item.invoice.due < overdueOn })),
    unsettled: credits.filter((credit) => credit.left.gt(zero)),
  };
}

function byDate(one: LedgerEntry, other: LedgerEntry): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.number < other.number ? -1 : one.number > other.number ? 1 : 0;
}
