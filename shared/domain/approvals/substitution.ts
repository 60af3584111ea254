import { z } from 'zod';
import { calendarDay, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

/** Who stands in for an absent approver, on which days (both count, seller's time zone). Both names stay on every decision made. */
export const substitution = z.strictObject({ absent: z.string().min(1), substitute: z.string().min(1), from: calendarDay, to: calendarDay });
export type Substitution = z.infer<typeof substitution>;

/** The people for whom `member` may act on `day`. One hop only: whoever stands in cannot hand the duty on. */
export function absentApproversOf(member: string, day: CalendarDay, substitutions: readonly Substitution[]): string[] {
  return substitutions
    .filter((entry) => entry.substitute === member && entry.absent !== member && entry.from <= day && day <= entry.to)
    .map((entry) => entry.absent);
}

/** The people who may act for `member` on `day`. */
export function substitutesOf(member: string, day: CalendarDay, substitutions: readonly Substitution[]): string[] {
  return substitutions
    .filter((entry) => entry.absent === member && entry.substitute !== member && entry.from <= day && day <= entry.to)
    .map((entry) => entry.substitute);
}
