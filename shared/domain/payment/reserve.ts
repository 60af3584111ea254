import type { Card } from '#shared/domain/accounts/account.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { CreditStanding, PaymentAllocation } from './instrument.ts';

/** What an account can still spend: cards and credit as of one moment, in its currency. */
export interface SpendingPower {
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  readonly currency: string;
  /** The moment from which changes to it count; left out in forecasts. */
  readonly asOf?: Instant | undefined;
}

/**
 * Takes an allocation off cards and credit, all of it or nothing. Refuses with `paymentBlocked` (reason cardExceeded or creditExceeded) where the capacity is
 * gone meanwhile: two desktops cannot spend it twice. Transfers reserve nothing. `beyondCredit` lets what the office released exceed the credit.
 */
export function reserve(allocation: readonly PaymentAllocation[], power: SpendingPower, options: { readonly beyondCredit?: boolean } = {}): Result<SpendingPower, Refusal> {
  let after = power;
  for (const part of allocation) {
    const amount = decimal(part.amount);
    if (amount.eq(zero)) continue;
    if (part.kind === 'card') {
      const card = after.cards.find((candidate) => candidate.token === part.token);
      if (!card) return err(refuse('unknownInstrument', { token: part.token ?? '' }));
      if (amount.gt(decimal(card.capacity))) return err(refuse('paymentBlocked', { reason: 'cardExceeded', capacity: card.capacity, amount: part.amount }));
      after = withCard(after, card.token, decimal(card.capacity).minus(amount));
    }
    if (part.kind === 'account') {
      const available = decimal(after.credit?.available ?? '0');
      if (!options.beyondCredit && amount.gt(available)) return err(refuse('paymentBlocked', { reason: 'creditExceeded', available: after.credit?.available ?? '0', amount: part.amount }));
      after = withOrders(after, amount);
    }
  }
  return ok(after);
}

/** A share (0 to 1) of each part of an allocation, rounded half-up to the minor unit; the whole share is the whole part. */
export function shareOf(allocation: readonly PaymentAllocation[], share: Decimal, currency: string): PaymentAllocation[] {
  const places = minorUnitPlaces(currency);
  return allocation.map((part) => ({ ...part, amount: toFixedText(decimal(part.amount).times(share), places) }));
}

/** Gives an allocation back to cards and credit: the whole of a cancelled order, or what fell of it (`givenBack`). A card that is gone takes nothing back. */
export function release(allocation: readonly PaymentAllocation[], power: SpendingPower): SpendingPower {
  return allocation.reduce<SpendingPower>((after, part) => {
    const amount = decimal(part.amount);
    if (amount.eq(zero)) return after;
    if (part.kind === 'account') return withOrders(after, zero.minus(amount));
    const card = part.kind === 'card' ? after.cards.find((candidate) => candidate.token === part.token) : undefined;
    return card ? withCard(after, card.token, decimal(card.capacity).plus(amount)) : after;
  }, power);
}

function withCard(power: SpendingPower, token: string, capacity: Decimal): SpendingPower {
  const places = minorUnitPlaces(power.currency);
  return { ...power, cards: power.cards.map((card) => (card.token === token ? { ...card, capacity: toFixedText(capacity, places), ...(power.asOf !== undefined && { capacityAsOf: power.asOf }) } : card)) };
}

function withOrders(power: SpendingPower, amount: Decimal): SpendingPower {
  const { credit } = power;
  if (!credit) return power;
  const places = minorUnitPlaces(power.currency);
  const ordersNotInvoiced = toFixedText(decimal(credit.ordersNotInvoiced).plus(amount), places);
  const available = toFixedText(decimal(credit.available).minus(amount), places);
  return { ...power, credit: { ...credit, ordersNotInvoiced, available } };
}
