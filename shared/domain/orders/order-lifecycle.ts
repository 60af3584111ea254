import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import type { Order, OrderState } from './order.ts';

/** Every act on an order. The buyer asks for changes and cancellations, the sales office answers; holds belong to the administrative office. */
export type OrderCommand =
  | 'place' | 'enter' | 'confirm' | 'reject' | 'hold' | 'releaseHold' | 'refuseRelease' | 'paymentReceived'
  | 'ship' | 'cancelRest' | 'invoice' | 'close' | 'requestChange' | 'requestCancellation' | 'answerRequest' | 'answerChange' | 'matchToQuote';

export type OrderRole = 'buyer' | 'salesOffice' | 'administrativeOffice';

/**
 * `planHolds`: the payment plan asks for it. `advance`, `office`: who may clear the hold. `requestPending`: a change or cancellation waits for an answer.
 * `changesOpen`: the seller answered with changes and the buyer has not said a word on them. `withoutEstimate`: it came without an estimate.
 */
export type OrderGuard = 'planHolds' | 'planFree' | 'advance' | 'office' | 'noRequestPending' | 'requestPending' | 'changesOpen' | 'withoutEstimate';

export interface OrderTransition {
  readonly from: OrderState | null;
  readonly command: OrderCommand;
  readonly who: OrderRole;
  readonly guard: OrderGuard | null;
  readonly to: readonly OrderState[];
}

const row = (from: OrderState | null, command: OrderCommand, who: OrderRole, to: readonly OrderState[], guard: OrderGuard | null = null): OrderTransition => ({ from, command, who, guard, to });

/** States in which goods may still be prepared: a change or cancellation can be asked for, subject to the sales office's answer. */
const changeable: readonly OrderState[] = ['placed', 'confirmed', 'partlyShipped', 'onHold'];

const notCancelled: readonly OrderState[] = ['placed', 'confirmed', 'partlyShipped', 'shipped', 'invoiced', 'closed', 'onHold'];

/** The table of process.md "Order": `placed` -> `confirmed` -> `partlyShipped` -> `shipped` -> `invoiced` -> `closed`; aside `onHold`, `cancelled`. */
export const orderLifecycle: readonly OrderTransition[] = [
  row(null, 'place', 'buyer', ['placed'], 'planFree'),
  row(null, 'place', 'buyer', ['onHold'], 'planHolds'),
  row(null, 'enter', 'salesOffice', ['placed', 'onHold']),
  row('placed', 'confirm', 'salesOffice', ['confirmed']),
  row('placed', 'reject', 'salesOffice', ['cancelled']),
  row('placed', 'hold', 'administrativeOffice', ['onHold']),
  row('confirmed', 'hold', 'administrativeOffice', ['onHold']),
  row('onHold', 'releaseHold', 'administrativeOffice', ['placed', 'confirmed'], 'office'),
  row('onHold', 'paymentReceived', 'administrativeOffice', ['placed', 'confirmed'], 'advance'),
  row('onHold', 'refuseRelease', 'administrativeOffice', ['cancelled']),
  row('confirmed', 'ship', 'salesOffice', ['partlyShipped', 'shipped']),
  row('partlyShipped', 'ship', 'salesOffice', ['partlyShipped', 'shipped']),
  row('placed', 'cancelRest', 'salesOffice', ['placed', 'cancelled']),
  row('confirmed', 'cancelRest', 'salesOffice', ['confirmed', 'cancelled']),
  row('partlyShipped', 'cancelRest', 'salesOffice', ['partlyShipped', 'shipped']),
  row('shipped', 'invoice', 'administrativeOffice', ['invoiced']),
  row('invoiced', 'close', 'administrativeOffice', ['closed']),
  row('confirmed', 'answerChange', 'buyer', ['confirmed', 'cancelled'], 'changesOpen'),
  row('partlyShipped', 'answerChange', 'buyer', ['partlyShipped', 'shipped'], 'changesOpen'),
  ...notCancelled.map((from) => row(from, 'matchToQuote', 'buyer', [from], 'withoutEstimate')),
  ...changeable.flatMap((from) => [
    row(from, 'requestChange', 'buyer', [from], 'noRequestPending'),
    row(from, 'requestCancellation', 'buyer', [from], 'noRequestPending'),
    row(from, 'answerRequest', 'salesOffice', from === 'partlyShipped' ? ['partlyShipped', 'shipped'] : [from, 'cancelled'], 'requestPending'),
  ]),
];

/** Null where the table has a row for the act in the order's state; else `notAllowedInState`. Roles and guards apart. */
export function guardOrderState(order: Pick<Order, 'state'>, command: OrderCommand): Refusal | null {
  const allowed = orderLifecycle.some((transition) => transition.from === order.state && transition.command === command);
  return allowed ? null : refuse('notAllowedInState', { state: order.state, command });
}

type OrderStanding = Pick<Order, 'state' | 'hold' | 'requests' | 'answered' | 'buyerAnswer' | 'quote'>;

/** What a role may do with an order, read from the table. */
export function allowedOrderCommands(order: OrderStanding, role: OrderRole): OrderCommand[] {
  const rows = orderLifecycle.filter((transition) => transition.from === order.state && transition.who === role && guardHolds(transition.guard, order));
  return [...new Set(rows.map((transition) => transition.command))];
}

function guardHolds(guard: OrderGuard | null, order: OrderStanding): boolean {
  const pending = (order.requests ?? []).some((request) => request.outcome === 'pending');
  switch (guard) {
    case 'advance':
      return order.hold?.releasedBy === 'payment';
    case 'office':
      return order.hold !== null && order.hold.releasedBy !== 'payment';
    case 'requestPending':
      return pending;
    case 'noRequestPending':
      return !pending;
    case 'changesOpen':
      return order.answered === 'acceptedWithChanges' && !order.buyerAnswer;
    case 'withoutEstimate':
      return order.quote === null;
    case 'planHolds':
    case 'planFree':
    case null:
      return true;
  }
}
