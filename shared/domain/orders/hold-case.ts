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
