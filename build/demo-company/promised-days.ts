import { addDays } from '#shared/domain/time/calendar-day.ts';
import { lastDay } from './order-history.ts';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isWorkingDay(day) ? 1 : 0;
  return count;
}

/**
 * The orders of the demo company (`orders.ndjson`) for a demo that begins on `day`: what is still to come is promised for as many working days after it as the
 * written files promise it after the end of their history. Nothing else moves; a day before that end moves nothing.
 */
export function promisedFrom(day: string, orders: string): string {
  if (day <= lastDay) return orders;
  return orders.replaceAll(/"promisedFor":"([\d-]+)"/g, (_all, promised: string) => `"promisedFor":"${workingDaysAfter(day, workingDaysBetween(lastDay, promised))}"`);
}
