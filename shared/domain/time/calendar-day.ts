import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in the seller's time zone unless a name says otherwise. Compares correctly as text. */
export const calendarDay = z.iso.date();
export type CalendarDay = string;

/** An instant, ISO 8601 in UTC with milliseconds (`2026-11-23T15:00:00.000Z`). Compares correctly as text. */
export const instant = z.iso.datetime();
export type Instant = string;

const millisecondsPerDay = 86_400_000;

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(day: CalendarDay): CalendarDay {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(day: CalendarDay): number {
  const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(milliseconds: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(milliseconds);
}

/** The calendar day of an instant in a time zone (IANA name). */
export function dayOfInstant(at: Instant, timeZone: string): CalendarDay {
  return wallClock(Date.parse(at), timeZone).slice(0, 10);
}

/** The last instant of a day in a time zone: 23:59:59.999 on its wall clock, also across changes to and from summer time. */
export function endOfDay(day: CalendarDay, timeZone: string): Instant {
  const naiveStart = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  // Two rounds settle the zone's offset even when the first guess falls on the other side of a clock change.
  let start = naiveStart;
  for (let round = 0; round < 2; round += 1) {
    const offset = Date.parse(`${wallClock(start, timeZone).replace(' ', 'T')}Z`) - start;
    start = naiveStart - offset;
  }
  return new Date(start - 1).toISOString();
}

/** True when `at` lies after `limit`. A limit holds until and including its own millisecond; precision of the texts may differ. */
export function isAfter(at: Instant, limit: Instant): boolean {
  return Date.parse(at) > Date.parse(limit);
}
