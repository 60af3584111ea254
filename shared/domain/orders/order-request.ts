import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';

/**
 * A buyer's wish to change or cancel a placed order; the sales office answers it, nothing changes before. `lines` names the quantity that
 * each line shall have in total, never below what is shipped; a cancellation of the whole names none.
 */
export const orderRequest = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['change', 'cancellation']),
  askedBy: z.string(),
  askedAt: instant,
  note: z.string().max(2000),
  lines: z.array(z.strictObject({ line: z.string(), quantity: decimalText, /** The day (seller time) for which the goods are wished. */ wantedFor: calendarDay.nullish() })),
  outcome: z.enum(['pending', 'granted', 'refused']),
  answeredAt: instant.nullable(),
  reason: z.string(),
});
export type OrderRequest = z.infer<typeof orderRequest>;
