import type { Budget } from '#shared/domain/accounts/account.ts';
import { addDays, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

/** Whole months that a period covers, when it begins on the first of a month and ends on the last of one. */
function monthsOf({ from, to }: Budget): number | null {
  const dayAfter = addDays(to, 1);
  if (!from.endsWith('-01') || !dayAfter.endsWith('-01')) return null;
  const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(dayAfter) - count(from);
}

function addMonths(first: CalendarDay, months: number): CalendarDay {
  const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * The period after the last budget, as long as that one and with its amount: a quarter follows a quarter. Without any: the calendar year of `today`,
 * amount null. A period that is not of whole months is followed by twelve months.
 */
export function nextBudgetPeriod(budgets: readonly Budget[], today: CalendarDay): { readonly from: CalendarDay; readonly to: CalendarDay; readonly amount: string | null } {
  const last = budgets.toSorted((one, other) => one.to.localeCompare(other.to)).at(-1);
  if (!last) return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31`, amount: null };
  const from = addDays(last.to, 1);
  const firstOfMonth = `${from.slice(0, 7)}-01`;
  const end = addMonths(firstOfMonth, monthsOf(last) ?? 12);
  return { from, to: addDays(end, -1), amount: last.amount };
}
