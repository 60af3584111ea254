import type { Account, ApprovalRule, Member, PaymentKind } from '#shared/domain/accounts/account.ts';
import { isUnderCategory } from '#shared/domain/catalog/product.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { ApprovalStep } from './approval.ts';

/** What the rules look at. Amounts in the account's currency; `unitPrice` null = price on request; `payment` empty = not chosen yet. */
export interface ApprovalDocument {
  readonly author: string;
  readonly gross: string;
  readonly costCentre: string | null;
  readonly payment: readonly PaymentKind[];
  readonly lines: readonly { readonly sku: string; readonly unit: string; readonly category: string; readonly unitPrice: string | null }[];
}

/** Figures from the account's history, looked up only when a rule needs them. */
export interface ApprovalFacts {
  /** Unit price of the last order of this product in this unit; null = never ordered. */
  lastPaid(sku: string, unit: string): string | null;
  /** True when the account never ordered the product. */
  isNew(sku: string): boolean;
  /** Gross left of the document's cost centre before this document; null = no budget is kept. */
  budgetLeft(): string | null;
}

export interface ForeseenApproval {
  readonly steps: readonly ApprovalStep[];
  /** Set when a step has nobody who may decide it: not even an account admin. Such a document must not be sent. */
  readonly deadEnd: { readonly reason: 'onlyTheAuthor' | 'aboveEveryLimit' | 'nobodyNamed'; readonly rule: string } | null;
}

const hour = 3_600_000;

/**
 * Who will have to approve, in order, because of which rules and by when (process.md "Approval", company-folder.md `approvalRules`).
 * Every matching rule adds its steps in order; steps that ask the same people in the same way are asked once and name every rule, at the
 * shorter deadline. Amounts are gross, as approvers are asked for what will be paid. A step's hours count from the latest end of
 * the step before it, the first from `startsAt`; none ends after `validUntil`. The author is never asked; nobody is asked above their own
 * limit; where nobody is left, the account's admins are, whose limit does not count then, since they set the limits.
 */
export function foreseeApproval(
  document: ApprovalDocument,
  account: Pick<Account, 'members' | 'approvalRules'>,
  facts: ApprovalFacts,
  when: { readonly startsAt: Instant; readonly validUntil: Instant | null },
): ForeseenApproval {
  const asked: AskedStep[] = [];
  let deadEnd: ForeseenApproval['deadEnd'] = null;
  for (const rule of account.approvalRules) {
    if (!ruleApplies(rule, document, facts)) continue;
    for (const step of rule.steps) {
      const found = peopleFor(step, document, account.members);
      if (found.approvers.length === 0) deadEnd ??= { reason: found.reason, rule: rule.id };
      addStep(asked, rule, step, found, escalationFor(step, document, account.members));
    }
  }
  return { steps: withDeadlines(asked, when), deadEnd };
}

/** The rules that a document meets, in the account's order. */
export function applyingRules(document: ApprovalDocument, account: Pick<Account, 'approvalRules'>, facts: ApprovalFacts): ApprovalRule[] {
  return account.approvalRules.filter((rule) => ruleApplies(rule, document, facts));
}

/** All conditions given must hold. `false` on a yes-no condition is the same as leaving it out, so that it can never switch a rule off. */
function ruleApplies(rule: ApprovalRule, document: ApprovalDocument, facts: ApprovalFacts): boolean {
  const { when } = rule;
  if (when.minAmount !== null && decimal(document.gross).lt(decimal(when.minAmount))) return false;
  if (when.costCentres && (document.costCentre === null || !when.costCentres.includes(document.costCentre))) return false;
  if (when.payment && !document.payment.some((kind) => when.payment?.includes(kind))) return false;
  if (when.categories && !document.lines.some((line) => when.categories?.some((prefix) => isUnderCategory(line.category, prefix)))) return false;
  if (when.newProduct && !document.lines.some((line) => facts.isNew(line.sku))) return false;
  if (when.priceAboveLastPercent !== null && !document.lines.some((line) => isDearer(line, when.priceAboveLastPercent ?? '0', facts))) return false;
  if (when.overBudget) {
    const left = facts.budgetLeft();
    if (left === null || decimal(document.gross).lte(decimal(left))) return false;
  }
  return true;
}

