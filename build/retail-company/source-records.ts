import { z } from 'zod';

/** The shapes of the published data (UCI Online Retail II, cleaned); dates are London wall-clock times without a zone. */
const optionalText = z.string().transform((text) => (text === '' ? null : text));

export const sourceProduct = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  other_names: optionalText,
  list_price: optionalText,
  price_breaks: optionalText.transform((text) => (text === null ? [] : z.array(z.object({ min_qty: z.number().int().positive(), price: z.number().positive() })).parse(JSON.parse(text)))),
  median_price: optionalText,
  pack_multiple: optionalText.transform((text) => (text === null ? null : Number(text))),
});
export type SourceProduct = z.infer<typeof sourceProduct>;

export const sourceCustomer = z.object({
  customer: z.string().regex(/^\d{5}$/),
  country: z.string(),
  country_iso2: optionalText,
  wholesale_like: z.enum(['0', '1']),
  spend_gbp: z.string(),
});
export type SourceCustomer = z.infer<typeof sourceCustomer>;

export const sourceContractPrice = z.object({ customer: z.string(), code: z.string(), unit_price: z.string(), lines: z.coerce.number(), qty_min: z.string() });
export type SourceContractPrice = z.infer<typeof sourceContractPrice>;

export const sourcePriceLevel = z.object({
  code: z.string().min(1),
  quarter: z.string().regex(/^\d{4}Q[1-4]$/),
  unit_price: z.string(),
  lines: z.coerce.number(),
  customers: z.coerce.number(),
  qty_p10: z.coerce.number(),
});
export type SourcePriceLevel = z.infer<typeof sourcePriceLevel>;

export const sourceOrder = z.object({
  order: z.string().regex(/^\d{6}$/),
  customer: z.string(),
  date: z.iso.datetime({ local: true }),
  country: z.string(),
  lines: z.array(z.object({ code: z.string(), qty: z.number().int().positive(), price: z.number().min(0) })).min(1),
});
export type SourceOrder = z.infer<typeof sourceOrder>;

export const sourceCreditNote = z.object({
  credit: z.string().min(1),
  customer: z.string(),
  date: z.iso.datetime({ local: true }),
  lines: z.array(z.object({ code: z.string(), qty: z.number().int().negative(), price: z.number().min(0), order: z.string().nullable() })),
});
export type SourceCreditNote = z.infer<typeof sourceCreditNote>;
