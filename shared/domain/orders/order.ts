import { z } from 'zod';
import { currencyCode } from '#shared/domain/money/currency.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { paymentAllocation, paymentInstrument } from '#shared/domain/payment/instrument.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { documentTotals, pricedRow } from '#shared/domain/pricing/priced-line.ts';
import { calendarDay, instant } from '#shared/domain/time/calendar-day.ts';
import { orderRequest } from './order-request.ts';

export const orderState = z.enum(['placed', 'confirmed', 'partlyShipped', 'shipped', 'invoiced', 'closed', 'onHold', 'cancelled']);
export type OrderState = z.infer<typeof orderState>;

/** Quantities count `unit`. What is still to come = confirmed - shipped - cancelled; `confirmed` null = not answered yet. */
export const orderLine = z.strictObject({
  id: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  quantity: decimalText,
  free: decimalText,
  unitPrice: decimalText,
  list: z.string().nullable(),
  /** The price row behind the list price; left out where it was not kept, as by orders of other systems. */
  row: pricedRow.nullish(),
  promotions: z.array(z.string()),
  net: decimalText,
  vatCategory: z.string().nullable(),
  confirmed: decimalText.nullable(),
  shipped: decimalText,
  cancelled: decimalText,
  /** The seller's answer to this line where it differs from what was ordered. */
  answer: z.string(),
  /** The seller's verdict on this line; left out = not answered line by line. */
  outcome: z.enum(['accepted', 'changed', 'rejected']).nullish(),
  /** Day (seller time) for which the seller promised the goods; left out = none was named. */
  promisedFor: calendarDay.nullish(),
  /** What was ordered where the seller answered with a substitute: `sku` and `name` are the substitute's. */
  substituteFor: z.strictObject({ sku: z.string(), name: z.string() }).nullish(),
  /** The price it was ordered at where the seller answered with a lower one. */
  orderedPrice: decimalText.nullish(),
});
export type OrderLine = z.infer<typeof orderLine>;

/** Why an order waits, since when, who can release it and what would clear it. */
export const orderHold = z.strictObject({
  reason: z.enum(['card', 'credit', 'release', 'advance']),
  detail: z.string(),
  since: instant,
  releasedBy: z.enum(['administrativeOffice', 'payment']),
  clears: z.string(),
});
export type OrderHold = z.infer<typeof orderHold>;

/** An order from any channel. `id` is the desktop's for platform orders, otherwise the seller's number. */
export const order = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  account: z.string(),
  state: orderState,
  channel,
  site: z.string().nullable(),
  costCentre: z.string().nullable(),
  author: z.string().nullable(),
  quote: z.strictObject({ id: z.string(), number: z.string().nullable(), version: z.number().int() }).nullable(),
  currency: currencyCode,
  placedAt: instant,
  receivedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  lines: z.array(orderLine),
  totals: documentTotals,
  instruments: z.array(paymentInstrument),
  allocation: z.array(paymentAllocation),
  hold: orderHold.nullable(),
  note: z.string(),
  /** Wishes of the buyer to change or cancel, in the order asked; left out = none. */
  requests: z.array(orderRequest).nullish(),
  /** The answer as a whole in the words of Peppol's order response; left out = none was given line by line. */
  answered: z.enum(['accepted', 'acceptedWithChanges', 'rejected']).nullish(),
  /** The buyer's word on an answer with changes; left out = none was given. */
  buyerAnswer: z.strictObject({ decision: z.enum(['accept', 'reject']), by: z.string(), at: instant, note: z.string() }).nullish(),
  /** Version of the conditions of sale under which its payment was planned; left out where no plan was made or none was noted. */
  conditions: z.string().nullish(),
});
export type Order = z.infer<typeof order>;
