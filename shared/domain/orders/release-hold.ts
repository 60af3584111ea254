import type { PaymentPlan } from '#shared/domain/payment/instrument.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Order } from './order.ts';
import { allowedOrderCommands, guardOrderState } from './order-lifecycle.ts';
import { holdFor } from './hold-case.ts';

/**
 * The administrative office clears a hold: the order goes on from where it was. A hold for an advance payment clears only by the payment.
 * Refuses with notAllowedInState.
 */
export function releaseHold(order: Order, by: 'releaseHold' | 'paymentReceived'): Result<Order, Refusal> {
  if (!allowedOrderCommands(order, 'administrativeOffice').includes(by)) {
    return err(refuse('notAllowedInState', { state: order.state, command: by, ...(order.hold && { hold: order.hold.reason }) }));
  }
  return ok({ ...order, state: order.confirmedAt === null ? 'placed' : 'confirmed', hold: null });
}

/** Puts a placed or confirmed order on hold, as a visible case. Refuses with notAllowedInState. */
export function holdOrder(order: Order, hold: NonNullable<PaymentPlan['hold']>, now: Instant): Result<Order, Refusal> {
  const closed = guardOrderState(order, 'hold');
  return closed ? err(closed) : ok({ ...order, state: 'onHold', hold: holdFor(hold, now) });
}
