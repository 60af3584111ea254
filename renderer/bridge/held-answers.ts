import { contract, type InputOf, type OperationName, type OutputOf } from '#shared/contract/contract.ts';
import { withDifference, withoutKnown } from '#shared/contract/difference.ts';
import { saidAnswer } from '#shared/contract/said-answer.ts';
import { keepNewest } from '#shared/domain/keep-newest.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Answer, Bridge } from './bridge.ts';
import { parseAnswer, parseFailure } from './parse-answer.ts';

/** Brings a question to the host with the mark of the answer that is held (null: none), and what the host says back unread. */
export type Say = (name: OperationName, input: unknown, known: string | null) => Promise<Result<unknown, unknown>>;

interface Held {
  readonly mark: string;
  readonly value: unknown;
}

/** As many as the host remembers. */
const heldAtMost = 4;

/** Asks by `say`, reads what comes back by the contract, and holds long answers, of which the host then says only what is different. */
export function askAndHold(say: Say): Bridge['call'] {
  const held = new Map<string, Held>();
  return async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<Name>> => {
    const question = contract[name].isLong === true ? `${name} ${JSON.stringify(input)}` : null;
    const before = question === null ? undefined : held.get(question);
    const outcome = await say(name, input, before?.mark ?? null);
    if (!outcome.ok) return parseFailure(name, outcome.error);
    const said = saidAnswer.safeParse(outcome.value);
    if (!said.success) return err({ kind: 'bug', reference: `${name}: unreadable answer` });
    const answer = 'whole' in said.data ? parseAnswer(name, said.data.whole) : readDifference(name, before, said.data.different);
    if (question !== null && answer.ok && said.data.mark !== null) keepNewest(held, question, { mark: said.data.mark, value: answer.value }, heldAtMost);
    return answer;
  };
}

/** Only what is new is read by the contract: the rest was, when it came. */
function readDifference<Name extends OperationName>(name: Name, before: Held | undefined, different: Parameters<typeof withDifference>[1] | null): Answer<Name> {
  if (before === undefined) return err({ kind: 'bug', reference: `${name}: a difference to nothing` });
  if (different === null) return ok(before.value as OutputOf<Name>);
  try {
    const value = withDifference(before.value, different);
    const read = parseAnswer(name, withoutKnown(before.value, value));
    return read.ok ? ok(value as OutputOf<Name>) : read;
  } catch (cause) {
    return err({ kind: 'bug', reference: `${name}: ${cause instanceof Error ? cause.message : String(cause)}` });
  }
}
