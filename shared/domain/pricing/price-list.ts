import { z } from 'zod';
import { currencyCode } from '#shared/domain/money/currency.ts';
import { decimalText, nonNegativeDecimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

export const channel = z.enum(['platform', 'phone', 'mail', 'fair']);
export type Channel = z.infer<typeof channel>;

export const listKind = z.enum(['catalog', 'contract', 'promotion', 'fair']);
export type ListKind = z.infer<typeof listKind>;

/** A price list. Smaller `priority` goes first; validity includes both days, null = open; `channel` null = all channels. */
export const priceList = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: listKind,
  currency: currencyCode,
  priority: z.number().int(),
  validFrom: calendarDay.nullable(),
  validTo: calendarDay.nullable(),
  parent: z.string().nullable(),
  rulePercent: decimalText.nullable(),
  ruleStep: positiveDecimalText.nullable(),
  channel: channel.nullable(),
});
export type PriceList = z.infer<typeof priceList>;

/** One price: `unitPrice` (up to 4 decimals) for one `unit` from `minQuantity` of that unit on. Validity as in the list. */
export const priceRow = z.strictObject({
  sku: z.string().min(1),
  unit: z.string().min(1),
  minQuantity: positiveDecimalText,
  unitPrice: nonNegativeDecimalText,
  validFrom: calendarDay.nullable(),
  validTo: calendarDay.nullable(),
});
export type PriceRow = z.infer<typeof priceRow>;

/** True when `day` lies in the validity; both ends count (process.md, to the letter). */
export function isValidOn(validity: { readonly validFrom: string | null; readonly validTo: string | null }, day: string): boolean {
  return (validity.validFrom === null || validity.validFrom <= day) && (validity.validTo === null || day <= validity.validTo);
}
