import { decimal, zero } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';

/** A part of an order that a card pays, as a payment provider is asked for it. Never a card number: the token is all that anybody here knows. */
export interface CardPart {
  /** The same at every repetition, so that a provider that was asked twice takes it once. */
  readonly key: string;
  readonly token: string;
  readonly amount: string;
  readonly currency: string;
}

/** The key under which a provider is asked about an order's card, the same for ever. */
export const cardKey = (orderId: string, token: string): string => `${orderId}:${token}`;

/** The parts of an order that have to be authorised when it starts; an order on hold or at its end has none (process.md, payment). */
export function cardParts(order: Pick<Order, 'id' | 'state' | 'allocation' | 'currency'>): readonly CardPart[] {
  if (order.state !== 'placed') return [];
  return order.allocation.flatMap(({ kind, token, amount }) =>
    kind === 'card' && token !== undefined && decimal(amount).gt(zero) ? [{ key: cardKey(order.id, token), token, amount, currency: order.currency }] : [],
  );
}
