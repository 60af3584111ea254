import type { Member } from '#shared/domain/accounts/account.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { guardState } from './quote-lifecycle.ts';
import type { Quote } from './quote.ts';

/** The buyer takes a requested or issued estimate back. Refuses with notYourRole, notAllowedInState, expired. */
export function withdrawQuote(quote: Quote, actor: Member, now: Instant): Result<Quote, Refusal> {
  if (!actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  const closed = guardState(quote, 'withdraw', now);
  return closed ? err(closed) : ok({ ...quote, state: 'withdrawn' });
}
