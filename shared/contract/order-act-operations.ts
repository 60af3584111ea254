import { z } from 'zod';
import { decimalText, nonNegativeDecimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { documentTotals } from '#shared/domain/pricing/priced-line.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { commandPayloads } from './commands.ts';
import { act, query } from './operation.ts';

const note = z.string().max(2000);

/** What is taken of an estimate's lines; lines that are not named are not taken. */
export const takenLines = z.array(z.strictObject({ line: z.string(), quantity: positiveDecimalText })).min(1).max(5000);

/** An order that may be the same purchase as another one; `shared` lines are the same in product, packaging and quantity. */
export const duplicateOrder = z.strictObject({
  order: z.string(),
  number: z.string().nullable(),
  channel,
  placedAt: z.iso.datetime(),
  gross: decimalText,
  reason: z.enum(['sameEstimate', 'sameLines']),
  shared: z.number().int(),
});

/** An estimate that an order of another channel may belong to. */
export const matchingEstimate = z.strictObject({ quote: z.uuid(), number: z.string().nullable(), title: z.string(), gross: decimalText, shared: z.number().int() });

export const orderActOperations = {
  'orders.ofQuote': query('What became of an estimate: what was not taken of it, orders of other channels that belong to it or may do so, and a refused order with all that was typed.', {
    input: z.strictObject({ quoteId: z.uuid() }),
    output: z.strictObject({
      /** Quantities count the line's unit; empty where all was taken or nothing was ordered here. */
      notTaken: z.array(z.strictObject({ line: z.string(), sku: z.string(), name: z.string(), unit: z.string(), offered: decimalText, taken: decimalText })),
      elsewhere: z.array(z.strictObject({ order: z.string(), number: z.string().nullable(), channel, placedAt: z.iso.datetime() })),
      duplicates: z.array(duplicateOrder),
      kept: commandPayloads['order.place'].nullable(),
    }),
    reads: ['orders', 'quotes', 'outbox'],
  }),
  'orders.foreseePart': query('A part of an estimate at its locked prices: totals and free goods, or why it cannot be taken and what would hold.', {
    input: z.strictObject({ quoteId: z.uuid(), lines: takenLines }),
    output: z.strictObject({
      totals: documentTotals.nullable(),
      lines: z.array(z.strictObject({ line: z.string(), quantity: decimalText, free: decimalText, net: decimalText.nullable() })),
      refusal: refusal.nullable(),
    }),
    reads: ['quotes', 'outbox', 'catalog', 'account'],
  }),
  'orders.foreseeDirect': query('Whether a draft may be ordered without an estimate, or why not.', {
    input: z.strictObject({ draftId: z.uuid(), instruments: z.array(paymentInstrument).optional() }),
    output: z.strictObject({ gross: decimalText, currency: z.string(), refusal: refusal.nullable() }),
    reads: ['drafts', 'prices', 'catalog', 'account', 'orders', 'quotes'],
  }),
  'orders.placeDirect': act('Orders a draft without an estimate, at listed prices, where the seller allows it and nobody has to approve. Works offline.', {
    input: z.strictObject({ draftId: z.uuid(), instruments: z.array(paymentInstrument).min(1), note: note.optional() }),
    output: z.strictObject({ orderId: z.uuid() }),
  }),
  'orders.requestChange': act('Asks the sales office for less of some lines, for none, or for another day. Nothing changes before it answers.', {
    input: z.strictObject({ orderId: z.string(), lines: z.array(z.strictObject({ line: z.string(), quantity: nonNegativeDecimalText, wantedFor: z.iso.date().nullish() })).min(1), note }),
    output: z.strictObject({}),
  }),
  'orders.requestCancellation': act('Asks the sales office to cancel what is not shipped of an order.', { input: z.strictObject({ orderId: z.string(), note }), output: z.strictObject({}) }),
  'orders.answerChange': act('Accepts the seller\'s answer with changes, or rejects it, which cancels what is still to come.', {
    input: z.strictObject({ orderId: z.string(), decision: z.enum(['accept', 'reject']), note }),
    output: z.strictObject({}),
  }),
  'orders.matchToQuote': act('Says that an order of another channel is what an estimate was for.', { input: z.strictObject({ orderId: z.string(), quoteId: z.uuid() }), output: z.strictObject({}) }),
};
