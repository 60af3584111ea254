import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { ProblemError } from './problem-error.ts';

/** The value, or the refusal as a problem: 404 for what does not exist, 409 for what the process does not allow now. */
export function orRefusal<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new ProblemError('refused', result.error.kind === 'notFound' ? 404 : 409, result.error.kind, { refusal: result.error });
}
