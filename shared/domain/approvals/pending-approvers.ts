import { dayOfInstant, isAfter, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { ApprovalRound, ApprovalStep } from './approval.ts';
import { absentApproversOf, substitutesOf, type Substitution } from './substitution.ts';

/** What decides who may act at a moment: the time, the seller's time zone for days of absence, absences, and the document's author. */
export interface ApprovalMoment {
  readonly now: Instant;
  readonly timeZone: string;
  readonly substitutions: readonly Substitution[];
  readonly author: string;
}

/** The lists that an inbox needs: who may act now (with substitutes and escalation), whose word is still missing, who comes later. */
export interface PendingApprovers {
  readonly mayActNow: readonly string[];
  readonly stillMust: readonly string[];
  readonly later: readonly string[];
}

/** The step whose turn it is: the first that is not complete; null once the round is over. */
export function currentStep(round: ApprovalRound): ApprovalStep | null {
  if (round.outcome !== 'pending') return null;
  return round.steps.find((step) => !isComplete(step, round)) ?? null;
}

/** True when enough people agreed: one of them, or each of them (a substitute's word fills the absent person's place). */
export function isComplete(step: ApprovalStep, round: ApprovalRound): boolean {
  const agreed = seatsTaken(step, round);
  // The person to whom a late step escalated decides for all.
  if (step.onDeadline !== 'remind' && agreed.includes(step.onDeadline.escalateTo) && !step.approvers.includes(step.onDeadline.escalateTo)) return true;
  return step.need === 'any' ? agreed.length > 0 : step.approvers.every((member) => agreed.includes(member));
}

/** In whose places the step's approvals were given. */
function seatsTaken(step: ApprovalStep, round: ApprovalRound): string[] {
  return round.decisions
    .filter((decision) => decision.step === step.id && decision.decision === 'approve')
    .map((decision) => decision.onBehalfOf ?? decision.member);
}

/** In whose place `member` may decide on the step now: their own id, an absent approver's id, or null where they are not asked. */
export function seatOf(member: string, step: ApprovalStep, round: ApprovalRound, moment: ApprovalMoment): string | null {
  const taken = seatsTaken(step, round);
  const seats = seatsAt(step, moment).filter((seat) => !taken.includes(seat));
  if (seats.includes(member)) return member;
  const absent = absentApproversOf(member, dayOfInstant(moment.now, moment.timeZone), moment.substitutions);
  return seats.find((seat) => absent.includes(seat)) ?? null;
}

/** Who may act now, who still must, who later. One person never fills two places, and the author fills none. */
export function pendingApprovers(round: ApprovalRound, moment: ApprovalMoment): PendingApprovers {
  const step = currentStep(round);
  if (!step) return { mayActNow: [], stillMust: [], later: [] };
  const day = dayOfInstant(moment.now, moment.timeZone);
  const taken = new Set(seatsTaken(step, round));
  const spoken = round.decisions.filter((decision) => decision.step === step.id).map((decision) => decision.member);
  const free = seatsAt(step, moment).filter((seat) => !taken.has(seat));
  const people = free.flatMap((seat) => [seat, ...substitutesOf(seat, day, moment.substitutions)]);
  const later = round.steps.slice(round.steps.indexOf(step) + 1).flatMap((next) => next.approvers);
  return {
    mayActNow: unique(people.filter((person) => person !== moment.author && !spoken.includes(person))),
    stillMust: step.approvers.filter((member) => !taken.has(member)),
    later: unique(later),
  };
}

/** The named approvers, and after the deadline the person to whom the step escalates. */
function seatsAt(step: ApprovalStep, moment: ApprovalMoment): string[] {
  const late = isAfter(moment.now, step.deadline);
  return late && step.onDeadline !== 'remind' ? unique([...step.approvers, step.onDeadline.escalateTo]) : step.approvers;
}

function unique(members: readonly string[]): string[] {
  return [...new Set(members)];
}
