import { contract, type OperationName, type OutputOf } from '#shared/contract/contract.ts';
import { failure, type Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Answer } from './bridge.ts';

/** Reads an answer by the contract. One that does not fit is a bug of the host and is told as one. */
export function parseAnswer<Name extends OperationName>(name: Name, value: unknown): Answer<Name> {
  const parsed = contract[name].output.safeParse(value);
  if (!parsed.success) return err({ kind: 'bug', reference: `${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}` });
  return ok(parsed.data as OutputOf<Name>);
}

/** Reads a failure; an unreadable one is itself a bug. */
export function parseFailure(name: OperationName, value: unknown): Result<never, Failure> {
  const parsed = failure.safeParse(value);
  return err(parsed.success ? parsed.data : { kind: 'bug', reference: `${name}: unreadable failure` });
}
