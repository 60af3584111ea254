import { z } from 'zod';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimalText, toFixedText } from '#shared/domain/money/decimal.ts';
import { addDays, calendarDay, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { balanceOn, type StatementClaim } from './statement.ts';

/** What the account owes in the seller's books at the end of a day (seller time), gross; negative = to its credit. */
export const sellerBalance = z.strictObject({ day: calendarDay, balance: decimalText });
export type SellerBalance = z.infer<typeof sellerBalance>;

/** Ends of months that the seller tells, so that every statement by months of two years can be compared. */
const monthsTold = 25;

/** The last day of the month before the one that holds `day`. */
const endOfMonthBefore = (day: CalendarDay): CalendarDay => addDays(`${day.slice(0, 7)}-01`, -1);

/** The seller's own balances at the ends of the last months and on `day`, oldest first: what the desk compares its recomputed statements with. */
export function sellerBalances(entries: readonly LedgerEntry[], currency: string, day: CalendarDay): SellerBalance[] {
  const days = [day];
  for (let end = endOfMonthBefore(day); days.length <= monthsTold; end = endOfMonthBefore(end)) days.unshift(end);
  const places = minorUnitPlaces(currency);
  return days.map((end) => ({ day: end, balance: toFixedText(balanceOn(entries, end, currency), places) }));
}

/** The seller's word on a period, as far as it told balances of just these days; a period that ends after the last told day closes with that. */
export function claimFor({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }, balances: readonly SellerBalance[]): StatementClaim {
  const on = (day: CalendarDay): string | null => balances.find((told) => told.day === day)?.balance ?? null;
  const last = balances.at(-1);
  return { opening: on(addDays(from, -1)), closing: last !== undefined && to >= last.day ? last.balance : on(to) };
}
