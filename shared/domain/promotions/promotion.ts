import { z } from 'zod';
import { nonNegativeDecimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

const amount = z.union([nonNegativeDecimalText, z.number().min(0).transform(String)]);
const quantity = z.union([positiveDecimalText, z.number().positive().transform(String)]);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

/** What a promotion does to a line. `fixedUnitPrice` and `amountOff` are per base unit; `percent` is off; `buy`/`free` count the ordered packaging. */
export const promotionEffect = z.union([
  z.strictObject({ percent: amount }),
  z.strictObject({ fixedUnitPrice: amount }),
  z.strictObject({ amountOff: amount }),
  z.strictObject({ buy: quantity, free: quantity }),
]);
export type PromotionEffect = z.infer<typeof promotionEffect>;

/** A promotion or fair offer. `code` null = automatic; `lists` null = any list; `quotaPerAccount` in base units, null = none. */
export const promotion = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  event: optional(z.strictObject({ name: z.string(), place: z.string(), from: calendarDay, to: calendarDay })),
  code: optional(z.string().min(1)),
  validFrom: optional(calendarDay),
  validTo: optional(calendarDay),
  exclusive: z.boolean(),
  priority: z.number().int(),
  quotaPerAccount: optional(amount),
  conditions: z.strictObject({
    skus: optional(z.array(z.string())),
    categories: optional(z.array(z.string())),
    minQuantity: optional(amount),
    minDocumentNet: optional(amount),
  }),
  effect: promotionEffect,
  lists: optional(z.array(z.string())),
});
export type Promotion = z.infer<typeof promotion>;
