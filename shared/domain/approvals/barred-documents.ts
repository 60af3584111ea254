import type { Member } from '#shared/domain/accounts/account.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { isWithinLimit } from './foresee-approval.ts';
import { isComplete } from './pending-approvers.ts';

export interface BarredDocument {
  readonly quote: Quote;
  readonly reason: 'ownDocument' | 'approvalLimitExceeded';
}

/**
 * Which of the running estimates that wait, now or later, for the absent approver the substitute could not decide on all the same: those
 * that they wrote themself (separation of duties is by person) and those above their own limit. Said before somebody is made a substitute.
 */
export function barredDocuments(quotes: readonly Quote[], absent: string, substitute: Member, now: Instant): BarredDocument[] {
  return quotes.flatMap((quote): BarredDocument[] => {
    const round = quote.rounds.at(-1);
    if (!round || shownState(quote, now) !== 'inApproval') return [];
    const steps = round.steps.filter((step) => step.approvers.includes(absent) && !isComplete(step, round));
    if (steps.length === 0) return [];
    if (quote.author === substitute.id) return [{ quote, reason: 'ownDocument' }];
    const isFree = steps.some((step) => step.routedToAdmin);
    return isFree || isWithinLimit(substitute, quote.current.totals.gross) ? [] : [{ quote, reason: 'approvalLimitExceeded' }];
  });
}
