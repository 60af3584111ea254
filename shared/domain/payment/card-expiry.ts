import type { Card } from '#shared/domain/accounts/account.ts';
import { addDays, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

export type CardExpiry = 'valid' | 'expiringSoon' | 'expired';

/** Days before a card's last one from which a new card should be asked for. */
const soonDays = 60;

/** How a card stands towards its end on `day` (seller time): `expiry` is the last valid month, the card pays until its last day. */
export function cardExpiry(card: Pick<Card, 'expiry'>, day: CalendarDay): CardExpiry {
  if (day.slice(0, 7) > card.expiry) return 'expired';
  return addDays(day, soonDays).slice(0, 7) > card.expiry ? 'expiringSoon' : 'valid';
}
