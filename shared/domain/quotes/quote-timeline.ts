import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { currentStep, pendingApprovers } from '#shared/domain/approvals/pending-approvers.ts';
import type { Substitution } from '#shared/domain/approvals/substitution.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { dayOfInstant, isAfter, type Instant } from '#shared/domain/time/calendar-day.ts';
import { workingDaysBetween, type WorkingCalendar } from '#shared/domain/time/working-calendar.ts';
import { shownState } from './quote-lifecycle.ts';
import type { ShownQuoteState, TimelineStep } from './quote-view.ts';
import type { Quote } from './quote.ts';

export interface TimelineView {
  readonly now: Instant;
  /** The sales office's calendar and time zone: working days left are counted in them. */
  readonly calendar: WorkingCalendar & { readonly timeZone: string };
  /** Member id of the person who looks. */
  readonly me: string;
  readonly memberNames: Readonly<Record<string, string>>;
  readonly substitutions?: readonly Substitution[];
}

type StepName = TimelineStep['step'];

/**
 * The one timeline of a purchase: what happened, what is next and by when, in working days of the sales office, and who holds the pen
 * (`me`, `seller`, names of members, or empty). Exactly one step is `next` while somebody can still act; after an end (declined, withdrawn,
 * rejected, expired) the end is the last step and nothing lies ahead.
 */
export function timelineOf(quote: Quote, order: Order | null, view: TimelineView): TimelineStep[] {
  const shown = shownState(quote, view.now);
  const steps = [...past(quote, order, view), ...ahead(quote, order, shown, view)];
  const next = steps.findIndex((step) => step.state === 'ahead' && isTurn(step.step));
  return steps.map((step, index) => (index === next ? { ...step, state: 'next' } : step));
}

/** Deadlines are shown, but only acts can be next. */
function isTurn(step: StepName): boolean {
  return step !== 'validUntil' && step !== 'orderBy';
}

function past(quote: Quote, order: Order | null, view: TimelineView): TimelineStep[] {
  const approvedRound = quote.rounds.findLast((round) => round.outcome === 'approved');
  const firstIssue = quote.current.issuedAt;
  return [
    done('requested', quote.requestedAt, nameOf(quote.author, view)),
    ...(firstIssue === null ? [] : [done('issued', firstIssue, 'seller')]),
    ...(approvedRound ? [done('approved', approvedRound.decisions.at(-1)?.decidedAt ?? approvedRound.startedAt, deciders(approvedRound, view))] : []),
    ...(order ? [done('ordered', order.placedAt, order.author === null ? '' : nameOf(order.author, view))] : []),
    ...(order?.confirmedAt ? [done('confirmed', order.confirmedAt, 'seller')] : []),
  ];
}

function ahead(quote: Quote, order: Order | null, shown: ShownQuoteState, view: TimelineView): TimelineStep[] {
  const { validUntil, orderBy } = quote.current;
  const buyer = nameOf(quote.author, view);
  switch (shown) {
    case 'requested':
      return [coming('issued', null, 'seller', view), coming('approved', null, '', view), coming('ordered', null, buyer, view), coming('confirmed', null, 'seller', view)];
    case 'issued':
      return [
        coming('approveBy', validUntil, buyer, view),
        coming('validUntil', validUntil, '', view),
        coming('ordered', null, buyer, view),
        coming('orderBy', orderBy, '', view),
        coming('confirmed', null, 'seller', view),
      ];
    case 'inApproval':
      return [
        approveBy(quote, view),
        coming('validUntil', validUntil, '', view),
        coming('ordered', null, buyer, view),
        coming('orderBy', orderBy, '', view),
        coming('confirmed', null, 'seller', view),
      ];
    case 'approved':
      return [coming('ordered', orderBy, buyer, view), coming('orderBy', orderBy, '', view), coming('confirmed', null, 'seller', view)];
    case 'ordered':
      return order?.confirmedAt ? [] : [coming('confirmed', null, 'seller', view)];
    case 'expired':
      return expired(quote, view);
    case 'declined':
      return [end('declined', null, 'seller')];
    case 'withdrawn':
      return [end('withdrawn', null, buyer)];
    case 'rejected': {
      const decision = quote.rounds.at(-1)?.decisions.at(-1);
      return [end('rejected', decision?.decidedAt ?? null, decision ? nameOf(decision.member, view) : '')];
    }
  }
}

/** An asked extension leaves the pen with the seller, by the time that the answer is due. */
function expired(quote: Quote, view: TimelineView): TimelineStep[] {
  const limit = quote.state === 'approved' ? quote.current.orderBy : quote.current.validUntil;
  const missed: TimelineStep = { step: quote.state === 'approved' ? 'orderBy' : 'validUntil', at: limit, state: 'missed', who: '', workingDaysLeft: null };
  const pending = quote.extensions.find((extension) => extension.outcome === 'pending');
  return pending ? [missed, end('expired', limit, ''), coming('issued', pending.answerDue, 'seller', view)] : [missed, end('expired', limit, '')];
}

function approveBy(quote: Quote, view: TimelineView): TimelineStep {
  const round = quote.rounds.at(-1);
  const step = round && currentStep(round);
  if (!round || !step) return coming('approveBy', quote.current.validUntil, '', view);
  const moment = { now: view.now, timeZone: view.calendar.timeZone, substitutions: view.substitutions ?? [], author: quote.author };
  return coming('approveBy', step.deadline, names(pendingApprovers(round, moment).mayActNow, view), view);
}

function deciders(round: ApprovalRound, view: TimelineView): string {
  return names([...new Set(round.decisions.map((decision) => decision.member))], view);
}

function done(step: StepName, at: Instant, who: string): TimelineStep {
  return { step, at, state: 'done', who, workingDaysLeft: null };
}

function end(step: StepName, at: Instant | null, who: string): TimelineStep {
  return { step, at, state: 'done', who, workingDaysLeft: null };
}

function coming(step: StepName, at: Instant | null, who: string, view: TimelineView): TimelineStep {
  if (at === null) return { step, at, state: 'ahead', who, workingDaysLeft: null };
  const { timeZone } = view.calendar;
  const late = isAfter(view.now, at);
  const left = late ? 0 : workingDaysBetween(dayOfInstant(view.now, timeZone), dayOfInstant(at, timeZone), view.calendar);
  return { step, at, state: 'ahead', who, workingDaysLeft: left };
}

function nameOf(member: string, view: TimelineView): string {
  return member === view.me ? 'me' : (view.memberNames[member] ?? member);
}

/** `me` alone where the looking person is among those who may act: then the pen is theirs. */
function names(members: readonly string[], view: TimelineView): string {
  return members.includes(view.me) ? 'me' : members.map((member) => nameOf(member, view)).join(', ');
}
