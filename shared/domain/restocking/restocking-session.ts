import { z } from 'zod';
import { nonNegativeDecimalText } from '#shared/domain/money/decimal.ts';
import { instant } from '#shared/domain/time/calendar-day.ts';

/** How a count came in. A scanner is a keyboard that types fast; the camera reads barcodes where there is one. */
export const countSource = z.enum(['keyboard', 'scanner', 'camera', 'file']);
export type CountSource = z.infer<typeof countSource>;

/**
 * One acknowledged count. Entries are only added; taking one back marks it. `quantity` counts `unit`, `baseQuantity` the base unit as the
 * packaging held it at that moment. `sku` null = a code that no product has, kept for later.
 */
export const countEntry = z.strictObject({
  seq: z.number().int().min(1),
  code: z.string().min(1).max(100),
  sku: z.string().nullable(),
  unit: z.string().nullable(),
  quantity: nonNegativeDecimalText.nullable(),
  baseQuantity: nonNegativeDecimalText.nullable(),
  source: countSource,
  at: instant,
  takenBack: z.boolean(),
});
export type CountEntry = z.infer<typeof countEntry>;

/** What a person decided about a product against the proposal; quantity 0 leaves it out. */
export const restockChoice = z.strictObject({ sku: z.string().min(1), unit: z.string().min(1), quantity: nonNegativeDecimalText });
export type RestockChoice = z.infer<typeof restockChoice>;

/** A walk along the shelves of one site. It lives on this machine only; its result is a draft. */
export const restockingSession = z.strictObject({
  id: z.uuid(),
  site: z.string().min(1),
  author: z.string(),
  state: z.enum(['open', 'drafted', 'discarded']),
  startedAt: instant,
  changedAt: instant,
  becameDraft: z.uuid().nullable(),
});
export type RestockingSession = z.infer<typeof restockingSession>;
