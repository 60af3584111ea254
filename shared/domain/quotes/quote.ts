import { z } from 'zod';
import { approvalRound } from '#shared/domain/approvals/approval.ts';
import { currencyCode } from '#shared/domain/money/currency.ts';
import { decimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { documentTotals, explanationStep, pricedRow } from '#shared/domain/pricing/priced-line.ts';
import { instant } from '#shared/domain/time/calendar-day.ts';

/** States that are stored. `expired` is never stored: it follows from `validUntil` and the backend's clock (quote-lifecycle). */
export const quoteState = z.enum(['requested', 'issued', 'declined', 'withdrawn', 'inApproval', 'approved', 'rejected', 'ordered']);
export type QuoteState = z.infer<typeof quoteState>;

/** A line as asked for. `targetPrice` is what the buyer hopes to pay per unit. */
export const quoteRequestLine = z.strictObject({
  id: z.uuid(),
  sku: z.string().min(1),
  unit: z.string().min(1),
  quantity: positiveDecimalText,
  targetPrice: decimalText.nullable(),
  seenPrice: decimalText.nullable(),
  note: z.string().max(500),
});
export type QuoteRequestLine = z.infer<typeof quoteRequestLine>;

/** A line as offered; prices are locked with the version. A null price is "price on request". */
export const quoteLine = quoteRequestLine.extend({
  name: z.string(),
  list: z.string().nullable(),
  /** The price row behind the list price; left out by versions that did not keep it. */
  row: pricedRow.nullish(),
  listPrice: decimalText.nullable(),
  unitPrice: decimalText.nullable(),
  free: decimalText,
  promotions: z.array(z.string()),
  net: decimalText.nullable(),
  vatCategory: z.string().nullable(),
  category: z.string(),
  explanation: z.array(explanationStep),
});
export type QuoteLine = z.infer<typeof quoteLine>;

/** What one issue of the quote promises. Earlier versions stay readable for ever. Version 0 is the request before the first issue. */
export const quoteVersion = z.strictObject({
  version: z.number().int().min(0),
  lines: z.array(quoteLine),
  totals: documentTotals,
  issuedAt: instant.nullable(),
  issuedBy: z.string().nullable(),
  /** Last instant of the last valid day, seller time. */
  validUntil: instant.nullable(),
  orderBy: instant.nullable(),
  policyVersion: z.string().nullable(),
  because: z.array(z.string()),
  note: z.string(),
});
export type QuoteVersion = z.infer<typeof quoteVersion>;

export const extensionRequest = z.strictObject({
  id: z.uuid(),
  askedBy: z.string(),
  askedAt: instant,
  note: z.string(),
  answerDue: instant,
  outcome: z.enum(['pending', 'granted', 'refused']),
  answeredAt: instant.nullable(),
  reason: z.string(),
});
export type ExtensionRequest = z.infer<typeof extensionRequest>;

/** The formal estimate. `id` is made by the desktop; `number` by the seller at the first issue. */
export const quote = z.strictObject({
  id: z.uuid(),
  account: z.string(),
  number: z.string().nullable(),
  state: quoteState,
  title: z.string(),
  author: z.string(),
  site: z.string().nullable(),
  costCentre: z.string().nullable(),
  channel,
  codes: z.array(z.string()),
  currency: currencyCode,
  note: z.string(),
  requestedAt: instant,
  receivedAt: instant.nullable(),
  current: quoteVersion,
  earlier: z.array(quoteVersion),
  rounds: z.array(approvalRound),
  extensions: z.array(extensionRequest),
  payment: z.array(paymentInstrument),
  closedReason: z.string(),
  order: z.uuid().nullable(),
});
export type Quote = z.infer<typeof quote>;
