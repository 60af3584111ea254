import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { openItems } from './open-items.ts';

/** A movement with what it did to the balance: positive is owed to the seller. */
export interface StatementMovement {
  readonly entry: LedgerEntry;
  readonly change: string;
  readonly balance: string;
}

/** An invoice still open at the period's end, with what settled it so far. */
export interface StatementItem {
  readonly invoice: string;
  readonly date: CalendarDay;
  readonly due: CalendarDay | null;
  readonly amount: string;
  readonly open: string;
  readonly overdue: boolean;
  readonly settledBy: readonly { readonly number: string; readonly type: 'creditNote' | 'payment'; readonly date: CalendarDay; readonly amount: string }[];
}

/** Amounts of one currency; a balance is positive where the account owes. opening + movements = closing, always. */
export interface Statement {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly currency: string;
  readonly opening: string;
  readonly movements: readonly StatementMovement[];
  readonly closing: string;
  readonly items: readonly StatementItem[];
  /** Received and not yet used for any invoice. */
  readonly unsettled: readonly UnsettledMoney[];
}

/** A payment or credit note of which `left` has settled nothing yet; with an order it is the advance for that order. */
export interface UnsettledMoney {
  readonly number: string;
  readonly type: 'creditNote' | 'payment';
  readonly date: CalendarDay;
  readonly order: string | null;
  readonly left: string;
}

export interface StatementPeriod {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Today in seller time: a period that ends later makes nothing overdue before its time. Left out = the period's end. */
  readonly today?: CalendarDay;
}

/** The statement of a period (both days count) from the account's movements. Currencies are never mixed: entries of another one are left to their own statement. */
export function statementOf(entries: readonly LedgerEntry[], period: StatementPeriod, currency: string): Statement {
  const places = minorUnitPlaces(currency);
  const text = (amount: Decimal): string => toFixedText(amount, places);
  const own = entries.filter((entry) => entry.currency === currency).sort(byDate);
  const opening = sum(own.filter((entry) => entry.date < period.from).map(changeOf));
  let balance = opening;
  const movements = own
    .filter((entry) => period.from <= entry.date && entry.date <= period.to)
    .map((entry) => {
      balance = balance.plus(changeOf(entry));
      return { entry, change: text(changeOf(entry)), balance: text(balance) };
    });
  const { today = period.to } = period;
  const { items, unsettled } = openItems(own, period.to, today < period.to ? today : period.to);
  return {
    from: period.from,
    to: period.to,
    currency,
    opening: text(opening),
    movements,
    closing: text(balance),
    items: items
      .filter((item) => item.open.gt('0'))
      .map((item) => ({
        invoice: item.invoice.number,
        date: item.invoice.date,
        due: item.invoice.due,
        amount: text(decimal(item.invoice.amount)),
        open: text(item.open),
        overdue: item.overdue,
        settledBy: item.settlements.map((settlement) => ({ number: settlement.by, type: settlement.type, date: settlement.date, amount: text(settlement.amount) })),
      })),
    unsettled: unsettled.map(({ entry, left }) => ({ number: entry.number, type: entry.type === 'creditNote' ? entry.type : 'payment', date: entry.date, order: entry.order, left: text(left) })),
  };
}

/** The seller's word on a period, as decimal texts; null = not told. */
export interface StatementClaim {
  readonly opening: string | null;
  readonly closing: string | null;
}

/** What is owed at the end of a day, from the movements of one currency. */
export const balanceOn = (entries: readonly LedgerEntry[], day: CalendarDay, currency: string): Decimal =>
  sum(entries.filter((entry) => entry.currency === currency && entry.date <= day).map(changeOf));

/** What the recomputation makes different: recomputed less claimed, per figure; null where all that was told agrees. The client shows it and never adopts the claim. */
export function statementDifference(statement: Pick<Statement, 'currency' | 'opening' | 'closing'>, claim: StatementClaim): { readonly opening: string; readonly closing: string } | null {
  const places = minorUnitPlaces(statement.currency);
  const opening = decimal(statement.opening).minus(decimal(claim.opening ?? statement.opening));
  const closing = decimal(statement.closing).minus(decimal(claim.closing ?? statement.closing));
  if (opening.eq('0') && closing.eq('0')) return null;
  return { opening: toFixedText(opening, places), closing: toFixedText(closing, places) };
}

function changeOf(entry: LedgerEntry): Decimal {
  const amount = decimal(entry.amount);
  return entry.type === 'invoice' ? amount : amount.neg();
}

function byDate(one: LedgerEntry, other: LedgerEntry): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.number < other.number ? -1 : one.number > other.number ? 1 : 0;
}
