import { z } from 'zod';
import { paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { quote } from '#shared/domain/quotes/quote.ts';
import { allowedAct, shownQuoteState, timelineStep } from '#shared/domain/quotes/quote-view.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { act, query } from './operation.ts';

export const quoteSummary = z.strictObject({
  id: z.uuid(),
  number: z.string().nullable(),
  title: z.string(),
  state: shownQuoteState,
  version: z.number().int(),
  author: z.string(),
  gross: decimalText,
  currency: z.string(),
  validUntil: z.iso.datetime().nullable(),
  orderBy: z.iso.datetime().nullable(),
  requestedAt: z.iso.datetime(),
  lines: z.number().int(),
  pending: z.boolean(),
  attention: refusal.nullable(),
});

/** A draft by its id, or given inline by a script. */
export const draftReference = z.union([
  z.uuid(),
  z.object({
    lines: z.array(z.object({ sku: z.string(), unit: z.string(), quantity: decimalText })),
    site: z.string().nullish(),
    costCentre: z.string().nullish(),
    channel: z.enum(['platform', 'phone', 'mail', 'fair']).optional(),
    codes: z.array(z.string()).optional(),
    payment: z.array(paymentInstrument).optional(),
  }),
]);

const comparedLine = z.strictObject({
  quantity: decimalText,
  unit: z.string(),
  unitPrice: decimalText.nullable(),
  net: decimalText.nullable(),
  free: decimalText,
  targetPrice: decimalText.nullable(),
});

export const quoteOperations = {
  'quotes.list': query('Estimates of the account, newest first, with what waits in the outbox already shown.', {
    input: z.strictObject({ states: z.array(shownQuoteState).optional(), text: z.string().optional() }),
    /** `allowed`: what the person who asks may do now. */
    output: z.strictObject({ quotes: z.array(quoteSummary.extend({ allowed: z.array(allowedAct) })) }),
    reads: ['quotes', 'outbox', 'account'],
  }),
  'quotes.get': query('One estimate: its document, timeline, what may be done, and what the backend refused.', {
    input: z.strictObject({ quoteId: z.uuid() }),
    output: z.strictObject({
      quote,
      state: shownQuoteState,
      pending: z.boolean(),
      attention: z.strictObject({ commandId: z.uuid(), kind: z.string(), refusal }).nullable(),
      timeline: z.array(timelineStep),
      allowed: z.array(allowedAct),
      forecast: z.boolean(),
      memberNames: z.record(z.string(), z.string()),
      /** The company's own numbers for the products in it, by sku; a product without one is left out. */
      ownNumbers: z.record(z.string(), z.string()),
    }),
    reads: ['quotes', 'outbox', 'account'],
  }),
  'quotes.compare': query('Two versions of an estimate line by line, or one against today\'s prices. `to` less `from` is what is told.', {
    input: z.strictObject({ quoteId: z.uuid(), from: z.number().int().min(0), to: z.union([z.number().int().min(0), z.literal('today')]) }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({
          id: z.string(),
          sku: z.string(),
          name: z.string(),
          changes: z.array(z.enum(['added', 'removed', 'dearer', 'cheaper', 'priceGone', 'priceFound', 'more', 'less', 'product', 'offers'])),
          before: comparedLine.nullable(),
          after: comparedLine.nullable(),
          /** After less before, per unit; null where one has no price. */
          priceMove: decimalText.nullable(),
        }),
      ),
      grossBefore: decimalText,
      grossAfter: decimalText,
      /** After less before. */
      gross: decimalText,
      currency: z.string(),
      /** Day of today's prices (seller time); null between versions. */
      day: z.iso.date().nullable(),
    }),
    reads: ['quotes', 'outbox', 'prices', 'catalog', 'account'],
  }),
  'quotes.request': act('Asks for the formal estimate of a draft. Works offline; the request waits in the outbox.', {
    input: z.strictObject({ draftId: z.uuid() }),
    output: z.strictObject({ quoteId: z.uuid() }),
  }),
  'quotes.withdraw': act('Withdraws a requested or issued estimate.', { input: z.strictObject({ quoteId: z.uuid() }), output: z.strictObject({}) }),
  'quotes.submitForApproval': act('Sends the current version into approval; approved at once where no rule asks.', {
    input: z.strictObject({ quoteId: z.uuid(), payment: z.array(paymentInstrument).optional() }),
    output: z.strictObject({}),
  }),
  'quotes.askExtension': act('Asks the sales office to let the estimate hold longer, before or after expiry.', {
    input: z.strictObject({ quoteId: z.uuid(), note: z.string().max(2000) }),
    output: z.strictObject({}),
  }),
  'quotes.copyToDraft': act('A new draft with the lines of an estimate, at today\'s prices.', { input: z.strictObject({ quoteId: z.uuid() }), output: z.strictObject({ draftId: z.uuid() }) }),
  'quotes.foresee': query('How long an estimate of this draft would hold and by when it must be ordered, and which rule decides.', {
    input: z.strictObject({ draft: draftReference, day: z.iso.date().optional() }),
    output: z.strictObject({ validUntil: z.iso.datetime(), orderBy: z.iso.datetime(), because: z.array(z.string()) }),
    reads: ['drafts', 'prices', 'account'],
  }),
};
