import type { ApprovalRule, PaymentKind } from '#shared/domain/accounts/account.ts';
import type { Format } from '#renderer/parts/use-format.ts';

/** A step as it is typed: `who` is a role's name or `named`. */
export interface TypedStep {
  readonly who: 'buyer' | 'approver' | 'admin' | 'named';
  readonly members: readonly string[];
  readonly need: 'any' | 'all';
  readonly withinHours: string;
  /** `remind`, or the member to whom it is handed over. */
  readonly onDeadline: string;
}

/** A rule as it is typed; empty text and empty lists set no condition. */
export interface TypedRule {
  readonly name: string;
  readonly minAmount: string;
  readonly dearerBy: string;
  readonly overBudget: boolean;
  readonly newProduct: boolean;
  readonly categories: readonly string[];
  readonly costCentres: readonly string[];
  readonly payment: readonly PaymentKind[];
  readonly steps: readonly TypedStep[];
}

export const remind = 'remind';
export const newStep: TypedStep = { who: 'approver', members: [], need: 'any', withinHours: '24', onDeadline: remind };

export function typedRule(rule: ApprovalRule | null, format: Format): TypedRule {
  const when = rule?.when;
  const shown = (amount: string | null | undefined): string => (amount ? format.quantity(amount) : '');
  return {
    name: rule?.name ?? '',
    minAmount: shown(when?.minAmount),
    dearerBy: shown(when?.priceAboveLastPercent),
    overBudget: when?.overBudget ?? false,
    newProduct: when?.newProduct ?? false,
    categories: when?.categories ?? [],
    costCentres: when?.costCentres ?? [],
    payment: when?.payment ?? [],
    steps: rule?.steps.map((step) => typedStep(step, format)) ?? [newStep],
  };
}

function typedStep({ approvers, need, withinHours, onDeadline }: ApprovalRule['steps'][number], format: Format): TypedStep {
  return {
    who: 'role' in approvers ? approvers.role : 'named',
    members: 'members' in approvers ? approvers.members : [],
    need,
    withinHours: format.quantity(String(withinHours)),
    onDeadline: onDeadline === 'remind' ? remind : onDeadline.escalateTo,
  };
}

const someOf = <Value>(values: readonly Value[]): Value[] | null => (values.length === 0 ? null : [...values]);

/** The rule that was typed, or null while it is none: no name, an unreadable figure, a step that asks nobody. */
export function parseRule(id: string, typed: TypedRule, format: Format): ApprovalRule | null {
  const amount = (text: string): string | null | undefined => (text.trim() === '' ? null : (format.parse(text) ?? undefined));
  const [minAmount, priceAboveLastPercent] = [amount(typed.minAmount), amount(typed.dearerBy)];
  const steps = typed.steps.flatMap((step) => parseStep(step, format) ?? []);
  if (typed.name.trim() === '' || minAmount === undefined || priceAboveLastPercent === undefined || steps.length === 0 || steps.length < typed.steps.length) return null;
  return {
    id,
    name: typed.name.trim(),
    when: {
      minAmount,
      overBudget: typed.overBudget ? true : null,
      categories: someOf(typed.categories),
      costCentres: someOf(typed.costCentres),
      payment: someOf(typed.payment),
      priceAboveLastPercent,
      newProduct: typed.newProduct ? true : null,
    },
    steps,
  };
}

function parseStep({ who, members, need, withinHours, onDeadline }: TypedStep, format: Format): ApprovalRule['steps'][number] | null {
  const hours = Number(format.parse(withinHours) ?? '0');
  if (!(hours > 0) || (who === 'named' && members.length === 0)) return null;
  return { approvers: who === 'named' ? { members: [...members] } : { role: who }, need, withinHours: hours, onDeadline: onDeadline === remind ? 'remind' : { escalateTo: onDeadline } };
}
