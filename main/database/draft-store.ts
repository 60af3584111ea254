import { draft, type Draft } from '#shared/domain/drafts/draft.ts';
import { keepNewest } from '#shared/domain/keep-newest.ts';
import type { SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { draftBaseReader, draftBases } from './draft-bases.ts';
import { discardedDraftReader, discardedDrafts, type DiscardedAct, type DiscardedReader, type Unsent } from './discarded-drafts.ts';
import { draftStepCounts, draftSteps, type StepSide } from './draft-steps.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly state: Draft['state'];
  readonly lines: number;
  readonly changedAt: string;
  readonly becameQuote: string | null;
  readonly leftOf: string | null;
}

export interface DraftReader extends DiscardedReader {
  /** Newest change first. */
  list(state?: Draft['state']): DraftSummary[];
  get(id: string): Draft | undefined;
  /** How many edits can be taken back, and made again. */
  steps(id: string): { readonly undo: number; readonly redo: number };
  /** What the backend has of it, with what waits in the outbox; null = it was never sent up. */
  base(id: string): SharedDraft | null;
}

/** Edits of another machine were laid into the draft after the person's edit was worked out: it is to be made anew, on what stands there now. */
export class DraftMoved extends Error {
  override readonly name = 'DraftMoved';
}

export interface DraftWriter {
  /** Inserts or replaces, and marks what is to be sent. An edit of an open draft can be taken back; one that was sent takes nothing back. Throws DraftMoved. */
  save(draft: Draft): void;
  /** Puts the state before the last edit in place, or (`future`) the one that was taken back last. False: there is none. */
  step(id: string, side: StepSide, at: string): boolean;
  /**
   * Answers what the backend has been told of it, or is about to be: the other thread may have put it into the outbox since it was read. It is kept whole for being brought back
   * by `act`; null = for good. Throws DraftMoved.
   */
  remove(read: Draft, act: DiscardedAct | null): SharedDraft | null;
  /** Puts a discarded draft back as it was, with the edits that can be taken back. Throws DraftMoved where it has come back by itself meanwhile. */
  restore(discarded: Draft, unsent: Unsent): void;
  /** A discarded draft is not kept any more. */
  forgetDiscarded(id: string): void;
  /** What the backend has of it with what waits in the outbox, as of this transaction. */
  base(id: string): SharedDraft | null;
  /** These of its edits are in the outbox now. */
  noteBase(base: SharedDraft): void;
  /** Looked at anew when the backend's word comes next. */
  touch(id: string): void;
}

const mostRead = 4;
const read = new Map<string, Draft>();

/** A stored draft. One edit of a long draft reads it half a dozen times, and parsing it is most of that: the last ones stay as they were read. */
function readDraft(body: string): Draft {
  const known = read.get(body) ?? draft.parse(JSON.parse(body));
  keepNewest(read, body, known, mostRead);
  return known;
}

export function draftReader(desk: ReadHandle<'desk'>): DraftReader {
  const list = desk.prepare<[{ state: string | null }], DraftSummary>(
    `SELECT id, body ->> '$.name' AS name, state, json_array_length(body, '$.lines') AS lines, changed_at AS changedAt, body ->> '$.becameQuote' AS becameQuote, body ->> '$.leftOf' AS leftOf
     FROM draft WHERE @state IS NULL OR state = @state ORDER BY changed_at DESC, id`,
  );
  const one = desk.prepare<[string], string>('SELECT body FROM draft WHERE id = ?').pluck();
  return {
    list: (state) => list.all({ state: state ?? null }),
    get: (id) => {
      const body = one.get(id);
      return body === undefined ? undefined : readDraft(body);
    },
    steps: draftStepCounts(desk),
    base: draftBaseReader(desk),
    ...discardedDraftReader(desk),
  };
}

export function draftWriter(desk: WriteHandle<'desk'>): DraftWriter {
  const save = desk.prepare(
    `INSERT INTO draft (id, state, changed_at, body, unsent) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, body = excluded.body, unsent = excluded.unsent`,
  );
  const remove = desk.prepare('DELETE FROM draft WHERE id = ?');
  const steps = draftSteps(desk);
  const standing = desk.prepare<[string], string>('SELECT body FROM draft WHERE id = ?').pluck();
  /** What stands of a draft that was read before; it must not have been merged since. */
  const unmoved = (read: Draft): Draft | null => {
    const body = standing.get(read.id);
    if (body === undefined) return null;
    const stood = readDraft(body);
    if ((stood.merges ?? 0) !== (read.merges ?? 0)) throw new DraftMoved();
    return stood;
  };
  /** An edit that changes nothing is none: there is nothing to take back. */
  const isAsItStands = (written: Draft): boolean => {
    const stood = unmoved(written);
    return stood !== null && JSON.stringify({ ...stood, changedAt: '' }) === JSON.stringify({ ...draft.parse(written), changedAt: '' });
  };
  const put = (written: Draft): void => void save.run(written.id, written.state, written.changedAt, JSON.stringify(written), written.state === 'open' ? 1 : 0);
  const bases = draftBases(desk);
  const discarded = discardedDrafts(desk);
  const touch = desk.prepare('INSERT OR IGNORE INTO draft_moved (draft) VALUES (?)');
  return {
    save: (written) => {
      if (isAsItStands(written)) return;
      if (written.state === 'open') steps.beforeEdit(written.id);
      else steps.forget(written.id);
      put(written);
    },
    step: (id, side, at) => {
      const body = steps.take(id, side);
      if (body === null) return false;
      const stood = standing.get(id);
      // A state from before other edits were laid in has been laid over as well.
      const merges = stood === undefined ? undefined : draft.parse(JSON.parse(stood)).merges;
      put({ ...draft.parse(JSON.parse(body)), changedAt: at, ...(merges !== undefined && { merges }) });
      return true;
    },
    remove: (read, act) => {
      unmoved(read);
      const base = bases.get(read.id);
      if (act === null) steps.forget(read.id);
      else discarded.keep(read.id, act);
      remove.run(read.id);
      bases.remove(read.id);
      return base;
    },
    restore: (kept, unsent) => {
      if (standing.get(kept.id) !== undefined) throw new DraftMoved();
      save.run(kept.id, kept.state, kept.changedAt, JSON.stringify(kept), unsent);
    },
    forgetDiscarded: discarded.forget,
    base: bases.get,
    noteBase: bases.put,
    touch: (id) => void touch.run(id),
  };
}
