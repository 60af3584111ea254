import { z } from 'zod';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { headFieldNames } from './draft.ts';
import { isSameLine, isSameReading, mergeHead, mergeLine, type Origin } from './merge-draft.ts';
import { headState, headStateOf, inOrder, lineState, type HeadState, type LineState, type SharedDraft } from './shared-draft.ts';

/** Lines that one command may carry; of a longer edit the rest follows in another. */
export const mostLinesAtOnce = 1000;

/** What a machine changed of a draft: of each line and of the head what it last knew (`before`, null = nothing) and what stands there now (`after`, null = deleted). */
export const draftChange = z.strictObject({
  draftId: z.uuid(),
  head: z.strictObject({ before: headState.nullable(), after: headState }).nullable(),
  lines: z.array(z.strictObject({ id: z.uuid(), before: lineState.nullable(), after: lineState.nullable() })).max(mostLinesAtOnce),
});
export type DraftChange = z.infer<typeof draftChange>;

/** Who changes a draft, on which machine, when; `commandId` names what comes of it anew. */
export interface DraftAct extends Origin {
  readonly commandId: string;
  readonly author: string;
}

/** What stands in `mine` and not in what is known; null = nothing. `isAll` is false where lines are left for another command. */
export function differenceOf(known: SharedDraft | null, mine: SharedDraft): { readonly change: DraftChange; readonly isAll: boolean } | null {
  const changed: DraftChange['lines'] = [];
  for (const [id, after] of inOrder(mine.lines)) {
    const before = known?.lines.get(id) ?? null;
    if (!isSameLine(before, after)) changed.push({ id, before, after });
  }
  for (const [id, before] of known?.lines ?? []) if (!mine.lines.has(id)) changed.push({ id, before, after: null });
  const [before, after] = [known && headStateOf(known.head), headStateOf(mine.head)];
  const head = before !== null && JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
  if (head === null && changed.length === 0) return null;
  return { change: { draftId: mine.head.id, head, lines: changed.slice(0, mostLinesAtOnce) }, isAll: changed.length <= mostLinesAtOnce };
}

/** The draft as it is after a change that nobody has contradicted. `mine` is where the change was taken from. */
export function withChange(known: SharedDraft | null, mine: SharedDraft, change: DraftChange): SharedDraft {
  const lines = new Map(known?.lines);
  for (const { id, after } of change.lines) {
    if (after === null) lines.delete(id);
    else lines.set(id, after);
  }
  return { head: { ...(known?.head ?? mine.head), ...change.head?.after, changedAt: mine.head.changedAt, version: (known?.head.version ?? 0) + 1 }, lines };
}

const later = (one: string, other: string): string => (Date.parse(one) > Date.parse(other) ? one : other);

/**
 * A draft after what one machine changed of it, merged line by line with what others have changed since. A draft that was discarded elsewhere is open again with the edit; of one that
 * was sent elsewhere nothing is changed: the edits become a draft of their own. Refuses with notFound where the draft is not known and the change is only part of it.
 */
export function saveDraft(standing: SharedDraft | null, change: DraftChange, act: DraftAct): Result<readonly SharedDraft[], Refusal> {
  if (standing === null) return change.head?.before === null ? ok([newDraft(change, change.head.after, act)]) : err(refuse('notFound', { draft: change.draftId }));
  if (standing.head.state === 'submitted') return ok(lateEdits(standing, change, act));
  const lines = new Map(standing.lines);
  for (const { id, before, after } of change.lines) {
    const line = mergeLine(before, after, lines.get(id) ?? null, act);
    if (line === null) lines.delete(id);
    else lines.set(id, line);
  }
  const head = change.head === null ? {} : mergeHead(change.head.before, change.head.after, standing.head, act);
  return ok([{ head: { ...standing.head, ...head, state: 'open', version: standing.head.version + 1, changedAt: later(standing.head.changedAt, act.at) }, lines }]);
}

function newDraft({ draftId, lines }: DraftChange, head: HeadState, { author, at }: DraftAct): SharedDraft {
  return {
    head: { ...head, id: draftId, state: 'open', author, changedAt: at, becameQuote: null, becameOrder: null, version: 1 },
    lines: new Map(lines.flatMap(({ id, after }) => (after === null ? [] : [[id, after]]))),
  };
}

/** Edits of a draft that was sent meanwhile: what they say and the sent draft does not, as a draft of its own. A deletion has nothing left to delete. */
function lateEdits(sent: SharedDraft, { head, lines }: DraftChange, act: DraftAct): SharedDraft[] {
  const late = new Map<string, LineState>();
  for (const { id, before, after } of lines) {
    if (after !== null && !isSameReading(before, after) && !isSameReading(after, sent.lines.get(id) ?? null)) late.set(id, { ...after, rivals: [] });
  }
  const isHeadLate = head !== null && headFieldNames.some((field) => isOtherText(head.before?.[field], head.after[field]) && isOtherText(sent.head[field], head.after[field]));
  return late.size === 0 && !isHeadLate ? [] : [leftDraft(sent, late, act, head?.after)];
}

const isOtherText = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** A draft of what came too late for another one. Its name says so in every language; `leftOf` leads to the one that was sent. */
export function leftDraft(sent: SharedDraft, lines: ReadonlyMap<string, LineState>, { commandId, author, at }: Pick<DraftAct, 'commandId' | 'author' | 'at'>, fields: DraftFields = sent.head): SharedDraft {
  const { site, costCentre, channel, codes, note } = fields;
  return {
    head: {
      id: commandId, name: `${fields.name.slice(0, 114)} (2)`, site, costCentre, channel, codes, note, state: 'open', author, createdAt: at, changedAt: at, becameQuote: null, becameOrder: null,
      leftOf: sent.head.id, version: 1, rivals: [],
    },
    lines,
  };
}
type DraftFields = Pick<SharedDraft['head'], (typeof headFieldNames)[number]>;

/**
 * Discards a draft as it was seen in `version`: one that was changed or sent since stays. It counts as a change all the same: whoever sent it has counted
 * on from it, and a number of theirs must not come to stand for what another machine changed and they have not seen.
 */
export function discardDraft(standing: SharedDraft | null, version: number, { at }: Pick<DraftAct, 'at'>): readonly SharedDraft[] {
  if (standing === null || standing.head.state === 'submitted') return [];
  const { head } = standing;
  const isAsSeen = head.state === 'open' && head.version === version;
  const after = isAsSeen ? { state: 'discarded' as const, changedAt: later(head.changedAt, at) } : {};
  return [{ ...standing, head: { ...head, ...after, version: head.version + 1 } }];
}
