import type { PaymentPlan } from '#shared/domain/payment/instrument.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { OrderHold } from './order.ts';

/** A hold is a visible case: why, since when, who can release it, what would clear it (a key of the message catalogue). */
export function holdFor(hold: NonNullable<PaymentPlan['hold']>, since: Instant): OrderHold {
  return {
    reason: hold.reason,
    detail: hold.detail,
    since,
    releasedBy: hold.reason === 'advance' ? 'payment' : 'administrativeOffice',
    clears: hold.reason === 'advance' ? 'hold.clears.payment' : 'hold.clears.release',
  };
}

const figure = /^-?\d+(\.\d+)?$/;

/** What the detail of a hold says: an amount in the order's currency where a rule set it; where the seller's office or a bank did, their own words, which nobody translates. Null = nothing is said. */
export function holdDetail({ detail }: Pick<OrderHold, 'detail'>): { readonly amount: string } | { readonly said: string } | null {
  if (detail === '') return null;
  return figure.test(detail) ? { amount: detail } : { said: detail };
}
