import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { PaymentAllocation } from '#shared/domain/payment/instrument.ts';
import { shareOf } from '#shared/domain/payment/reserve.ts';
import { openShare } from './open-share.ts';
import type { Order } from './order.ts';

export type Standing = Pick<Order, 'state' | 'lines' | 'allocation' | 'currency' | 'hold'>;

/**
 * What an order holds of cards and credit as it stands, part by part in the order of its allocation: what no longer comes holds nothing. While it
 * waits for the release of its credit or its excess, its cards are held already, so that no other order spends them meanwhile; the open account
 * is not, because the office has yet to decide on it. One that waits for an advance payment holds all its parts.
 */
export function heldParts(order: Standing): PaymentAllocation[] {
  const undecided = order.state === 'onHold' && order.hold?.reason !== 'advance';
  return shareOf(order.allocation, openShare(order), order.currency).map((part) => (undecided && part.kind === 'account' ? { ...part, amount: toFixedText(zero, minorUnitPlaces(order.currency)) } : part));
}

/** What an act on an order gives back, part by part: what it held before less what it holds after; never less than nothing. */
export const givenBack = (before: Standing, after: Standing): PaymentAllocation[] => fallen(heldParts(before), heldParts(after), after.currency);

/** What an act on an order takes beyond what it held before: the open account of an order that was released. */
export const takenAnew = (before: Standing, after: Standing): PaymentAllocation[] => fallen(heldParts(after), heldParts(before), after.currency);

function fallen(from: readonly PaymentAllocation[], to: readonly PaymentAllocation[], currency: string): PaymentAllocation[] {
  const places = minorUnitPlaces(currency);
  return from.map((part, at) => {
    const less = decimal(part.amount).minus(decimal(to[at]?.amount ?? '0'));
    return { ...part, amount: toFixedText(less.lt(zero) ? zero : less, places) };
  });
}
