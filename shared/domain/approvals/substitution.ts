import { z } from 'zod';
import { calendarDay, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

/**
 * Who stands in for an absent approver, on which days (both count, seller's time zone). Both names stay on every decision made. `id` and `setBy` are
 * missing on what came with the company's own data; `endedBy` is there once somebody ended it before its time.
 */
export const substitution = z.strictObject({
  absent: z.string().min(1),
  substitute: z.string().min(1),
  from: calendarDay,
  to: calendarDay,
  id: z.uuid().optional(),
  setBy: z.string().optional(),
  endedBy: z.string().optional(),
});
export type Substitution = z.infer<typeof substitution>;

/** True on the days on which the substitute may act. One that was ended at once holds on no day at all. */
export function isInForce(entry: Substitution, day: CalendarDay): boolean {
  return entry.substitute !== entry.absent && entry.from <= day && day <= entry.to;
}

/** The people for whom `member` may act on `day`. One hop only: whoever stands in cannot hand the duty on. */
export function absentApproversOf(member: string, day: CalendarDay, substitutions: readonly Substitution[]): string[] {
  return substitutions.filter((entry) => entry.substitute === member && isInForce(entry, day)).map((entry) => entry.absent);
}

/** The people who may act for `member` on `day`. */
export function substitutesOf(member: string, day: CalendarDay, substitutions: readonly Substitution[]): string[] {
  return substitutions.filter((entry) => entry.absent === member && isInForce(entry, day)).map((entry) => entry.substitute);
}
