import { addDays, weekday } from '#shared/domain/time/calendar-day.ts';
import { holidays, workingDays } from './seller.ts';

/** True on the seller's working days. */
export const isWorkingDay = (day: string): boolean => workingDays.includes(weekday(day)) && !holidays.includes(day);

/** `day` itself, or the first working day after it. */
export function nextWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

/** `count` working days after `day`. */
export function workingDaysAfter(day: string, count: number): string {
  return count === 0 ? nextWorkingDay(day) : workingDaysAfter(nextWorkingDay(addDays(day, 1)), count - 1);
}
