import { contract, type OperationName } from '#shared/contract/contract.ts';
import { keepUnchanged, withoutKnown } from '#shared/contract/difference.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { isDamage, isDiskFull } from '#sync/replica/database-file.ts';
import type { Handlers } from '#main/operations/handler.ts';
import type { OperationContext } from '#main/operations/operation-context.ts';

export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown, Failure>>;

export interface DispatchLog {
  error(figures: object, message: string): void;
  warn(figures: object, message: string): void;
}

export interface DispatchDeps {
  readonly handlers: Handlers;
  readonly context: OperationContext;
  readonly log: DispatchLog;
  /** Operations that take longer are logged by name, never with their input. */
  readonly slowMs: number;
  /** Monotonic milliseconds. */
  readonly elapsedMs: () => number;
  readonly newReference: () => string;
}

function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

/**
 * The only way in, whichever shell asks: finds the operation by its own key, parses the input, runs the handler, parses the output.
 * Expected failures come back as values, among them a full disk and a damaged file, which no handler can do anything about. Whatever a handler throws, and an output that does not fit its schema, is a bug: logged
 * once under a reference that the person can read out, and answered with that reference alone.
 */
export function createDispatch(deps: DispatchDeps): Dispatch {
  const readOutput = outputReader();
  const run = async (name: OperationName, input: unknown): Promise<Result<unknown, Failure>> => {
    const operation: Operation = contract[name];
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) return err({ kind: 'invalidInput', issues: issuesOf(parsed.error.issues) });
    // The table erases which schema belongs to which handler; both were looked up under the same name.
    const outcome = await deps.handlers[name](parsed.data as never, deps.context);
    if (!outcome.ok) return outcome;
    return ok(readOutput(name, operation, outcome.value));
  };

  return async (name, input) => {
    if (!isOperationName(name)) return err({ kind: 'unknownOperation', name });
    const startedAt = deps.elapsedMs();
    try {
      return await run(name, input);
    } catch (error) {
      if (isDiskFull(error)) {
        deps.log.warn({ err: error, operation: name }, 'the disk is full');
        return err({ kind: 'diskFull' });
      }
      if (isDamage(error)) {
        deps.log.error({ err: error, operation: name }, 'a file of the desk is damaged');
        return err({ kind: 'fileDamaged' });
      }
      const reference = deps.newReference();
      deps.log.error({ err: error, operation: name, reference }, 'operation failed');
      return err({ kind: 'bug', reference });
    } finally {
      const tookMs = deps.elapsedMs() - startedAt;
      if (tookMs > deps.slowMs) deps.log.warn({ operation: name, tookMs: Math.round(tookMs) }, 'slow operation');
    }
  };
}

/** Parses outputs by their schemas. Of a long one only what is new since the last time it was answered: the rest was read then. */
function outputReader(): (name: OperationName, operation: Operation, value: unknown) => unknown {
  const last = new Map<OperationName, unknown>();
  return (name, { isLong, output }, value) => {
    if (isLong !== true || !last.has(name)) {
      const parsed = output.parse(value);
      if (isLong === true) last.set(name, parsed);
      return parsed;
    }
    const before = last.get(name);
    const now = keepUnchanged(before, value);
    output.parse(withoutKnown(before, now));
    last.set(name, now);
    return now;
  };
}

function issuesOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
}
