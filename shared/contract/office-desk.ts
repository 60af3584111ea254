import { z } from 'zod';
import { card, costCentre, site } from '#shared/domain/accounts/account.ts';
import { company, conditionsOfSale } from '#shared/domain/company/company.ts';
import { ledgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { decimalText, nonNegativeDecimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { order } from '#shared/domain/orders/order.ts';
import { creditStanding, paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { documentTotals, linePrice } from '#shared/domain/pricing/priced-line.ts';
import { product } from '#shared/domain/catalog/product.ts';
import { quote } from '#shared/domain/quotes/quote.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';

/** What the page of the seller's offices asks of the backend, and gets. Both sides parse with these. */
const note = z.string().max(2000);
const id = z.string().min(1).max(200);

export const officeCompany = z.strictObject({ company, today: calendarDay, now: instant });

/** A buying company as the offices need it. `credit` is told to the administrative office only. */
export const officeAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  netDays: z.number().int(),
  sites: z.array(site),
  costCentres: z.array(costCentre),
  credit: creditStanding.nullable(),
});
export type OfficeAccount = z.infer<typeof officeAccount>;
export const officeAccounts = z.strictObject({ accounts: z.array(officeAccount) });

export const openInvoice = z.strictObject({
  invoice: z.string(),
  date: calendarDay,
  due: calendarDay.nullable(),
  amount: decimalText,
  open: decimalText,
  overdue: z.boolean(),
  settledBy: z.array(z.strictObject({ number: z.string(), type: z.enum(['creditNote', 'payment']), date: calendarDay, amount: decimalText })),
});
export type OpenInvoice = z.infer<typeof openInvoice>;

/** The books of one account, newest movements first. */
export const accountBooks = z.strictObject({
  account: officeAccount,
  cards: z.array(card),
  entries: z.array(ledgerEntry),
  items: z.array(openInvoice),
  unsettled: z.array(z.strictObject({ number: z.string(), left: decimalText })),
  balance: decimalText,
});
export type AccountBooks = z.infer<typeof accountBooks>;

export const creditLimitChange = z.strictObject({ limit: nonNegativeDecimalText });
/** A card to keep; without a token it is a new one. There is no field for a number, and none is accepted in the others. */
export const cardChange = z.strictObject({
  token: z.string().max(100).nullable(),
  brand: z.string().min(1).max(60),
  last4: z.string().max(60),
  expiry: z.string().max(60),
  holder: z.string().min(1).max(200),
  costCentres: z.array(id).nullable(),
  transactionLimit: nonNegativeDecimalText,
  capacity: nonNegativeDecimalText,
});
export const conditionsChange = conditionsOfSale.pick({ overCard: true, overCredit: true }).extend({ validFrom: calendarDay.optional() });

export const paymentBooking = z.strictObject({ date: calendarDay, parts: z.array(z.strictObject({ amount: positiveDecimalText, invoice: id.nullable(), order: id.nullable() })).min(1).max(50) });
export const creditNoteBooking = z.strictObject({ date: calendarDay, invoice: id, amount: positiveDecimalText });
export const bookedEntries = z.strictObject({ entries: z.array(ledgerEntry) });
export const invoicedOrder = z.strictObject({ order, entry: ledgerEntry });

export const quoteOffer = z.strictObject({ prices: z.array(z.strictObject({ line: id, unitPrice: nonNegativeDecimalText })).max(10_000), note: note.default('') });
/** Without days the policy's count. They count only before expiry: an expired estimate comes back at today's terms. */
export const extensionGrant = z.strictObject({ days: z.number().int().min(1).max(365).nullable(), note: note.default('') });
export const orderAnswer = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: id,
      quantity: nonNegativeDecimalText.optional(),
      promisedFor: calendarDay.optional(),
      /** Sku of a substitute of the same packaging. */
      substitute: id.optional(),
      unitPrice: nonNegativeDecimalText.optional(),
      note: z.string().max(500),
    }),
  ).max(10_000),
});
export type OrderAnswerInput = z.infer<typeof orderAnswer>;
export const requestAnswer = z.strictObject({ outcome: z.enum(['granted', 'refused']), reason: note });
export const holdPlacement = z.strictObject({ detail: note.min(1) });
export const reasonGiven = z.strictObject({ reason: note });

export const productSearch = z.object({ text: z.string().min(1).max(200) });
export const foundProducts = z.strictObject({ products: z.array(product) });

const entryLines = z.array(z.strictObject({ id, sku: id, unit: id, quantity: positiveDecimalText })).max(10_000);
const entryHead = { account: id, channel: z.enum(['phone', 'mail', 'fair']), codes: z.array(z.string().max(100)).max(20), quote: id.nullable(), lines: entryLines };
export const entryQuestion = z.strictObject(entryHead);
export type EntryQuestion = z.infer<typeof entryQuestion>;
export const likelyDuplicate = z.strictObject({ order: z.string(), channel: z.string(), placedAt: instant, gross: decimalText, reason: z.enum(['sameEstimate', 'sameLines']), shared: z.number().int() });

/** What an entry would cost, what stands in its way, which orders it may repeat, and the estimates that it could belong to. */
export const entryForecast = z.strictObject({
  lines: z.array(linePrice.extend({ name: z.string(), category: z.string() })),
  totals: documentTotals,
  obstacle: refusal.nullable(),
  duplicates: z.array(likelyDuplicate),
  estimates: z.array(z.strictObject({ id: z.string(), number: z.string().nullable(), title: z.string(), gross: decimalText, validUntil: instant.nullable() })),
});
export type EntryForecast = z.infer<typeof entryForecast>;
export const orderEntry = z.strictObject({
  ...entryHead,
  site: id.nullable(),
  costCentre: id.nullable(),
  instruments: z.array(paymentInstrument).min(1),
  note,
  duplicatesSeen: z.boolean(),
});
export type OrderEntryInput = z.infer<typeof orderEntry>;

export const officeQuotes = z.strictObject({ quotes: z.array(quote) });
export const officeOrders = z.strictObject({ orders: z.array(order) });
