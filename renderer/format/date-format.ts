import { type Language, localeOf } from '#renderer/i18n/language.ts';

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(localeOf[language], options);
  made.set(key, fresh);
  return fresh;
}

/** A calendar day; days have no time zone, so it never shifts. */
export const formatDay = (language: Language, day: string): string =>
  formatter(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

/** The weekday of a calendar day, "Mon". */
export const formatWeekday = (language: Language, day: string): string => formatter(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

/** A month, `YYYY-MM`, as "Apr 2028". */
export const formatMonth = (language: Language, month: string): string => formatter(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`));

/** An instant on this machine's wall clock, or on that of `timeZone` (IANA). */
export const formatInstant = (language: Language, at: string, timeZone?: string): string =>
  formatter(language, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(timeZone ? { timeZone } : {}) }).format(Date.parse(at));

/** The day of an instant on this machine's wall clock, or on that of `timeZone`. */
export const formatDayOf = (language: Language, at: string, timeZone?: string): string =>
  formatter(language, { day: 'numeric', month: 'short', year: 'numeric', ...(timeZone ? { timeZone } : {}) }).format(Date.parse(at));

const written = (at: string, options: Intl.DateTimeFormatOptions, timeZone?: string): string =>
  // Swedish writes ISO 8601.
  new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...options, ...(timeZone ? { timeZone } : {}) }).format(Date.parse(at));

/** An instant for a file, `YYYY-MM-DDTHH:MM`, on this machine's wall clock or on that of `timeZone`. */
export const writtenTime = (at: string, timeZone?: string): string => written(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone).replace(' ', 'T');

/** The day of an instant for a file, `YYYY-MM-DD`. */
export const writtenDay = (at: string, timeZone?: string): string => written(at, {}, timeZone);

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "in 3 days", "2 hours ago"; `nowMs` is the present as milliseconds since 1970. */
export function formatRelative(language: Language, at: string, nowMs: number): string {
  const distance = Date.parse(at) - nowMs;
  const relative = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' });
  for (const [unit, lengthMs] of steps) {
    if (Math.abs(distance) >= lengthMs) return relative.format(Math.trunc(distance / lengthMs), unit);
  }
  return relative.format(0, 'minute');
}
