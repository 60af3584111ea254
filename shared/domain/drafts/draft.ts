import { z } from 'zod';
import { decimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';

/** A line with the price that the buyer saw, where it came from and on which day (seller time). */
export const draftLine = z.strictObject({
  id: z.uuid(),
  sku: z.string().min(1),
  unit: z.string().min(1),
  quantity: positiveDecimalText,
  targetPrice: decimalText.nullable(),
  note: z.string().max(500),
  seen: z.strictObject({ unitPrice: decimalText.nullable(), list: z.string().nullable(), promotions: z.array(z.string()), day: calendarDay }).nullable(),
});
export type DraftLine = z.infer<typeof draftLine>;

/** What a buyer prepares, on this machine first. `submitted` drafts stay readable beside the quote that they became. */
export const draft = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(120),
  state: z.enum(['open', 'submitted']),
  author: z.string(),
  site: z.string().nullable(),
  costCentre: z.string().nullable(),
  channel,
  codes: z.array(z.string()),
  note: z.string().max(2000),
  lines: z.array(draftLine),
  createdAt: instant,
  changedAt: instant,
  becameQuote: z.uuid().nullable(),
  becameOrder: z.uuid().nullable(),
});
export type Draft = z.infer<typeof draft>;
