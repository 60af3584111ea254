import type { Member } from '#shared/domain/accounts/account.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { guardState } from '#shared/domain/quotes/quote-lifecycle.ts';
import { versionMoved } from '#shared/domain/quotes/version-moved.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { ApprovalDecision, ApprovalRound, ApprovalStep } from './approval.ts';
import { isWithinLimit } from './foresee-approval.ts';
import { currentStep, seatOf } from './pending-approvers.ts';
import type { Substitution } from './substitution.ts';

/** A person's word on the version and gross total that they saw. `now` is the judging clock, `decidedAt` the moment of the decision. */
export interface ApprovalWord {
  readonly commandId: string;
  readonly member: Member;
  readonly version: number;
  readonly total: string;
  readonly decision: 'approve' | 'reject';
  readonly comment: string;
  readonly decidedAt: Instant;
  readonly now: Instant;
  readonly timeZone: string;
  readonly substitutions: readonly Substitution[];
}

/**
 * Adds a decision to the running round and draws its consequence. Decisions are append-only: nothing overwrites another person's word.
 * One rejection ends the round; the last step's approval approves the quote. The word is void if version or total moved since it was
 * given (`staleVersion`, `totalMoved`). Whether it comes in time is judged by `now`, the backend's clock, as process.md "Time" says.
 * Refuses with staleVersion, totalMoved, expired, notAllowedInState, ownDocument, alreadyDecided, notAsked, approvalLimitExceeded, reasonMissing.
 */
export function decideApproval(quote: Quote, word: ApprovalWord): Result<Quote, Refusal> {
  const moved = versionMoved(quote, word);
  if (moved) return err(moved);
  const round = quote.rounds.at(-1);
  if (round && hasSpoken(round, word.member.id) && round.outcome !== 'pending') return err(refuse('alreadyDecided', { outcome: round.outcome }));
  const closed = guardState(quote, 'decide', word.now);
  if (closed) return err(closed);
  if (!round) return err(refuse('notAllowedInState', { state: quote.state }));
  const step = currentStep(round);
  if (!step) return err(refuse('notAllowedInState', { state: round.outcome }));
  const place = placeOf(quote, round, step, word);
  if (!place.ok) return place;
  return ok(withDecision(quote, round, decisionFrom(step, place.value, word)));
}

function placeOf(quote: Quote, round: ApprovalRound, step: ApprovalStep, word: ApprovalWord): Result<string, Refusal> {
  const { member } = word;
  // By person, before any question of whom they stand in for: nobody decides on a document of their own (separation of duties).
  if (member.id === quote.author) return err(refuse('ownDocument', { author: quote.author }));
  const spokenOnStep = round.decisions.some((decision) => decision.step === step.id && decision.member === member.id);
  if (spokenOnStep) return err(refuse('alreadyDecided', { step: step.id }));
  const seat = seatOf(member.id, step, round, { now: word.now, timeZone: word.timeZone, substitutions: word.substitutions, author: quote.author });
  if (seat === null) {
    return err(hasSpoken(round, member.id) ? refuse('alreadyDecided', { step: step.id }) : refuse('notAsked', { step: step.id, approvers: step.approvers.join(',') }));
  }
  if (word.decision === 'approve' && !step.routedToAdmin && !isWithinLimit(member, quote.current.totals.gross)) {
    return err(refuse('approvalLimitExceeded', { limit: member.approvalLimit ?? '', total: quote.current.totals.gross }));
  }
  if (word.decision === 'reject' && word.comment.trim() === '') return err(refuse('reasonMissing'));
  return ok(seat);
}

function hasSpoken(round: ApprovalRound, member: string): boolean {
  return round.decisions.some((decision) => decision.member === member);
}

function decisionFrom(step: ApprovalStep, seat: string, word: ApprovalWord): ApprovalDecision {
  return {
    commandId: word.commandId,
    step: step.id,
    member: word.member.id,
    onBehalfOf: seat === word.member.id ? null : seat,
    decision: word.decision,
    comment: word.comment,
    version: word.version,
    total: word.total,
    decidedAt: word.decidedAt,
    receivedAt: word.now,
  };
}

function withDecision(quote: Quote, round: ApprovalRound, decision: ApprovalDecision): Quote {
  const noted: ApprovalRound = { ...round, decisions: [...round.decisions, decision] };
  if (decision.decision === 'reject') {
    return { ...quote, state: 'rejected', rounds: replaceLast(quote.rounds, { ...noted, outcome: 'rejected' }), closedReason: decision.comment };
  }
  if (currentStep(noted) !== null) return { ...quote, rounds: replaceLast(quote.rounds, noted) };
  return { ...quote, state: 'approved', rounds: replaceLast(quote.rounds, { ...noted, outcome: 'approved' }) };
}

function replaceLast(rounds: readonly ApprovalRound[], last: ApprovalRound): ApprovalRound[] {
  return [...rounds.slice(0, -1), last];
}
