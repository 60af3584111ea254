import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { draft } from '#shared/domain/drafts/draft.ts';
import { faultInScopeFile } from '#sync/replica/check-scope-file.ts';
import { damageOf, isDamage, openReader, openWriter, type ReadHandle, type WriteHandle } from '#sync/replica/database-file.ts';
import { scopeColumns, type StoredScope } from '#sync/replica/stored-scope.ts';
import { Finding, insist } from './finding.ts';

export interface StoredDraft {
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'submitted';
  readonly becameQuote: string | null;
  readonly becameOrder: string | null;
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly unit: string; readonly quantity: string; readonly note: string }[];
  readonly past: number;
  readonly future: number;
}

export interface StoredCommand {
  readonly id: string;
  readonly deviceId: string;
  readonly number: number;
  readonly kind: string;
  readonly payload: string;
  readonly hash: string;
  readonly state: string;
}

export interface ScopeSum {
  readonly scope: string;
  readonly rows: number;
  readonly checksum: number;
  readonly isWhole: boolean;
}

/** What a desk has on its disk. */
export interface DeskOnDisk {
  readonly drafts: readonly StoredDraft[];
  readonly commands: readonly StoredCommand[];
  readonly scopes: readonly ScopeSum[];
}

type Readable = Pick<ReadHandle<'desk'>, 'prepare'>;

/** The folder of the one member who works in a profile; null while there is none. */
function deskFolder(profile: string): string | null {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find((path) => basename(path) === 'desk.db');
  return found === undefined ? null : dirname(join(profile, found));
}

/** Whether every word and code that the rows have can be found, and no other. */
function checkSearchIndexes(database: WriteHandle<'replica'>): void {
  const indexes = database.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5(%'`).pluck().all();
  for (const index of indexes) database.exec(`INSERT INTO "${index}" ("${index}") VALUES ('integrity-check')`);
}

function scopesIn(database: Readable): StoredScope[] {
  return database.prepare<[], StoredScope>(`SELECT ${scopeColumns} FROM scope`).all();
}

function insistUnrepaired(database: Readable): void {
  const repairs = database.prepare<[], string>('SELECT scope FROM repair').pluck().all();
  insist(repairs.length === 0, () => `${repairs.join(', ')} had to be repaired, and nobody had lied`);
}

const sumOf = ({ name, rowCount, checksum, complete }: StoredScope): ScopeSum => ({ scope: name, rows: rowCount, checksum, isWhole: complete === 1 });

function readSharedFile(path: string): ScopeSum[] {
  const database = openWriter(path, 'replica');
  try {
    insist(damageOf(database, 'integrity_check(5)') === null, () => `${basename(path)} is damaged`);
    const scopes = scopesIn(database);
    for (const { name, epoch, complete, stage, cursor } of scopes) {
      if (complete !== 1 || stage !== null || cursor === null) continue;
      const fault = faultInScopeFile(database, name, epoch);
      insist(fault === null, () => `${basename(path)}: ${fault}`);
    }
    checkSearchIndexes(database);
    insistUnrepaired(database);
    return scopes.map(sumOf);
  } finally {
    database.close();
  }
}

/** The newest generation of each shared file: that is what the next start opens. */
function sharedFiles(folder: string): string[] {
  const newest = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const [, stem, generation] = /^(catalog|list-[0-9a-f]{16})-(\d+)\.db$/.exec(name) ?? [];
    if (stem !== undefined) newest.set(stem, Math.max(Number(generation), newest.get(stem) ?? 0));
  }
  return [...newest].map(([stem, generation]) => join(folder, `${stem}-${generation}.db`));
}

interface DraftRow {
  readonly body: string;
  readonly past: number;
  readonly future: number;
}

function readDesk(database: Readable): DeskOnDisk {
  // Killed before it had its tables, it has nothing yet.
  if (database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'outbox'`).get() === undefined) return { drafts: [], commands: [], scopes: [] };
  insistUnrepaired(database);
  const scopes = scopesIn(database);
  for (const { id, name, complete, rowCount } of scopes) {
    const rows = database.prepare<[number], number>('SELECT count(*) FROM fact WHERE scope = ?').pluck().get(id) ?? 0;
    insist(complete !== 1 || rows === rowCount, () => `desk.db says ${rowCount} rows of ${name} and has ${rows}`);
  }
  const side = (name: string): string => `(SELECT count(*) FROM draft_step WHERE draft_step.draft = draft.id AND side = '${name}')`;
  const drafts = database.prepare<[], DraftRow>(`SELECT body, ${side('past')} AS past, ${side('future')} AS future FROM draft`).all();
  return {
    drafts: drafts.map(({ body, past, future }) => ({ ...draft.parse(JSON.parse(body)), past, future })),
    commands: database.prepare<[], StoredCommand>('SELECT id, device_id AS deviceId, number, kind, payload, hash, state FROM outbox ORDER BY seq').all(),
    scopes: scopes.map(sumOf),
  };
}

function checkedDesk(path: string): DeskOnDisk {
  const database = openWriter(path, 'desk');
  try {
    const damage = damageOf(database, 'integrity_check(5)');
    insist(damage === null, () => `desk.db is damaged: ${damage}`);
    return readDesk(database);
  } finally {
    database.close();
  }
}

/** What a desk that is running has, read beside it. */
export function readRunningDesk(profile: string): DeskOnDisk {
  const folder = deskFolder(profile) ?? '';
  const read = <Value>(path: string, work: (database: ReadHandle<'desk'>) => Value): Value => {
    const database = openReader(path, 'desk');
    try {
      return database.transaction(() => work(database))();
    } finally {
      database.close();
    }
  };
  const desk = read(join(folder, 'desk.db'), readDesk);
  return { ...desk, scopes: [...desk.scopes, ...sharedFiles(folder).flatMap((path) => read(path, (file) => scopesIn(file).map(sumOf)))] };
}

/** Looks through the files of a desk that is not running, on a copy: opening them would already mend what a kill left. Null: there are none yet. */
export function readDeskOnDisk(profile: string): DeskOnDisk | null {
  const folder = deskFolder(profile);
  if (folder === null) return null;
  const copy = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'proforma-kills-'));
  try {
    for (const name of readdirSync(folder).filter((each) => /\.db(-wal)?$/.test(each))) cpSync(join(folder, name), join(copy, name));
    const desk = checkedDesk(join(copy, 'desk.db'));
    return { ...desk, scopes: [...desk.scopes, ...sharedFiles(copy).flatMap(readSharedFile)] };
  } catch (error) {
    if (isDamage(error)) throw new Finding(String(error));
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Takes the files of shared scopes away, as somebody does who clears space: the desk fetches them again. */
export function clearSharedFiles(profile: string): void {
  const folder = deskFolder(profile);
  if (folder === null) return;
  for (const name of readdirSync(folder).filter((each) => /^(catalog|list)-/.test(each))) rmSync(join(folder, name), { force: true });
}
