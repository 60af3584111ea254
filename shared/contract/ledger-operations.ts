import { z } from 'zod';
import { ledgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { creditStanding } from '#shared/domain/payment/instrument.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { openInvoice } from './office-desk.ts';
import { query } from './operation.ts';

/** Money received that has settled nothing yet. */
export const unsettledMoney = z.strictObject({ number: z.string(), type: z.enum(['creditNote', 'payment']), date: calendarDay, order: z.string().nullable(), left: decimalText });

const creditFigures = creditStanding.omit({ asOf: true, balances: true });

/** Credit exposure by its parts: what this desk makes of the movements and orders that it holds, and what the backend told. Gross. */
export const creditComparison = z.strictObject({
  /** For today. */
  recomputed: creditStanding,
  /** Open invoices and orders not yet invoiced. */
  exposure: decimalText,
  /** The seller's figures with the instant of their books; null = never told. */
  told: creditStanding.nullable(),
  /** Recomputed for the day of the seller's books, less told; null = they agree, or nothing was told. */
  difference: creditFigures.nullable(),
});

export const ledgerOperations = {
  'ledger.statement': query('The account\'s statement of a period, recomputed here from its movements: opening, movements, closing, open items, credit. Gross; positive is owed to the seller.', {
    input: z.strictObject({ from: calendarDay, to: calendarDay }).refine(({ from, to }) => from <= to, { message: 'the period must not end before it starts', path: ['to'] }),
    output: z.strictObject({
      from: calendarDay,
      to: calendarDay,
      today: calendarDay,
      currency: z.string(),
      opening: decimalText,
      movements: z.array(z.strictObject({ entry: ledgerEntry, change: decimalText, balance: decimalText })),
      closing: decimalText,
      /** The seller's own opening and closing of the period, where it told them. */
      told: z.strictObject({ opening: decimalText.nullable(), closing: decimalText.nullable() }),
      /** Recomputed less told; null = they agree, or nothing was told. */
      difference: z.strictObject({ opening: decimalText, closing: decimalText }).nullable(),
      /** Open at the end of the period. Overdue by today where the period ends later. */
      items: z.array(openInvoice),
      unsettled: z.array(unsettledMoney),
      credit: creditComparison,
    }),
    reads: ['account', 'orders'],
  }),
  'ledger.openItems': query('Invoices open today with what settled them so far, what is overdue, and money that settled nothing yet. Gross.', {
    input: z.strictObject({}),
    output: z.strictObject({ today: calendarDay, currency: z.string(), open: decimalText, overdue: decimalText, items: z.array(openInvoice), unsettled: z.array(unsettledMoney) }),
    reads: ['account'],
  }),
};
