import type { Card } from '#shared/domain/accounts/account.ts';
import { decimal, minimum, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';

export interface CardCapacity {
  /** What the card can pay of one document, in its account's currency; never negative. */
  readonly amount: Decimal;
  readonly boundBy: 'transactionLimit' | 'capacity' | 'expired' | 'costCentre';
}

/**
 * A card pays up to the least of its transaction limit and the capacity left; expired, nothing (process.md "Payment plan"). `expiry` is the last valid
 * month: the card pays until its last day, `day` in seller time. A card kept for cost centres pays for no other, where the document's is given.
 */
export function cardCapacity(card: Card, day: CalendarDay, costCentre?: string | null): CardCapacity {
  if (day.slice(0, 7) > card.expiry) return { amount: zero, boundBy: 'expired' };
  if (card.costCentres && costCentre && !card.costCentres.includes(costCentre)) return { amount: zero, boundBy: 'costCentre' };
  const limit = decimal(card.transactionLimit);
  const left = decimal(card.capacity);
  const least = minimum(limit, left);
  return { amount: least.lt(zero) ? zero : least, boundBy: left.lt(limit) ? 'capacity' : 'transactionLimit' };
}
