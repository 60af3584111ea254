import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import { draft } from '#shared/domain/drafts/draft.ts';
import { openReader, type FileKey, type ReadHandle, type WriteHandle } from '#sync/replica/database-file.ts';

/** What of a person's own work could still be read out of a damaged file and was not in the backup, or older there. */
export interface Rescued {
  readonly drafts: number;
  readonly commands: number;
  readonly counts: number;
}

type Row = Readonly<Record<string, string | number | null>>;

const orderOf: Readonly<Record<string, readonly string[]>> = {
  draft: ['id'],
  draft_step: ['draft', 'side', 'seq'],
  outbox: ['seq'],
  restocking_session: ['id'],
  restocking_entry: ['session', 'seq'],
  restocking_choice: ['session', 'sku'],
};

/** Every row that can be read: from the front until the damage, then from the back until the damage. */
function readableRows(damaged: ReadHandle<'desk'>, table: string): Row[] {
  const order = orderOf[table] ?? [];
  const rows = new Map<string, Row>();
  for (const direction of ['ASC', 'DESC']) {
    try {
      const all = damaged.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${order.map((column) => `${column} ${direction}`).join(', ')}`);
      for (const row of all.iterate()) rows.set(order.map((column) => row[column]).join('\n'), row);
      return [...rows.values()];
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  return [...rows.values()];
}

/** Writes a row as it was read; true: it was not there like that. A row that the tables do not take is none that this program wrote. */
function rowWriter(desk: WriteHandle<'desk'>, table: string, onKnown: 'REPLACE' | 'IGNORE'): (row: Row) => boolean {
  const columns = new Set(desk.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table));
  return (row) => {
    const names = Object.keys(row).filter((name) => columns.has(name));
    const values = names.map((name) => row[name] ?? null);
    const same = desk.prepare<unknown[], number>(`SELECT count(*) FROM ${table} WHERE ${names.map((name) => `${name} IS ?`).join(' AND ')}`).pluck();
    try {
      if ((same.get(...values) ?? 0) > 0) return false;
      return desk.prepare(`INSERT OR ${onKnown} INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...values).changes > 0;
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
      throw error;
    }
  };
}

function bodyOf(row: Row): unknown {
  try {
    return JSON.parse(String(row['body']));
  } catch {
    return null;
  }
}

const isDraft = (row: Row): boolean => draft.safeParse(bodyOf(row)).success;
const isCommand = (row: Row): boolean => hash('sha256', String(row['payload']), 'hex') === row['hash'];

/** A byte that was flipped inside a text is no damage to SQLite. One draft that is no JSON any more would keep the list of all drafts from being read. */
export function hasUnreadableWork(desk: WriteHandle<'desk'>): boolean {
  const tables = desk.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE name IN ('draft', 'draft_step', 'outbox')`).pluck().all();
  const isBroken = (table: string): boolean => desk.prepare(`SELECT 1 FROM ${table} WHERE NOT json_valid(${table === 'outbox' ? 'payload' : 'body'}) LIMIT 1`).get() !== undefined;
  if (tables.some(isBroken)) return true;
  if (!tables.includes('outbox')) return false;
  const unsent = desk.prepare<[], Row>(`SELECT payload, hash FROM outbox WHERE state NOT IN ('done', 'discarded')`).all();
  return !unsent.every(isCommand);
}

/** Drafts that say that they were sent while no command and no document of theirs is left: open again, so that they can be sent. */
function reopenUnsent(desk: WriteHandle<'desk'>): void {
  desk.exec(`
    UPDATE draft SET state = 'open', body = json_set(body, '$.state', 'open', '$.becameQuote', NULL, '$.becameOrder', NULL)
    WHERE state = 'submitted'
      AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.document_id = coalesce(draft.body ->> '$.becameQuote', draft.body ->> '$.becameOrder'))
      AND NOT EXISTS (SELECT 1 FROM fact WHERE entity IN ('quote', 'order') AND key = coalesce(draft.body ->> '$.becameQuote', draft.body ->> '$.becameOrder'))`);
}

/**
 * Brings a person's own work out of a damaged file into the desk that was restored from a backup, or begun empty: drafts with the edits that can be taken
 * back, commands, counts. What the damaged file has is newer than any backup. A command counts only with the hash that it was stored with, a draft
 * only when it can be read as one. A draft that was deleted since the backup may come back: too much is better than too little.
 */
export function rescueWork(desk: WriteHandle<'desk'>, damagedPath: string, key: FileKey): Rescued {
  const none: Rescued = { drafts: 0, commands: 0, counts: 0 };
  let damaged: ReadHandle<'desk'>;
  try {
    damaged = openReader(damagedPath, 'desk', key);
  } catch (error) {
    if (error instanceof Database.SqliteError) return none;
    throw error;
  }
  try {
    const rows = new Map(Object.keys(orderOf).map((table) => [table, readableRows(damaged, table)]));
    const rowsOf = (table: string): readonly Row[] => rows.get(table) ?? [];
    return desk.transaction((): Rescued => {
      const write = (table: string, onKnown: 'REPLACE' | 'IGNORE', found: readonly Row[]): number => found.map(rowWriter(desk, table, onKnown)).filter(Boolean).length;
      const commands = write('outbox', 'IGNORE', rowsOf('outbox').filter(isCommand));
      const sound = rowsOf('draft').filter(isDraft);
      const forget = desk.prepare('DELETE FROM draft_step WHERE draft = ?');
      for (const { id } of sound) forget.run(id);
      const known = new Set(sound.map(({ id }) => id));
      write('draft_step', 'REPLACE', rowsOf('draft_step').filter((row) => known.has(row['draft'] ?? null) && isDraft(row)));
      const drafts = write('draft', 'REPLACE', sound);
      reopenUnsent(desk);
      write('restocking_session', 'REPLACE', rowsOf('restocking_session'));
      const counts = write('restocking_entry', 'REPLACE', rowsOf('restocking_entry'));
      write('restocking_choice', 'REPLACE', rowsOf('restocking_choice'));
      return { drafts, commands, counts };
    })();
  } finally {
    damaged.close();
  }
}