function isDearer(line: ApprovalDocument['lines'][number], percent: string, facts: ApprovalFacts): boolean {
  const last = line.unitPrice === null ? null : facts.lastPaid(line.sku, line.unit);
  if (last === null || line.unitPrice === null) return false;
  return decimal(line.unitPrice).times('100').gt(decimal(last).times(decimal(percent).plus('100')));
}

type RuleStep = ApprovalRule['steps'][number];

interface Found {
  readonly approvers: readonly string[];
  readonly routedToAdmin: boolean;
  readonly reason: 'onlyTheAuthor' | 'aboveEveryLimit' | 'nobodyNamed';
}

interface AskedStep {
  readonly rules: { id: string; name: string }[];
  readonly approvers: readonly string[];
  readonly need: 'any' | 'all';
  readonly routedToAdmin: boolean;
  withinHours: number;
  onDeadline: RuleStep['onDeadline'];
}

function peopleFor(step: RuleStep, document: ApprovalDocument, members: readonly Member[]): Found {
  const { approvers } = step;
  const named = members.filter((member) => ('members' in approvers ? approvers.members.includes(member.id) : member.roles.includes(approvers.role)));
  const others = named.filter((member) => member.id !== document.author);
  const able = others.filter((member) => isWithinLimit(member, document.gross));
  if (able.length > 0) return { approvers: able.map((member) => member.id), routedToAdmin: false, reason: 'nobodyNamed' };
  const reason = others.length > 0 ? 'aboveEveryLimit' : named.length > 0 ? 'onlyTheAuthor' : 'nobodyNamed';
  const admins = members.filter((member) => member.roles.includes('admin') && member.id !== document.author);
  return { approvers: admins.map((member) => member.id), routedToAdmin: true, reason };
}

/** True when the member may approve this gross amount. */
export function isWithinLimit(member: Member, gross: string): boolean {
  return member.approvalLimit === null || decimal(gross).lte(decimal(member.approvalLimit));
}

/** Escalating to the author or to somebody without the power would only look like help: such a step reminds instead. */
function escalationFor(step: RuleStep, document: ApprovalDocument, members: readonly Member[]): RuleStep['onDeadline'] {
  const { onDeadline } = step;
  if (onDeadline === 'remind') return onDeadline;
  const next = members.find((member) => member.id === onDeadline.escalateTo);
  return next && next.id !== document.author && isWithinLimit(next, document.gross) ? onDeadline : 'remind';
}

function addStep(asked: AskedStep[], rule: ApprovalRule, step: RuleStep, found: Found, onDeadline: RuleStep['onDeadline']): void {
  const need = found.routedToAdmin ? 'any' : step.need;
  const same = asked.find((other) => other.need === need && sameMembers(other.approvers, found.approvers));
  if (!same) {
    asked.push({ rules: [{ id: rule.id, name: rule.name }], approvers: found.approvers, need, routedToAdmin: found.routedToAdmin, withinHours: step.withinHours, onDeadline });
    return;
  }
  if (!same.rules.some((other) => other.id === rule.id)) same.rules.push({ id: rule.id, name: rule.name });
  same.withinHours = Math.min(same.withinHours, step.withinHours);
  if (same.onDeadline === 'remind') same.onDeadline = onDeadline;
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function withDeadlines(asked: readonly AskedStep[], when: { readonly startsAt: Instant; readonly validUntil: Instant | null }): ApprovalStep[] {
  let start = Date.parse(when.startsAt);
  return asked.map(({ withinHours, approvers, ...step }, index) => {
    start += Math.round(withinHours * hour);
    const due = new Date(start).toISOString();
    const deadline = when.validUntil !== null && when.validUntil < due ? when.validUntil : due;
    return { id: `step-${index + 1}`, ...step, approvers: [...approvers], deadline };
  });
}
