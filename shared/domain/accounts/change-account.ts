import { mayStandIn } from '#shared/domain/approvals/set-substitute.ts';
import { waitingFor } from '#shared/domain/approvals/waiting-for.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Account, ApprovalRule, Card, CostCentre, Member, Site } from './account.ts';
import { entryIdOf, type AccountChange, type AccountPart } from './account-change.ts';

/** What an admin's change is judged by beside the account itself. */
export interface Administration {
  readonly actor: Member;
  /** Seller's calendar. */
  readonly today: CalendarDay;
  readonly cards: readonly Card[];
  /** True when a member of another account signs in with this address. A desktop cannot know and answers false. */
  isEmailTaken(email: string): boolean;
  /** How many products have a par level at the site. */
  parLevelsAt(site: string): number;
  /** The account's estimates. */
  quotes(): readonly Quote[];
}

const lists = { member: 'members', site: 'sites', costCentre: 'costCentres', approvalRule: 'approvalRules' } as const satisfies Record<AccountPart, keyof Account>;

/**
 * Adds, changes or removes a member, site, cost centre with its budgets, or approval rule (process.md "Who acts": the account admin). What other entries,
 * running approvals, cards or par levels still name is not taken away; one admin and one site always remain.
 * Refuses with notYourRole, alreadyExists, changedMeanwhile, emailTaken, lastAdmin, lastSite, stillNamed (detail `by`, `name`), budgetPeriodInvalid (detail
 * `reason`), unknownMember, approverUnable, unknownCostCentre, invalidPayload.
 */
export function changeAccount(account: Account, change: AccountChange, context: Administration): Result<Account, Refusal> {
  if (!context.actor.roles.includes('admin')) return err(refuse('notYourRole', { role: 'admin' }));
  const wrong = whatMoved(account, change) ?? whatIsWrongWith(account, change, context);
  return wrong === null ? ok(accountAfter(account, change)) : err(wrong);
}

/** The account with a change that has been judged. */
export function accountAfter(account: Account, change: AccountChange): Account {
  const list = lists[change.part];
  const entries: readonly { readonly id: string }[] = account[list];
  const id = entryIdOf(change);
  const { after } = change;
  const isThere = entries.some((entry) => entry.id === id);
  const changed = after === null ? entries.filter((entry) => entry.id !== id) : isThere ? entries.map((entry) => (entry.id === id ? after : entry)) : [...entries, after];
  return { ...account, [list]: changed, ownParts: [...new Set([...(account.ownParts ?? []), change.part])].toSorted() };
}

function whatMoved(account: Account, change: AccountChange): Refusal | null {
  const { part, before, after } = change;
  const id = entryIdOf(change);
  if (id === '' || (before !== null && after !== null && before.id !== after.id)) return refuse('invalidPayload', { path: 'after.id' });
  const present = (account[lists[part]] as readonly { readonly id: string; readonly name: string }[]).find((entry) => entry.id === id);
  if (before === null) return present === undefined ? null : refuse('alreadyExists', { [part]: id });
  if (present !== undefined && JSON.stringify(present) === JSON.stringify(before)) return null;
  return refuse('changedMeanwhile', { part, name: present?.name ?? before.name });
}

function whatIsWrongWith(account: Account, change: AccountChange, context: Administration): Refusal | null {
  switch (change.part) {
    case 'member':
      return wrongWithMember(account, change.before, change.after, context);
    case 'site':
      return change.after === null ? wrongWithoutSite(account, change.before, context) : null;
    case 'costCentre':
      return change.after === null ? wrongWithoutCostCentre(account, change.before, context) : wrongPeriod(change.after);
    case 'approvalRule':
      return change.after === null ? null : wrongWithRule(account, change.after);
  }
}

