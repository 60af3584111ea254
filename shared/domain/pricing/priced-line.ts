import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** One thing that the resolver looked at, and why it won or lost. `reason` is a key of the catalogue of reasons, `detail` its figures. */
export const explanationStep = z.strictObject({
  subject: z.enum(['list', 'row', 'parent', 'promotion', 'quantity', 'product']),
  id: z.string(),
  outcome: z.enum(['won', 'lost', 'applied', 'notApplied', 'note']),
  reason: z.string(),
  detail: z.record(z.string(), z.string()),
});
export type ExplanationStep = z.infer<typeof explanationStep>;

/** The row that gave a list's price: of the winning list itself, or of the parent that it derives from. Its list, packaging, minimum and start name it for good. */
export const pricedRow = z.strictObject({ list: z.string(), unit: z.string(), minQuantity: decimalText, validFrom: calendarDay.nullable(), validTo: calendarDay.nullable() });
export type PricedRow = z.infer<typeof pricedRow>;

/** The price of one line: list, row, unit price before and after promotions (4 decimals), free goods of the ordered packaging, net (minor unit). */
export const linePrice = z.strictObject({
  list: z.string().nullable(),
  /** Null where no list has a price; left out by versions that did not keep it. */
  row: pricedRow.nullish(),
  listPrice: decimalText.nullable(),
  unitPrice: decimalText.nullable(),
  free: decimalText,
  promotions: z.array(z.string()),
  net: decimalText.nullable(),
  vatCategory: z.string().nullable(),
  explanation: z.array(explanationStep),
});
export type LinePrice = z.infer<typeof linePrice>;

export const vatAmount = z.strictObject({ category: z.string(), ratePercent: decimalText, base: decimalText, amount: decimalText });
export type VatAmount = z.infer<typeof vatAmount>;

/** Sums of a document in the currency's minor unit. Lines without a price count nothing. */
export const documentTotals = z.strictObject({ net: decimalText, vat: decimalText, gross: decimalText, vatByCategory: z.array(vatAmount) });
export type DocumentTotals = z.infer<typeof documentTotals>;
