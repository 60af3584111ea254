import { addDays, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

export const periodPresets = ['thisMonth', 'lastMonth', 'thisQuarter', 'thisYear', 'lastYear', 'lastTwelveMonths'] as const;
export type PeriodPreset = (typeof periodPresets)[number];

export interface StatementPeriod {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** The day as of which closing and open items hold: the period's end, or today where it ends later. */
export const lastKnownDay = ({ to, today }: { readonly to: CalendarDay; readonly today: CalendarDay }): CalendarDay => (today < to ? today : to);

/** First day of the month `months` after that of `day`; negative = before. */
function monthStart(day: CalendarDay, months: number): CalendarDay {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

const monthsLong = (day: CalendarDay, first: number, length: number): StatementPeriod => ({ from: monthStart(day, first), to: addDays(monthStart(day, first + length), -1) });

/** The days that a preset means on `today` (seller time), both counted. Whole calendar months; the last twelve end with the present one. */
export function periodDays(preset: PeriodPreset, today: CalendarDay): StatementPeriod {
  const month = Number(today.slice(5, 7)) - 1;
  switch (preset) {
    case 'thisMonth':
      return monthsLong(today, 0, 1);
    case 'lastMonth':
      return monthsLong(today, -1, 1);
    case 'thisQuarter':
      return monthsLong(today, -(month % 3), 3);
    case 'thisYear':
      return monthsLong(today, -month, 12);
    case 'lastYear':
      return monthsLong(today, -month - 12, 12);
    case 'lastTwelveMonths':
      return monthsLong(today, -11, 12);
  }
}
