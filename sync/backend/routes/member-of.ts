import type { Caller } from '#sync/backend/policies/caller.ts';
import { ProblemError } from './problem-error.ts';

/** The member behind a route that the access table opens to members only; anybody else has passed by a wrong row of that table. */
export function memberOf(caller: Caller): Extract<Caller, { kind: 'member' }> {
  if (caller.kind !== 'member') throw new ProblemError('forbidden', 403);
  return caller;
}
