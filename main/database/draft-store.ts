import { draft, type Draft } from '#shared/domain/drafts/draft.ts';
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
}

export interface DraftWriter {
  /** Inserts or replaces. */
  save(draft: Draft): void;
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
  };
}

export function draftWriter(desk: WriteHandle<'desk'>): DraftWriter {
  const save = desk.prepare(
    `INSERT INTO draft (id, state, changed_at, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, body = excluded.body`,
  );
  const remove = desk.prepare('DELETE FROM draft WHERE id = ?');
  return {
    save: (written) => void save.run(written.id, written.state, written.changedAt, JSON.stringify(written)),
    remove: (id) => void remove.run(id),
  };
}
