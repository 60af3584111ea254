import type { Member } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, endOfDay, type Instant } from '#shared/domain/time/calendar-day.ts';
import { addWorkingDays } from '#shared/domain/time/working-calendar.ts';
import { guardState, hasPendingExtension } from './quote-lifecycle.ts';
import type { Quote } from './quote.ts';

/** The policy's `extensions.days` says how long a granted extension runs; the time to answer is the same everywhere. */
export const workingDaysToAnswer = 2;

export interface ExtensionAsked {
  readonly id: string;
  readonly note: string;
  readonly actor: Member;
  readonly now: Instant;
}

/**
 * Asks the sales office to let the estimate hold longer, before or after its expiry. The answer is due by the end of the second working day after.
 * Every request counts towards the policy's `extensions.max`, whatever became of it; one may be pending at a time.
 * Refuses with notYourRole, notAllowedInState, extensionPending, extensionLimitReached.
 */
export function askExtension(
  quote: Quote,
  asked: ExtensionAsked,
  company: Pick<Company, 'quotationPolicy' | 'timeZone' | 'workingDays' | 'holidays'>,
): Result<Quote, Refusal> {
  if (!asked.actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  const closed = guardState(quote, 'askExtension', asked.now);
  if (closed) return err(closed);
  if (hasPendingExtension(quote)) return err(refuse('extensionPending'));
  const { max } = company.quotationPolicy.extensions;
  if (quote.extensions.length >= max) return err(refuse('extensionLimitReached', { max: String(max) }));
  const answerDay = addWorkingDays(dayOfInstant(asked.now, company.timeZone), workingDaysToAnswer, company);
  const extension = {
    id: asked.id,
    askedBy: asked.actor.id,
    askedAt: asked.now,
    note: asked.note,
    answerDue: endOfDay(answerDay, company.timeZone),
    outcome: 'pending' as const,
    answeredAt: null,
    reason: '',
  };
  return ok({ ...quote, extensions: [...quote.extensions, extension] });
}
