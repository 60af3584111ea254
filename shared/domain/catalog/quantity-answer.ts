import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';

/** Whether a quantity may be ordered in a packaging, and the nearest that may. Never changed silently. */
export const quantityAnswer = z.strictObject({
  ok: z.boolean(),
  reason: z.enum(['fits', 'belowMinimum', 'offMultiple', 'unknownPackaging', 'unknownProduct']),
  minimum: decimalText.nullable(),
  multiple: decimalText.nullable(),
  nearestBelow: decimalText.nullable(),
  nearestAbove: decimalText.nullable(),
});
export type QuantityAnswer = z.infer<typeof quantityAnswer>;
