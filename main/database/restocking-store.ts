import type { CountEntry, RestockChoice, RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

export interface RestockingReader {
  /** Newest start first, without discarded ones. */
  list(): RestockingSession[];
  get(id: string): RestockingSession | undefined;
  openAt(site: string): RestockingSession | undefined;
  /** In the order they were acknowledged, those taken back included; of one product or of all. */
  entries(sessionId: string, sku?: string): CountEntry[];
  choices(sessionId: string): RestockChoice[];
}

/** What a count says; its number is given by the store. */
export type NewCount = Omit<CountEntry, 'seq' | 'takenBack'>;

export interface RestockingWriter {
  /** Inserts or replaces the head. */
  save(session: RestockingSession): void;
  /** Adds counts and answers the number of the last. */
  count(sessionId: string, entries: readonly NewCount[]): number;
  /** Takes counts back and answers how many stood. */
  takeBack(sessionId: string, which: { readonly seq: number } | { readonly sku: string }): number;
  choose(sessionId: string, choice: RestockChoice): void;
  unchoose(sessionId: string, sku: string): void;
}

type StoredEntry = Omit<CountEntry, 'takenBack'> & { readonly takenBack: number };

const head = 'id, site, author, state, started_at AS startedAt, changed_at AS changedAt, became_draft AS becameDraft';

export function restockingReader(desk: ReadHandle<'desk'>): RestockingReader {
  const list = desk.prepare<[], RestockingSession>(`SELECT ${head} FROM restocking_session WHERE state <> 'discarded' ORDER BY started_at DESC, id`);
  const one = desk.prepare<[string], RestockingSession>(`SELECT ${head} FROM restocking_session WHERE id = ?`);
  const openAt = desk.prepare<[string], RestockingSession>(`SELECT ${head} FROM restocking_session WHERE site = ? AND state = 'open'`);
  const columns = 'seq, code, sku, unit, quantity, base_quantity AS baseQuantity, source, at, taken_back AS takenBack';
  const entries = desk.prepare<[string], StoredEntry>(`SELECT ${columns} FROM restocking_entry WHERE session = ? ORDER BY seq`);
  const entriesOf = desk.prepare<[string, string], StoredEntry>(`SELECT ${columns} FROM restocking_entry WHERE session = ? AND sku = ? ORDER BY seq`);
  const choices = desk.prepare<[string], RestockChoice>('SELECT sku, unit, quantity FROM restocking_choice WHERE session = ? ORDER BY sku');
  const shown = (row: StoredEntry): CountEntry => Object.assign(row, { takenBack: row.takenBack === 1 });
  return {
    list: () => list.all(),
    get: (id) => one.get(id),
    openAt: (site) => openAt.get(site),
    entries: (sessionId, sku) => (sku === undefined ? entries.all(sessionId) : entriesOf.all(sessionId, sku)).map(shown),
    choices: (sessionId) => choices.all(sessionId),
  };
}

export function restockingWriter(desk: WriteHandle<'desk'>): RestockingWriter {
  const save = desk.prepare(
    `INSERT INTO restocking_session (id, site, author, state, started_at, changed_at, became_draft) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, became_draft = excluded.became_draft`,
  );
  const insert = desk
    .prepare<unknown[], number>(
      `INSERT INTO restocking_entry (session, seq, code, sku, unit, quantity, base_quantity, source, at)
       SELECT @session, coalesce(max(seq), 0) + 1, @code, @sku, @unit, @quantity, @baseQuantity, @source, @at FROM restocking_entry WHERE session = @session RETURNING seq`,
    )
    .pluck();
  const backBySeq = desk.prepare('UPDATE restocking_entry SET taken_back = 1 WHERE session = ? AND seq = ? AND taken_back = 0');
  const backBySku = desk.prepare('UPDATE restocking_entry SET taken_back = 1 WHERE session = ? AND sku = ? AND taken_back = 0');
  const choose = desk.prepare(
    `INSERT INTO restocking_choice (session, sku, unit, quantity) VALUES (?, ?, ?, ?)
     ON CONFLICT (session, sku) DO UPDATE SET unit = excluded.unit, quantity = excluded.quantity`,
  );
  const unchoose = desk.prepare('DELETE FROM restocking_choice WHERE session = ? AND sku = ?');
  return {
    save: ({ id, site, author, state, startedAt, changedAt, becameDraft }) => void save.run(id, site, author, state, startedAt, changedAt, becameDraft),
    count: (session, added) => added.reduce((_last, entry) => insert.get({ session, ...entry }) ?? 0, 0),
    takeBack: (sessionId, which) => ('seq' in which ? backBySeq.run(sessionId, which.seq) : backBySku.run(sessionId, which.sku)).changes,
    choose: (sessionId, { sku, unit, quantity }) => void choose.run(sessionId, sku, unit, quantity),
    unchoose: (sessionId, sku) => void unchoose.run(sessionId, sku),
  };
}