function wrongWithMember(account: Account, before: Member | null, after: Member | null, context: Administration): Refusal | null {
  const others = account.members.filter(({ id }) => id !== (after ?? before)?.id);
  if (after !== null) {
    const email = after.email.toLowerCase();
    if (others.some((other) => other.email.toLowerCase() === email) || context.isEmailTaken(after.email)) return refuse('emailTaken', { email: after.email });
  }
  if (![...others, ...(after ? [after] : [])].some(({ roles }) => roles.includes('admin'))) return refuse('lastAdmin');
  const losesDecisions = before !== null && mayStandIn(before) && (after === null || !mayStandIn(after));
  if (after !== null && !losesDecisions) return null;
  return before === null ? null : stillDecides(account, before, context);
}

/** Who is still counted on to decide: taking them away would leave a rule, an absence or a running approval with a hole. */
function stillDecides(account: Account, { id }: Member, { today, quotes }: Administration): Refusal | null {
  const rule = account.approvalRules.find(({ steps }) => steps.some((step) => ('members' in step.approvers && step.approvers.members.includes(id)) || (step.onDeadline !== 'remind' && step.onDeadline.escalateTo === id)));
  if (rule) return refuse('stillNamed', { by: 'approvalRule', name: rule.name });
  const standsInFor = (account.substitutions ?? []).find(({ substitute, to }) => substitute === id && to >= today);
  if (standsInFor) return refuse('stillNamed', { by: 'substitution', name: account.members.find((member) => member.id === standsInFor.absent)?.name ?? standsInFor.absent });
  const waiting = quotes().find((quote) => waitingFor(quote).includes(id));
  return waiting ? refuse('stillNamed', { by: 'estimate', name: waiting.number ?? waiting.title }) : null;
}

function wrongWithoutSite(account: Account, before: Site | null, { parLevelsAt }: Administration): Refusal | null {
  if (before === null) return null;
  if (account.sites.every(({ id }) => id === before.id)) return refuse('lastSite');
  const count = parLevelsAt(before.id);
  return count > 0 ? refuse('stillNamed', { by: 'parLevels', name: before.name, levels: String(count) }) : null;
}

function wrongWithoutCostCentre(account: Account, before: CostCentre | null, { cards }: Administration): Refusal | null {
  if (before === null) return null;
  const rule = account.approvalRules.find(({ when }) => when.costCentres?.includes(before.id));
  if (rule) return refuse('stillNamed', { by: 'approvalRule', name: rule.name });
  const card = cards.find(({ costCentres }) => costCentres?.includes(before.id));
  return card ? refuse('stillNamed', { by: 'card', name: `${card.brand} ${card.last4}` }) : null;
}

/** A day has one budget: two that overlap would leave open which one counts. */
function wrongPeriod({ budgets }: CostCentre): Refusal | null {
  const backwards = budgets.find(({ from, to }) => to < from);
  if (backwards) return refuse('budgetPeriodInvalid', { reason: 'endsBeforeItBegins', from: backwards.from, to: backwards.to });
  const ordered = budgets.toSorted((one, other) => one.from.localeCompare(other.from));
  const overlapping = ordered.find(({ from }, index) => index > 0 && from <= (ordered[index - 1]?.to ?? ''));
  return overlapping ? refuse('budgetPeriodInvalid', { reason: 'overlaps', from: overlapping.from, to: overlapping.to }) : null;
}

function wrongWithRule(account: Account, { steps, when }: ApprovalRule): Refusal | null {
  const centre = when.costCentres?.find((id) => !account.costCentres.some((known) => known.id === id));
  if (centre !== undefined) return refuse('unknownCostCentre', { costCentre: centre });
  const named = steps.flatMap(({ approvers, onDeadline }) => [...('members' in approvers ? approvers.members : []), ...(onDeadline === 'remind' ? [] : [onDeadline.escalateTo])]);
  for (const id of named) {
    const found = account.members.find((member) => member.id === id);
    if (!found) return refuse('unknownMember', { member: id });
    if (!mayStandIn(found)) return refuse('approverUnable', { member: id, name: found.name });
  }
  return null;
}
