import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { guardState } from './quote-lifecycle.ts';
import type { Quote } from './quote.ts';

/** The sales office says no to a request; the buyer reads the reason. Refuses with notAllowedInState, reasonMissing. */
export function declineQuote(quote: Quote, reason: string, now: Instant): Result<Quote, Refusal> {
  const closed = guardState(quote, 'decline', now);
  if (closed) return err(closed);
  if (reason.trim() === '') return err(refuse('reasonMissing'));
  return ok({ ...quote, state: 'declined', closedReason: reason });
}
