import { headFieldNames, type Draft, type DraftLine } from './draft.ts';
import { isSameReading } from './merge-draft.ts';
import { draftOf, type SharedDraft } from './shared-draft.ts';

const byId = (draft: Draft): Map<string, DraftLine> => new Map(draft.lines.map((line) => [line.id, line]));
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The other machine's line in a state from before this machine typed `typed` there: what was typed later is no rival yet. */
function withoutLater(line: DraftLine, typed: DraftLine | undefined, former: DraftLine | undefined): DraftLine {
  const { rivals = [], ...rest } = line;
  if (typed === undefined || isSameReading(typed, former ?? null)) return line;
  const kept = rivals.filter(({ reading }) => reading === null || !isSameReading(reading, typed));
  return kept.length === 0 ? rest : { ...rest, rivals: kept };
}

/**
 * A former state of a draft after another machine's edits were laid into it (`before` to `after`; `theirs` = as the other machine left it). What those edits touched stands in every
 * former state as the other machine left it, so that taking back an edit takes back one's own and nobody else's; all the rest is as it was.
 */
export function mergeIntoStep(step: Draft, before: Draft, after: Draft, theirs: SharedDraft): Draft {
  const left = draftOf(theirs, after.merges ?? 0);
  const [stood, stands, there, former] = [before, after, left, step].map(byId) as [Map<string, DraftLine>, Map<string, DraftLine>, Map<string, DraftLine>, Map<string, DraftLine>];
  const touched = (id: string): boolean => !isSame(stood.get(id), stands.get(id));
  const laidOver = (id: string): DraftLine[] => {
    const line = there.get(id);
    return line === undefined ? [] : [withoutLater(line, stood.get(id), former.get(id))];
  };
  const lines = [...step.lines.flatMap((line) => (touched(line.id) ? laidOver(line.id) : line)), ...[...there.keys()].filter((id) => !former.has(id) && touched(id)).flatMap(laidOver)];
  const fields = Object.fromEntries(headFieldNames.filter((field) => !isSame(before[field], after[field])).map((field) => [field, left[field]]));
  const rivals = isSame(before.rivals, after.rivals) ? step.rivals : left.rivals;
  const { rivals: _rivals, ...rest } = step;
  return { ...rest, ...fields, lines, ...(rivals && { rivals }), ...(after.merges !== undefined && { merges: after.merges }) };
}
