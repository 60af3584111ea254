import { z } from 'zod';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { orderState } from '#shared/domain/orders/order.ts';
import { shownQuoteState } from '#shared/domain/quotes/quote-view.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { query } from './operation.ts';

export const searchOperations = {
  'search.everything': query('Products, drafts, named lists, estimates, orders and movements of the statement that a typed text finds, the best few of each. For going there, not for listing.', {
    input: z.strictObject({ text: z.string().min(1).max(200), limit: z.number().int().min(1).max(20).optional() }),
    output: z.strictObject({
      products: z.array(z.strictObject({ sku: z.string(), name: z.string() })),
      drafts: z.array(z.strictObject({ id: z.uuid(), name: z.string(), lines: z.number().int(), changedAt: z.iso.datetime() })),
      lists: z.array(z.strictObject({ id: z.uuid(), name: z.string(), lines: z.number().int() })),
      quotes: z.array(z.strictObject({ id: z.uuid(), number: z.string().nullable(), title: z.string(), state: shownQuoteState })),
      orders: z.array(z.strictObject({ id: z.string(), number: z.string().nullable(), state: orderState, placedAt: z.iso.datetime(), gross: decimalText, currency: z.string() })),
      movements: z.array(z.strictObject({ number: z.string(), type: z.enum(['invoice', 'creditNote', 'payment']), date: calendarDay, amount: decimalText, currency: z.string(), order: z.string().nullable(), /** The order's id on this desk; null where it is not there. */ orderId: z.string().nullable() })),
    }),
    reads: ['catalog', 'drafts', 'quotes', 'orders', 'account', 'outbox'],
  }),
};
