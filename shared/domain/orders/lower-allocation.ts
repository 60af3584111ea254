import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, minimum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { PaymentAllocation } from '#shared/domain/payment/instrument.ts';

const takenFirst: readonly PaymentAllocation['kind'][] = ['account', 'transfer', 'card'];

/**
 * Takes what an order became cheaper (gross, its currency) off its allocation: first off the open account, then off a transfer, last off the cards.
 * Parts keep their places, so that what was reserved before can be compared part by part.
 */
export function lowerAllocation(allocation: readonly PaymentAllocation[], cheaperBy: string, currency: string): PaymentAllocation[] {
  const places = minorUnitPlaces(currency);
  let left = decimal(cheaperBy);
  const amounts = allocation.map((part) => decimal(part.amount));
  for (const kind of takenFirst) {
    for (const [at, part] of allocation.entries()) {
      const amount = amounts[at] ?? zero;
      if (part.kind !== kind || left.lte(zero)) continue;
      const taken = minimum(amount, left);
      amounts[at] = amount.minus(taken);
      left = left.minus(taken);
    }
  }
  return allocation.map((part, at) => ({ ...part, amount: toFixedText(amounts[at] ?? zero, places) }));
}
