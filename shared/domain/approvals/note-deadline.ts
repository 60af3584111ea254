import type { Account } from '#shared/domain/accounts/account.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { isAfter, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { ApprovalReminder } from './approval.ts';
import { currentStep, pendingApprovers } from './pending-approvers.ts';

/** What the reminder is judged by; `timeZone` is the seller's, whose days substitutions count in. */
export interface DeadlineWatch {
  readonly now: Instant;
  readonly timeZone: string;
  readonly account: Pick<Account, 'substitutions'>;
}

/**
 * Notes that the running step's deadline has passed: a reminder to whoever may act now, or that the step escalated and to whom (who may then
 * decide, see `pendingApprovers`). Append-only and once per step and kind, so that asking again, also after a restart, adds nothing. Null
 * where there is nothing to note: not late, noted already, or the estimate itself has expired.
 */
export function noteDeadline(quote: Quote, { now, timeZone, account }: DeadlineWatch): Quote | null {
  if (shownState(quote, now) !== 'inApproval') return null;
  const round = quote.rounds.at(-1);
  const step = round && currentStep(round);
  if (!round || !step || !isAfter(now, step.deadline)) return null;
  const noted = round.reminders ?? [];
  if (noted.some((reminder) => reminder.step === step.id)) return null;
  const { mayActNow } = pendingApprovers(round, { now, timeZone, substitutions: account.substitutions ?? [], author: quote.author });
  const reminder: ApprovalReminder =
    step.onDeadline === 'remind' ? { step: step.id, kind: 'remind', at: now, to: [...mayActNow] } : { step: step.id, kind: 'escalate', at: now, to: [step.onDeadline.escalateTo] };
  return { ...quote, rounds: [...quote.rounds.slice(0, -1), { ...round, reminders: [...noted, reminder] }] };
}
