import { z } from 'zod';
import { currencyCode } from '#shared/domain/money/currency.ts';
import { nonNegativeDecimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** How long an estimate holds and when an order may start (company-folder.md, `quotationPolicy`). */
export const quotationPolicy = z.strictObject({
  version: z.union([z.string(), z.number().int()]).transform(String),
  defaultDays: z.number().int().min(0),
  rules: z.array(
    z.strictObject({
      accounts: z.array(z.string()).nullish().transform((value) => value ?? null),
      listKinds: z.array(z.enum(['catalog', 'contract', 'promotion', 'fair'])).nullish().transform((value) => value ?? null),
      categories: z.array(z.string()).nullish().transform((value) => value ?? null),
      minAmount: z.union([nonNegativeDecimalText, z.number().min(0).transform(String)]).nullish().transform((value) => value ?? null),
      days: z.number().int().min(0),
    }),
  ),
  orderWithinDays: z.number().int().min(0),
  extensions: z.strictObject({ max: z.number().int().min(0), days: z.number().int().min(0) }),
  autoIssue: z.strictObject({
    maxAmount: z.union([nonNegativeDecimalText, z.number().min(0).transform(String)]).nullish().transform((value) => value ?? null),
    listedPricesOnly: z.boolean(),
  }).nullish().transform((value) => value ?? null),
  directOrder: z.strictObject({ maxAmount: z.union([nonNegativeDecimalText, z.number().min(0).transform(String)]) }).nullish().transform((value) => value ?? null),
});
export type QuotationPolicy = z.infer<typeof quotationPolicy>;

/** What happens when an order exceeds card or credit (company-folder.md, `conditionsOfSale`). */
export const conditionsOfSale = z.strictObject({
  version: z.union([z.string(), z.number().int()]).transform(String),
  validFrom: calendarDay,
  overCard: z.array(
    z.strictObject({
      upToAmount: z.union([nonNegativeDecimalText, z.number().min(0).transform(String)]).nullish().transform((value) => value ?? null),
      action: z.enum(['refuse', 'remainderOnAccount', 'advanceTransfer', 'secondCard', 'deposit', 'release']),
      depositPercent: z.union([nonNegativeDecimalText, z.number().min(0).max(100).transform(String)]).nullish().transform((value) => value ?? null),
    }),
  ),
  overCredit: z.enum(['refuse', 'release', 'advanceTransfer']),
});
export type ConditionsOfSale = z.infer<typeof conditionsOfSale>;

/** The seller, as every buyer may know it. Dates of validity are days in `timeZone` (IANA). */
export const company = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  vatId: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'an IANA time zone'),
  currency: currencyCode,
  /** Where the sales office reads its mail; left out = not told, and none is invented. */
  salesEmail: z.email().nullish(),
  workingDays: z.array(z.number().int().min(1).max(7)).min(1),
  holidays: z.array(calendarDay),
  quotationPolicy,
  /** The version decided last; it may begin on a later day. */
  conditionsOfSale,
  vat: z.record(z.string(), z.union([nonNegativeDecimalText, z.number().min(0).transform(String)])),
  /** Versions of the conditions of sale decided before, the newest first; left out = none. */
  earlierConditions: z.array(conditionsOfSale).nullish(),
});
export type Company = z.infer<typeof company>;
