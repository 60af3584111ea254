import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { order, orderState } from '#shared/domain/orders/order.ts';
import { paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { reorderedLine } from './line-change.ts';
import { act, query } from './operation.ts';
import { duplicateOrder, matchingEstimate, orderActOperations, takenLines } from './order-act-operations.ts';

export const orderSummary = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  state: orderState,
  channel,
  placedAt: z.iso.datetime(),
  site: z.string().nullable(),
  lines: z.number().int(),
  gross: decimalText,
  currency: z.string(),
  quoteNumber: z.string().nullable(),
  pending: z.boolean(),
  attention: refusal.nullable(),
});

/** What a list of orders is put in order by. */
export const orderColumn = z.enum(['number', 'state', 'channel', 'placed', 'site', 'quote', 'lines', 'gross']);
export type OrderColumn = z.infer<typeof orderColumn>;

export const orderOperations = {
  'orders.list': query('Orders of every channel in one list, newest first.', {
    input: z.strictObject({
      text: z.string().optional(),
      states: z.array(orderState).optional(),
      channel: channel.optional(),
      /** Without it newest first. What waits to be sent stands before the rest. */
      sort: z.strictObject({ by: orderColumn, descending: z.boolean() }).optional(),
      offset: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(500).optional(),
    }),
    output: z.strictObject({ orders: z.array(orderSummary), total: z.number().int() }),
    reads: ['orders', 'outbox'],
  }),
  'orders.spend': query('Net of what was ordered and still stands, by month, category, site or cost centre, of the last twelve months or of the days named; months beside the same of a year before.', {
    input: z.strictObject({ by: z.enum(['month', 'category', 'site', 'costCentre']), from: calendarDay.optional(), to: calendarDay.optional() }),
    output: z.strictObject({
      from: calendarDay,
      to: calendarDay,
      currency: z.string(),
      total: decimalText,
      /** Of the same days a year before; only by month, and null where nothing was ordered then. */
      totalBefore: decimalText.nullable(),
      /** `id` '' = without one. Months in their order, others by what was spent. `before`: the same days of the month a year before; only by month. */
      groups: z.array(z.strictObject({ id: z.string(), name: z.string(), net: decimalText, orders: z.number().int(), before: z.strictObject({ net: decimalText, orders: z.number().int() }).nullable(), move: decimalText.nullable() })),
    }),
    reads: ['orders', 'outbox', 'catalog', 'account'],
  }),
  'orders.ofProduct': query('What the account ordered of one product, on every channel, newest first.', {
    input: z.strictObject({ sku: z.string(), limit: z.number().int().min(1).max(500).optional() }),
    output: z.strictObject({
      purchases: z.array(
        z.strictObject({
          order: z.string(),
          number: z.string().nullable(),
          day: calendarDay,
          channel,
          unit: z.string(),
          quantity: decimalText,
          unitPrice: decimalText,
          currency: z.string(),
        }),
      ),
      total: z.number().int(),
    }),
    reads: ['orders'],
  }),
  'orders.lastBought': query('When the account last bought each of these products, on any channel and in any packaging, and what it paid for one of that; null = never.', {
    input: z.strictObject({ skus: z.array(z.string()).max(500) }),
    output: z.strictObject({ purchases: z.array(z.strictObject({ unit: z.string(), unitPrice: decimalText, day: calendarDay, order: z.string(), number: z.string().nullable(), channel }).nullable()) }),
    reads: ['orders', 'account'],
  }),
  'orders.get': query('One order with what was confirmed, shipped and is still to come.', {
    input: z.strictObject({ orderId: z.string() }),
    output: z.strictObject({
      order,
      pending: z.boolean(),
      attention: z.strictObject({ commandId: z.uuid(), kind: z.string(), refusal }).nullable(),
      /** What the person who asks may do now. */
      allowed: z.array(z.enum(['requestChange', 'requestCancellation', 'answerChange', 'matchToQuote'])),
      /** Orders of other channels that may be the same purchase, nearest first. */
      duplicates: z.array(duplicateOrder),
      /** Estimates that the order may belong to, best first. */
      estimates: z.array(matchingEstimate),
      memberNames: z.record(z.string(), z.string()),
      /** The company's own numbers for the products in it, by sku; a product without one is left out. */
      ownNumbers: z.record(z.string(), z.string()),
    }),
    reads: ['orders', 'quotes', 'account', 'outbox'],
  }),
  'orders.place': act('Orders an approved estimate at its locked prices, all of it or the lines named. Works offline; the backend judges card, credit and time on arrival.', {
    input: z.strictObject({
      quoteId: z.uuid(),
      version: z.number().int(),
      instruments: z.array(paymentInstrument).min(1),
      note: z.string().max(2000).optional(),
      lines: takenLines.optional(),
      /** The buyer knows that an order of another channel belongs to the estimate, and orders all the same. */
      orderedElsewhereSeen: z.boolean().optional(),
    }),
    output: z.strictObject({ orderId: z.uuid() }),
  }),
  'orders.reorder': act('A new draft with the lines of an order of any channel, at today\'s prices; what is gone or replaced is told line by line.', {
    input: z.strictObject({ orderId: z.string() }),
    output: z.strictObject({ draftId: z.uuid(), lines: z.array(reorderedLine) }),
  }),
  'orders.reorderTogether': act('One new draft with the lines of several orders, summed where alike, at today\'s prices; site and cost centre are those that all have.', {
    input: z.strictObject({ orderIds: z.array(z.string()).min(1).max(100) }),
    output: z.strictObject({ draftId: z.uuid(), lines: z.number().int() }),
  }),
  ...orderActOperations,
};
