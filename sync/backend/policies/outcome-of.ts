import type { Refusal, RefusalKind } from '#shared/domain/refusal.ts';
import type { CommandResult } from '#sync/protocol/push.ts';

/** The offer that the person decided on has moved: not their fault, and worth a new decision. */
const conflicts: ReadonlySet<RefusalKind> = new Set(['staleVersion', 'totalMoved', 'pricesMoved', 'changedMeanwhile']);

/** What a judged command is told to be; `refusal` null = it took effect. */
export function outcomeOf(refusal: Refusal | null): Exclude<CommandResult['outcome'], 'later'> {
  if (refusal === null) return 'applied';
  return conflicts.has(refusal.kind) ? 'conflict' : 'rejected';
}
