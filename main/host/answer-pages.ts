import type { Failure } from '#shared/contract/failure.ts';
import { contract, type OperationName } from '#shared/contract/contract.ts';
import { differenceOf, keepUnchanged } from '#shared/contract/difference.ts';
import type { SaidAnswer } from '#shared/contract/said-answer.ts';
import { keepNewest } from '#shared/domain/keep-newest.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Dispatch } from './dispatch.ts';

/** Runs an operation for a page that holds the answer of this mark (null: none) and answers with what is different since. */
export type AnswerPage = (name: string, input: unknown, known: string | null) => Promise<Result<SaidAnswer, Failure>>;

/** A page has a few long documents open at most; answers of others are said whole. */
const remembered = 4;
/** A page asks again before it has the last answer, where edits come quicker. */
const rememberedOfOne = 4;

interface Said {
  readonly mark: string;
  readonly value: unknown;
}

const isLong = (name: string): name is OperationName => Object.hasOwn(contract, name) && contract[name as OperationName].isLong === true;

/**
 * Says long answers by what is different: an edit of one line of a thousand need not be written, sent, parsed and compared a thousand lines long.
 * Each answer gets a mark that nobody else can know, so a page can only be told the difference to an answer that it was given.
 */
export function answerPages(dispatch: Dispatch, newMark: () => string): AnswerPage {
  const said = new Map<string, readonly Said[]>();
  return async (name, input, known) => {
    const outcome = await dispatch(name, input);
    if (!outcome.ok) return outcome;
    const { value } = outcome;
    if (!isLong(name)) return ok({ whole: value, mark: null });
    const question = `${name} ${JSON.stringify(input)}`;
    const earlier = said.get(question) ?? [];
    const [last] = earlier;
    // What did not change is the very object of the last answer, so that remembering several costs little more than one.
    const now: Said = { mark: newMark(), value: last === undefined ? value : keepUnchanged(last.value, value) };
    keepNewest(said, question, [now, ...earlier].slice(0, rememberedOfOne), remembered);
    const held = earlier.find(({ mark }) => mark === known);
    return ok(held === undefined ? { whole: value, mark: now.mark } : { different: differenceOf(held.value, now.value), mark: now.mark });
  };
}
