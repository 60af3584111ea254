import type { Caller, Office } from '#sync/backend/policies/caller.ts';
import { ProblemError } from './problem-error.ts';

/** The office behind a route that the access table opens to offices only. */
export function officeOf(caller: Caller): Office {
  if (caller.kind !== 'office') throw new ProblemError('forbidden', 403);
  return caller.office;
}
