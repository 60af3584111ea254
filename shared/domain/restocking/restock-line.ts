import { z } from 'zod';
import { decimalText, nonNegativeDecimalText } from '#shared/domain/money/decimal.ts';

/** Rounding as it happened: `need` base units became `quantity` of `unit`, which holds `content`. */
const rounding = { need: nonNegativeDecimalText, unit: z.string(), content: decimalText, rounded: z.boolean() };

/**
 * Why a product is proposed, or is not, as kind and figures; screens put it into one line in the person's language. Quantities are base
 * units. `belowPar`: counted and on order together are below the minimum, filled up to the maximum. `dueByRhythm`: not below a par level,
 * but the site's own rhythm says so; `counted` null = not counted this time.
 */
export const restockReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('belowPar'), counted: decimalText, onOrder: decimalText, minimum: decimalText, maximum: decimalText, ...rounding }),
  z.strictObject({
    kind: z.literal('dueByRhythm'),
    everyDays: z.number().int(),
    lastDaysAgo: z.number().int(),
    usual: decimalText,
    counted: decimalText.nullable(),
    onOrder: decimalText,
    ...rounding,
  }),
]);
export type RestockReason = z.infer<typeof restockReason>;

/** Why a counted product needs nothing. */
export const keptReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enough'), counted: decimalText, onOrder: decimalText, minimum: decimalText }),
  z.strictObject({ kind: z.literal('noPar'), counted: decimalText, onOrder: decimalText }),
]);
export type KeptReason = z.infer<typeof keptReason>;

/** One product to order. `replaces` = the sku that is counted or due, discontinued, of which this is the successor. */
export const restockLine = z.strictObject({
  sku: z.string(),
  replaces: z.string().nullable(),
  unit: z.string(),
  quantity: decimalText,
  baseQuantity: decimalText,
  reason: restockReason,
});
export type RestockLine = z.infer<typeof restockLine>;

/** A need that no line can cover: the product is gone without a successor that counts the same base unit, or is not in the catalog. */
export const unmetNeed = z.strictObject({ sku: z.string(), kind: z.enum(['discontinued', 'notInCatalog']), need: decimalText });
export type UnmetNeed = z.infer<typeof unmetNeed>;
