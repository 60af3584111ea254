import { decimal } from '#shared/domain/money/decimal.ts';
import type { ApprovalRound, ApprovalStep } from './approval.ts';

/**
 * Whether an approval survives a new version: it was given, the total did not rise, and the rules ask nobody whom they did not ask then
 * (process.md: "a later drop in amount within the same rules keeps it"). `steps` are those that `foreseeApproval` names for the new version.
 */
export function keepsApproval(round: ApprovalRound, next: { readonly total: string; readonly steps: readonly ApprovalStep[] }): boolean {
  if (round.outcome !== 'approved' || decimal(next.total).gt(decimal(round.total))) return false;
  const askedThen = new Set(round.steps.flatMap((step) => step.rules.map((rule) => rule.id)));
  return next.steps.every((step) => step.rules.every((rule) => askedThen.has(rule.id)));
}
