import { addDays, daysBetween, weekday, type CalendarDay } from './calendar-day.ts';

/** The sales office's calendar: ISO weekdays (1 Monday to 7 Sunday) on which it works, and the days on which it does not. `Company` is one. */
export interface WorkingCalendar {
  readonly workingDays: readonly number[];
  readonly holidays: readonly CalendarDay[];
}

// A calendar without any working day would make every search endless; two years hold every real run of holidays.
const longestRunOfFreeDays = 731;

export function isWorkingDay(day: CalendarDay, calendar: WorkingCalendar): boolean {
  return calendar.workingDays.includes(weekday(day)) && !calendar.holidays.includes(day);
}

/** The day itself where the office works, else the nearest working day before it. Throws on a calendar without working days. */
export function lastWorkingDayOnOrBefore(day: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  return nearestWorkingDay(day, -1, calendar);
}

/** The day itself where the office works, else the nearest working day after it. Throws on a calendar without working days. */
export function firstWorkingDayOnOrAfter(day: CalendarDay, calendar: WorkingCalendar): CalendarDay {
  return nearestWorkingDay(day, 1, calendar);
}

/** The day on which the `count`-th working day after `day` falls; `day` itself is not counted. 0 gives `day` unchanged. */
export function addWorkingDays(day: CalendarDay, count: number, calendar: WorkingCalendar): CalendarDay {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = firstWorkingDayOnOrAfter(addDays(reached, 1), calendar);
  return reached;
}

/** Working days after `from` up to and including `to`; 0 on the same day, negative when `to` lies before `from`. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let offset = daysBetween(from, to); offset > 0; offset -= 1) {
    if (isWorkingDay(addDays(from, offset), calendar)) count += 1;
  }
  return count;
}

function nearestWorkingDay(day: CalendarDay, direction: 1 | -1, calendar: WorkingCalendar): CalendarDay {
  for (let distance = 0; distance <= longestRunOfFreeDays; distance += 1) {
    const candidate = addDays(day, distance * direction);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  throw new Error(`the calendar has no working day near ${day}`);
}
