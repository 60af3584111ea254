import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sqliteAddon } from './sqlite-addon.ts';

/** The files of a desk: `desk` is precious; a `replica` of a shared scope can be fetched again. */
export type FileKind = 'desk' | 'replica';

/** 32 random bytes in hex that lock a file; null = the file lies open. */
export type FileKey = string | null;

declare const opened: unique symbol;

/** A connection that stores may read through. Readers never hold a writer, so that the writer can move to a thread of its own. */
export type ReadHandle<Kind extends FileKind> = Pick<Database.Database, 'prepare' | 'transaction' | 'close' | 'open'> & { readonly [opened]: Kind };

/** The one connection of a file that writes; it can read as well, inside its own transactions. */
export type WriteHandle<Kind extends FileKind> = Database.Database & { readonly [opened]: Kind };

/** AEGIS, because it costs a tenth where the next best costs twice as much (ARCHITECTURE.md, choices). The key must be said before anything is read. */
export function unlock(database: Database.Database, key: FileKey): void {
  if (key === null) return;
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('the key of a file is 64 hexadecimal digits');
  database.pragma(`cipher = 'aegis'`);
  database.pragma(`key = 'raw:${key}'`);
}

const openHeader = 'SQLite format 3\0';

/** True for a file that lies open: whoever has it can read it. */
export function liesOpen(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(openHeader.length);
    return readSync(file, head) === head.length && head.toString('latin1') === openHeader;
  } finally {
    closeSync(file);
  }
}

/**
 * Locks a file that lies open, in place: no readable copy is left beside it. A `disposable` file cut off half-way is of no use; a precious one is
 * changed in one transaction, whose journal is the only thing readable for as long as it takes.
 */
export function lockFile(path: string, key: string, worth: 'disposable' | 'precious'): void {
  const database = new Database(path, sqliteAddon());
  try {
    database.pragma('journal_mode = DELETE');
    if (worth === 'disposable') database.pragma('journal_mode = OFF');
    database.pragma(`synchronous = ${worth === 'disposable' ? 'OFF' : 'FULL'}`);
    database.pragma(`cipher = 'aegis'`);
    database.pragma(`rekey = 'raw:${key}'`);
  } finally {
    database.close();
  }
}

/**
 * Opens or creates a file for writing. The precious file waits for the disk at every commit; the replica may lose its last
 * commits in a power cut, rows and cursor alike, and fetches them again. A wrong key throws what `isDamage` recognises.
 */
export function openWriter<Kind extends FileKind>(path: string, kind: Kind, key: FileKey = null): WriteHandle<Kind> {
  const database = new Database(path, sqliteAddon());
  try {
    unlock(database, key);
    // To change a file's journal is to wait for all of it to be on the disk: for 0.2 s where a ready file has just come.
    if (kind === 'replica') database.pragma('synchronous = OFF');
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${kind === 'desk' ? 'FULL' : 'NORMAL'}`);
    database.pragma('busy_timeout = 5000');
    database.pragma('temp_store = MEMORY');
    if (kind === 'replica') {
      database.pragma('cache_size = -32768');
      // A checkpoint in the middle of a change costs more than the change; this many pages make one seldom, and closing makes one anyway.
      database.pragma('wal_autocheckpoint = 20000');
    }
    lockFirst(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database as unknown as WriteHandle<Kind>;
}

/**
 * What a power cut may take, because the next synchronisation says it again or does not stand on it: the commit does not wait for the disk. It stays in order: whoever
 * commits after it and waits, waits for both.
 */
export function withoutWaiting<Value>(database: WriteHandle<'desk'>, work: () => Value): Value {
  database.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    database.pragma('synchronous = FULL');
  }
}

/**
 * Two threads write the precious file. A transaction that reads first and takes the lock later would fail when the other has written in between,
 * so every transaction of a writer begins with the lock.
 */
function lockFirst(database: Database.Database): void {
  const deferred = database.transaction.bind(database);
  const immediate = (work: (...values: unknown[]) => unknown) => deferred(work).immediate;
  Object.defineProperty(database, 'transaction', { value: immediate });
}

/** Opens an existing file for reading only; SQLite itself refuses any write through it. */
export function openReader<Kind extends FileKind>(path: string, kind: Kind, key: FileKey = null): ReadHandle<Kind> {
  const database = new Database(path, { ...sqliteAddon(), readonly: true, fileMustExist: true });
  unlock(database, key);
  database.pragma('busy_timeout = 5000');
  database.pragma('temp_store = MEMORY');
  if (kind === 'replica') {
    database.pragma('cache_size = -65536');
    if (key === null) database.pragma('mmap_size = 1073741824');
  }
  return database as unknown as ReadHandle<Kind>;
}

/** True when the error says that the file itself is broken, not that it is busy or the disk full. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB');
}

const fullDisk: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT']);

/** True when the error says that there is no room on the disk: nothing of the transaction is there, and everything that was there before is. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && fullDisk.has(error.code);
}

/** The ordinary tables of a file, those of its full-text indexes among them. */
export const tablesIn = (database: Database.Database): string[] =>
  database.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`).pluck().all();

/**
 * What SQLite finds wrong with a file of a shared scope; null = sound. Every ordinary table and every index is looked through, those of the full-text
 * index among them; whether that index says the same as its table is not asked, because it takes ten times as long and the file came with a hash.
 */
export function damageOfTables(database: Database.Database): string | null {
  return damageIf(() => {
    for (const table of tablesIn(database)) {
      const damage = damageOf(database, `quick_check("${table}")`);
      if (damage !== null) return damage;
    }
    return null;
  });
}

/** What SQLite finds wrong with a file, or with one table of it; null = sound. */
export function damageOf(database: Database.Database, check: 'integrity_check(5)' | `quick_check("${string}")`): string | null {
  return damageIf(() => {
    const findings = database.pragma(check) as readonly Readonly<Record<string, string>>[];
    const text = findings.map((finding) => Object.values(finding).join(' ')).join('; ');
    return text === 'ok' ? null : text;
  });
}

/** What looking found, be it by stumbling over it. */
function damageIf(look: () => string | null): string | null {
  try {
    return look();
  } catch (error) {
    if (isDamage(error)) return String(error);
    throw error;
  }
}
