import { draft, type Draft } from '#shared/domain/drafts/draft.ts';
import { draftStepCounts, draftSteps, type StepSide } from './draft-steps.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly state: Draft['state'];
  readonly lines: number;
  readonly changedAt: string;
  readonly becameQuote: string | null;
}

export interface DraftReader {
  /** Newest change first. */
  list(state?: Draft['state']): DraftSummary[];
  get(id: string): Draft | undefined;
  /** How many edits can be taken back, and made again. */
  steps(id: string): { readonly undo: number; readonly redo: number };
}

export interface DraftWriter {
  /** Inserts or replaces. An edit of an open draft can be taken back; one that was sent takes nothing back. */
  save(draft: Draft): void;
  /** Puts the state before the last edit in place, or (`future`) the one that was taken back last. False: there is none. */
  step(id: string, side: StepSide, at: string): boolean;
  remove(id: string): void;
}

export function draftReader(desk: ReadHandle<'desk'>): DraftReader {
  const list = desk.prepare<[{ state: string | null }], DraftSummary>(
    `SELECT id, body ->> '$.name' AS name, state, json_array_length(body, '$.lines') AS lines, changed_at AS changedAt, body ->> '$.becameQuote' AS becameQuote
     FROM draft WHERE @state IS NULL OR state = @state ORDER BY changed_at DESC, id`,
  );
  const one = desk.prepare<[string], string>('SELECT body FROM draft WHERE id = ?').pluck();
  return {
    list: (state) => list.all({ state: state ?? null }),
    get: (id) => {
      const body = one.get(id);
      return body === undefined ? undefined : draft.parse(JSON.parse(body));
    },
    steps: draftStepCounts(desk),
  };
}

export function draftWriter(desk: WriteHandle<'desk'>): DraftWriter {
  const save = desk.prepare(
    `INSERT INTO draft (id, state, changed_at, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, body = excluded.body`,
  );
  const remove = desk.prepare('DELETE FROM draft WHERE id = ?');
  const steps = draftSteps(desk);
  const standing = desk.prepare<[string], string>('SELECT body FROM draft WHERE id = ?').pluck();
  /** An edit that changes nothing is none: there is nothing to take back. */
  const isAsItStands = (written: Draft): boolean => {
    const body = standing.get(written.id);
    return body !== undefined && JSON.stringify({ ...draft.parse(JSON.parse(body)), changedAt: '' }) === JSON.stringify({ ...draft.parse(written), changedAt: '' });
  };
  const put = (written: Draft): void => void save.run(written.id, written.state, written.changedAt, JSON.stringify(written));
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
      put({ ...draft.parse(JSON.parse(body)), changedAt: at });
      return true;
    },
    remove: (id) => {
      remove.run(id);
      steps.forget(id);
    },
  };
}
