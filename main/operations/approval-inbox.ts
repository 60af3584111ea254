import { absentApproversOf } from '#shared/domain/approvals/substitution.ts';
import { currentStep, pendingApprovers, seatOf, type ApprovalMoment } from '#shared/domain/approvals/pending-approvers.ts';
import { foreseeApproval, isWithinLimit } from '#shared/domain/approvals/foresee-approval.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import { mayBeAsked } from '#shared/domain/approvals/may-be-asked.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { approvalDocumentOf } from '#shared/domain/quotes/submit-for-approval.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { dayOfInstant, isAfter, type Instant } from '#shared/domain/time/calendar-day.ts';
import { workingDaysBetween } from '#shared/domain/time/working-calendar.ts';
import type { Shown } from '#main/host/shown-documents.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import { memberNames, summaryOf } from './show-quote.ts';
import { shownHistory } from './shown-history.ts';
import type { Standing } from './with-desk.ts';

type Inbox = Answer<'approvals.inbox'>;
type Part = 'mine' | 'others' | 'decided' | 'none';

/** Everything about approvals that concerns the signed-in member, by the rules that the backend will judge by. */
export function approvalInbox(desk: Desk, standing: Standing): Inbox {
  const names = memberNames(desk);
  const parts = desk.documents.quotes().map((shown) => ({ shown, part: partOf(desk.identity.memberId, shown.document, standing) }));
  const entries = (wanted: Part) => parts.filter(({ part }) => part === wanted).map(({ shown }) => entryOf(shown, desk.identity.memberId, names, standing));
  return { mine: entries('mine'), others: entries('others'), mayCome: mayCome(desk, names, standing), decided: entries('decided') };
}

/** `mine`: I may decide now. `others`: it waits for somebody else, and I wrote it, was asked or will be. `decided`: I have spoken on it. */
function partOf(me: string, quote: Quote, standing: Standing): Part {
  const round = quote.rounds.at(-1);
  if (!round) return 'none';
  const isOpen = shownState(quote, standing.now) === 'inApproval';
  if (isOpen && pendingApprovers(round, momentOf(quote, standing)).mayActNow.includes(me)) return 'mine';
  if (quote.rounds.some((each) => each.decisions.some((decision) => decision.member === me))) return 'decided';
  return isOpen && (quote.author === me || round.steps.some((step) => step.approvers.includes(me))) ? 'others' : 'none';
}

function momentOf(quote: Quote, { account, company, now }: Standing): ApprovalMoment {
  return { now, timeZone: company.timeZone, substitutions: account.substitutions ?? [], author: quote.author };
}

function entryOf(shown: Shown<Quote>, me: string, names: Record<string, string>, standing: Standing): Inbox['mine'][number] {
  const quote = shown.document;
  const { now } = standing;
  const round = quote.rounds.at(-1);
  const moment = momentOf(quote, standing);
  const step = round && shownState(quote, now) === 'inApproval' ? currentStep(round) : null;
  const pending = round && step ? pendingApprovers(round, moment) : { mayActNow: [], later: [] };
  const seat = round && step && quote.author !== me ? seatOf(me, step, round, moment) : null;
  const nameOf = (member: string): string => names[member] ?? member;
  const reminder = (round?.reminders ?? []).findLast((noted) => noted.step === step?.id);
  return {
    ...summaryOf(shown, now),
    deadline: step?.deadline ?? null,
    workingDaysLeft: step ? workingDaysLeft(step.deadline, standing) : null,
    isLate: step ? isAfter(now, step.deadline) : false,
    authorName: nameOf(quote.author),
    rules: step?.rules.map(({ name }) => name) ?? [],
    onBehalfOf: seat === null || seat === me ? null : { id: seat, name: nameOf(seat) },
    waitsFor: pending.mayActNow.map(nameOf),
    later: pending.later.map(nameOf),
    obstacle: step?.routedToAdmin || !step ? null : limitOf(me, quote, standing),
    reminder: reminder ? { ...reminder, toNames: reminder.to.map(nameOf) } : null,
    decision: ownDecision(quote, me, nameOf),
  };
}

/** The approval that a person's limit would refuse; rejecting stays open to them. */
function limitOf(me: string, quote: Quote, { account }: Standing): Refusal | null {
  const member = account.members.find(({ id }) => id === me);
  if (!member || isWithinLimit(member, quote.current.totals.gross)) return null;
  return refuse('approvalLimitExceeded', { limit: member.approvalLimit ?? '', total: quote.current.totals.gross });
}

function ownDecision(quote: Quote, me: string, nameOf: (member: string) => string): Inbox['mine'][number]['decision'] {
  const round = quote.rounds.findLast((each) => each.decisions.some((decision) => decision.member === me));
  const own = round?.decisions.findLast((decision) => decision.member === me);
  if (!round || !own) return null;
  return { decision: own.decision, onBehalfOfName: own.onBehalfOf === null ? null : nameOf(own.onBehalfOf), at: own.decidedAt, outcome: round.outcome };
}

/** Estimates of colleagues that are asked for or issued, and whose author, by the rules of today, would have to ask me. */
function mayCome(desk: Desk, names: Record<string, string>, standing: Standing): Inbox['mayCome'] {
  const { account, company, now, today } = standing;
  const me = desk.identity.memberId;
  const candidates = desk.documents.quotes().filter(({ document }) => document.author !== me && ['requested', 'issued'].includes(shownState(document, now)));
  if (candidates.length === 0 || account.approvalRules.length === 0) return [];
  const history = asksForHistory(account) ? shownHistory(desk) : { quotes: [], orders: [] };
  const absent = absentApproversOf(me, today, account.substitutions ?? []);
  return candidates.flatMap((shown): Inbox['mayCome'] => {
    const quote = shown.document;
    const { validUntil } = quote.current;
    const facts = historyFacts({ account, ...history, now, timeZone: company.timeZone, costCentre: quote.costCentre, except: quote.id });
    const { steps } = foreseeApproval(approvalDocumentOf(quote, quote.payment), account, facts, { startsAt: now, validUntil });
    const turn = mayBeAsked(steps, me, absent);
    if (turn === null) return [];
    return [
      {
        ...summaryOf(shown, now),
        authorName: names[quote.author] ?? quote.author,
        onBehalfOf: turn.onBehalfOf === null ? null : { id: turn.onBehalfOf, name: names[turn.onBehalfOf] ?? turn.onBehalfOf },
        rules: turn.step.rules.map((rule) => rule.name),
        approveBy: validUntil,
        workingDaysLeft: validUntil === null ? null : workingDaysLeft(validUntil, standing),
      },
    ];
  });
}

/** Reading every order of an account takes its time; most rules look at the document alone. */
function asksForHistory({ approvalRules }: Standing['account']): boolean {
  return approvalRules.some(({ when }) => when.overBudget === true || when.newProduct === true || when.priceAboveLastPercent !== null);
}

/** Working days of the sales office after today up to the day of the deadline; 0 on that day and when it is over. */
function workingDaysLeft(deadline: Instant, { company, today }: Standing): number {
  return Math.max(0, workingDaysBetween(today, dayOfInstant(deadline, company.timeZone), company));
}
