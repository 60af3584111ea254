import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';

const proposedLine = z.strictObject({ sku: z.string(), name: z.string(), unit: z.string(), quantity: decimalText, unitPrice: decimalText.nullable() });

/**
 * How a line stands beside today's catalog and prices, and what can be done. `proposed` is the line that may take its place or stay;
 * `replacement` compares the new product's price per base unit with the earlier one; `difference` and `percent` are today less earlier.
 */
export const lineChange = z.strictObject({
  finding: z.enum(['same', 'dearer', 'cheaper', 'noPrice', 'discontinued', 'packagingGone', 'notInAssortment']),
  action: z.enum(['take', 'askForQuote', 'takeReplacement', 'choosePackaging', 'leaveOut']),
  proposed: proposedLine.nullable(),
  replacement: z.enum(['dearer', 'equal', 'cheaper', 'noPrice']).nullable(),
  difference: decimalText.nullable(),
  percent: decimalText.nullable(),
});
export type LineChange = z.infer<typeof lineChange>;

/** An order's line beside today. `unitPrice` is what was paid per `unit`. */
export const reorderedLine = lineChange.extend({ ordered: z.strictObject({ sku: z.string(), unit: z.string(), quantity: decimalText, unitPrice: decimalText }) });
