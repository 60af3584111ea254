import { useCallback } from 'react';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { workingDaysBetween } from '#shared/domain/time/working-calendar.ts';
import { useTerms } from '#renderer/state/session-store.ts';

/** Working days of the sales office from today, by the seller's calendar, up to the day of an instant; negative once it is past, null while the calendar is unknown. */
export function useWorkingDaysLeft(): (at: string) => number | null {
  const terms = useTerms();
  return useCallback((at) => (terms ? workingDaysBetween(terms.today, dayOfInstant(at, terms.company.timeZone), terms.company) : null), [terms]);
}
