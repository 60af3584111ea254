import { draft as draftShape, type Draft } from '#shared/domain/drafts/draft.ts';
import type { SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';
import { baseOf } from './draft-bases.ts';

/** So many drafts that were discarded last can be brought back; of those that were discarded before their edits cannot be taken back one by one any more. */
const mostKept = 500;
const mostWithSteps = 20;

/** Whether something of a draft is to be sent: 0 nothing, 1 something, 2 something that was refused and waits for the next edit. */
export type Unsent = 0 | 1 | 2;

/** An act of the person that discards drafts. */
export interface DiscardedAct {
  readonly id: string;
  readonly at: string;
  /** The draft that was made of them. */
  readonly mergedInto: string | null;
}

/** A draft as it was discarded, with what the backend had of it then. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly base: SharedDraft | null;
  readonly unsent: Unsent;
}

export interface DiscardedReader {
  /** The act that discarded this draft; without one the last act that can be taken back: what was made of merged drafts and is sent already is not asked for twice. */
  discardedBy(draftId?: string): DiscardedAct | undefined;
  /** What an act discarded, in that order. */
  discardedDrafts(act: string): readonly KeptDraft[];
}

export function discardedDraftReader(desk: ReadHandle<'desk'>): DiscardedReader {
  const act = 'SELECT act AS id, discarded_at AS at, merged_into AS mergedInto FROM discarded_draft';
  const of = desk.prepare<[string], DiscardedAct>(`${act} WHERE draft = ?`);
  const last = desk.prepare<[], DiscardedAct>(
    `${act} WHERE NOT EXISTS (SELECT 1 FROM draft WHERE id = merged_into AND state = 'submitted') ORDER BY seq DESC LIMIT 1`,
  );
  const all = desk.prepare<[string], { body: string; base: string | null; unsent: Unsent }>('SELECT body, base, unsent FROM discarded_draft WHERE act = ? ORDER BY seq');
  return {
    discardedBy: (draftId) => (draftId === undefined ? last.get() : of.get(draftId)),
    discardedDrafts: (id) => all.all(id).map(({ body, base, unsent }) => ({ draft: draftShape.parse(JSON.parse(body)), base: base === null ? null : baseOf(base), unsent })),
  };
}

export function discardedDrafts(desk: WriteHandle<'desk'>) {
  // The standing rows themselves, so that nothing of them passes through the program.
  const keep = desk.prepare<[string, string, string | null, string]>(
    `INSERT OR REPLACE INTO discarded_draft (draft, seq, act, discarded_at, merged_into, unsent, body, base)
     SELECT draft.id, coalesce((SELECT max(seq) FROM discarded_draft), 0) + 1, ?, ?, ?, draft.unsent, draft.body, draft_base.body
     FROM draft LEFT JOIN draft_base ON draft_base.draft = draft.id WHERE draft.id = ?`,
  );
  const trim = desk.prepare<[number]>('DELETE FROM discarded_draft WHERE seq NOT IN (SELECT seq FROM discarded_draft ORDER BY seq DESC LIMIT ?)');
  // One that came back by itself has edits of its own.
  const trimSteps = desk.prepare<[number]>(
    'DELETE FROM draft_step WHERE draft IN (SELECT draft FROM discarded_draft ORDER BY seq DESC LIMIT -1 OFFSET ?) AND draft NOT IN (SELECT id FROM draft)',
  );
  const forget = desk.prepare<[string]>('DELETE FROM discarded_draft WHERE draft = ?');
  return {
    /** To be called while the draft still stands. */
    keep: (draft: string, { id, at, mergedInto }: DiscardedAct): void => {
      keep.run(id, at, mergedInto, draft);
      trim.run(mostKept);
      trimSteps.run(mostWithSteps);
    },
    forget: (draft: string): void => void forget.run(draft),
  };
}
