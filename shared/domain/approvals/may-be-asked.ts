import type { ApprovalStep } from './approval.ts';

/** Where a person would come in, once an estimate is sent into approval. `onBehalfOf` names the absent approver whose place it would be. */
export interface PossibleTurn {
  readonly step: ApprovalStep;
  readonly onBehalfOf: string | null;
}

/** The first of the foreseen steps that would ask `member`, for themself or for one of those for whom they stand in now; null where none would. */
export function mayBeAsked(steps: readonly ApprovalStep[], member: string, absent: readonly string[]): PossibleTurn | null {
  for (const step of steps) {
    if (step.approvers.includes(member)) return { step, onBehalfOf: null };
    const away = step.approvers.find((approver) => absent.includes(approver));
    if (away !== undefined) return { step, onBehalfOf: away };
  }
  return null;
}
