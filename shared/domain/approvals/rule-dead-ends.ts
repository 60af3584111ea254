import type { Account, ApprovalRule } from '#shared/domain/accounts/account.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { ForeseenApproval } from './foresee-approval.ts';

type Reason = NonNullable<ForeseenApproval['deadEnd']>['reason'];

/**
 * Rules that an admin should look at, because for some purchase that meets them nobody named in a step can decide, and it falls to the admins:
 * nobody is named any more, everybody's limit lies below the amount at which the rule begins, or the one who is named buys as well.
 */
export function ruleDeadEnds({ members, approvalRules }: Pick<Account, 'members' | 'approvalRules'>): { readonly rule: string; readonly reason: Reason }[] {
  return approvalRules.flatMap((rule) => {
    const reason = rule.steps.map((step) => reasonOf(step, rule, members)).find((found) => found !== null);
    return reason ? [{ rule: rule.id, reason }] : [];
  });
}

function reasonOf({ approvers }: ApprovalRule['steps'][number], { when }: ApprovalRule, members: Account['members']): Reason | null {
  const named = members.filter((member) => ('members' in approvers ? approvers.members.includes(member.id) : member.roles.includes(approvers.role)));
  if (named.length === 0) return 'nobodyNamed';
  const from = when.minAmount ?? '0';
  if (named.every(({ approvalLimit }) => approvalLimit !== null && decimal(approvalLimit).lt(decimal(from)))) return 'aboveEveryLimit';
  return named.length === 1 && named[0]?.roles.includes('buyer') ? 'onlyTheAuthor' : null;
}
