import { z } from 'zod';
import { currencyCode } from '#shared/domain/money/currency.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** One movement in the seller's books. `amount` is positive; the type gives the direction: invoices add to what is owed, the others lessen it. */
export const ledgerEntry = z.strictObject({
  account: z.string().min(1),
  number: z.string().min(1),
  type: z.enum(['invoice', 'creditNote', 'payment']),
  date: calendarDay,
  due: calendarDay.nullable(),
  amount: decimalText,
  currency: currencyCode,
  order: z.string().nullable(),
  settles: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;
