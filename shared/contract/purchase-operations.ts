import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { orderState } from '#shared/domain/orders/order.ts';
import { purchaseOfWeeks } from '#shared/domain/purchases/purchase-weeks.ts';
import { shownQuoteState } from '#shared/domain/quotes/quote-view.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { query } from './operation.ts';

const head = { number: z.string().nullable(), title: z.string(), gross: decimalText, currency: z.string(), /** Something of it waits in the outbox: a forecast. */ pending: z.boolean() };

export const purchaseOperations = {
  'purchases.weeks': query('Every purchase in progress with its dates over this week and the next, in working days of the sales office; what is late first.', {
    input: z.strictObject({ limit: z.number().int().min(1).max(500).optional() }),
    output: z.strictObject({
      /** Today in the seller's time zone, by the backend's clock as far as it is known. */
      today: calendarDay,
      /** Fourteen days, Monday first. */
      days: z.array(z.strictObject({ day: calendarDay, isWorking: z.boolean() })),
      purchases: z.array(z.discriminatedUnion('kind', [purchaseOfWeeks.extend({ ...head, kind: z.literal('estimate'), state: shownQuoteState }), purchaseOfWeeks.extend({ ...head, kind: z.literal('order'), state: orderState })])),
      total: z.number().int(),
      late: z.number().int(),
    }),
    reads: ['quotes', 'orders', 'outbox', 'account'],
  }),
};
