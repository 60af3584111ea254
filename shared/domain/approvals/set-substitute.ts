import type { Account, Member } from '#shared/domain/accounts/account.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { addDays, daysBetween, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

/** A substitution is for a time: nobody hands their duty on for longer than half a year at once. Both ends count. */
export const longestSubstitutionDays = 184;

export interface SubstituteSet {
  readonly substitutionId: string;
  /** Member ids. */
  readonly absent: string;
  readonly substitute: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Who acts, on which day of the seller's calendar. */
export interface SubstitutionAct {
  readonly actor: Member;
  readonly today: CalendarDay;
}

/**
 * Lets a member stand in for an approver on the days named. The approver does so themself; an admin may do it for others, as for somebody
 * who has fallen ill. Only an approver or admin can stand in, since only they were ever trusted with a decision. That the substitute may be the author
 * of a document is no obstacle here: by person, they stay barred from that document (`decideApproval`).
 * Refuses with alreadyExists, notYourRole, substituteUnable (detail `reason`), periodInvalid (detail `reason`).
 */
export function setSubstitute(account: Account, set: SubstituteSet, { actor, today }: SubstitutionAct): Result<Account, Refusal> {
  const known = account.substitutions ?? [];
  if (known.some(({ id }) => id === set.substitutionId)) return err(refuse('alreadyExists', { substitution: set.substitutionId }));
  if (!mayArrange(actor, set.absent)) return err(refuse('notYourRole', { role: 'admin' }));
  const unable = whyUnable(account, set);
  if (unable !== null) return err(refuse('substituteUnable', { reason: unable, substitute: set.substitute }));
  const wrong = whatIsWrongWith(set, today);
  if (wrong !== null) return err(refuse('periodInvalid', { reason: wrong, from: set.from, to: set.to }));
  return ok(withSubstitute(account, set, actor));
}

/** The account with a substitution that has been judged. */
export function withSubstitute(account: Account, { substitutionId, absent, substitute, from, to }: SubstituteSet, actor: Pick<Member, 'id'>): Account {
  const others = (account.substitutions ?? []).filter(({ id }) => id !== substitutionId);
  return { ...account, substitutions: [...others, { absent, substitute, from, to, id: substitutionId, setBy: actor.id }] };
}

/**
 * Ends a substitution at once: from `today` on the substitute decides nothing more. The entry stays on record, and so do the decisions made under it.
 * Refuses with notFound, notYourRole, notAllowedInState (already over).
 */
export function endSubstitute(account: Account, id: string, { actor, today }: SubstitutionAct): Result<Account, Refusal> {
  const entry = (account.substitutions ?? []).find((known) => known.id === id);
  if (!entry) return err(refuse('notFound', { substitution: id }));
  if (!mayArrange(actor, entry.absent)) return err(refuse('notYourRole', { role: 'admin' }));
  if (entry.to < today) return err(refuse('notAllowedInState', { substitution: id, to: entry.to }));
  return ok(withoutSubstitute(account, id, { actor, today }));
}

/** The account after the end of a substitution that has been judged. */
export function withoutSubstitute(account: Account, id: string, { actor, today }: SubstitutionAct): Account {
  return { ...account, substitutions: (account.substitutions ?? []).map((known) => (known.id === id ? { ...known, to: addDays(today, -1), endedBy: actor.id } : known)) };
}

/** Approvers arrange for themselves, admins for everybody. */
export function mayArrange(actor: Member, absent: string): boolean {
  return actor.id === absent ? mayStandIn(actor) : actor.roles.includes('admin');
}

/** Approvers and admins: rules may name either, and steps without an approver are routed to the admins. */
export function mayStandIn(member: Member): boolean {
  return member.roles.includes('approver') || member.roles.includes('admin');
}

function whyUnable(account: Account, { absent, substitute }: SubstituteSet): string | null {
  const [away, stepsIn] = [absent, substitute].map((id) => account.members.find((member) => member.id === id));
  if (!away || !stepsIn) return 'unknownMember';
  if (away.id === stepsIn.id) return 'samePerson';
  if (!mayStandIn(away)) return 'nothingToDecide';
  return mayStandIn(stepsIn) ? null : 'notAnApprover';
}

function whatIsWrongWith({ from, to }: SubstituteSet, today: CalendarDay): string | null {
  if (to < from) return 'endsBeforeItBegins';
  if (to < today) return 'past';
  return daysBetween(from, to) + 1 > longestSubstitutionDays ? 'tooLong' : null;
}
