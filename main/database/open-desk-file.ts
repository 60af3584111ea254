import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { damageOf, isDamage, isDiskFull, liesOpen, lockFile, openWriter, type FileKey, type WriteHandle } from '#sync/replica/database-file.ts';
import { backUp, backUpDaily, fileStamp, listBackups, restoreNewest } from './desk-backup.ts';
import { deskMigrations } from './migrations/desk/desk-migrations.ts';
import { migrate } from '#sync/replica/migrate.ts';
import { hasUnreadableWork, rescueWork, type Rescued } from './rescue-desk.ts';
import { settingsWriter } from './settings-store.ts';

/** What was wrong with the precious file at opening, and what was done about it. The damaged file is kept as `keptAs`. */
export interface DeskRepair {
  readonly kind: 'deskRestored' | 'deskStartedEmpty';
  readonly keptAs: string | null;
  /** Instant of the backup that was restored. */
  readonly backupFrom: string | null;
  /** What could still be read out of the damaged file. */
  readonly rescued: Rescued;
}

interface Opening {
  readonly now: () => string;
  /** Makes UUIDs. */
  readonly newId: () => string;
  /** What locks the file and its backups; null = they lie open. */
  readonly key?: FileKey;
}

/** A file that was cut off at its beginning. SQLite would take it for a new one, and delete the log beside it. */
function isCutOff(directory: string, path: string): boolean {
  const size = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
  return size(path) === 0 && (listBackups(directory).length > 0 || size(`${path}-wal`) > 0);
}

function openIfSound(path: string, key: FileKey): WriteHandle<'desk'> | null {
  try {
    const database = openWriter(path, 'desk', key);
    if (damageOf(database, 'integrity_check(5)') === null && !hasUnreadableWork(database)) return database;
    database.close();
    return null;
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** The file and what SQLite keeps beside it; together they may hold what a person can still be helped with. */
function setAside(path: string, at: string): string {
  const keptAs = path.replace(/\.db$/, `-damaged-${fileStamp(at)}.db`);
  // The companions first: were the file gone and its log still there, SQLite would take the log for that of the restored file.
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${keptAs}${suffix}`);
  }
  return keptAs;
}

/** Files of a version that knew no key, or of a time when the system kept none. One that is damaged stays as it is. */
function lockWhatLiesOpen(key: string, ...paths: readonly string[]): void {
  for (const path of paths.filter((candidate) => existsSync(candidate) && liesOpen(candidate))) {
    try {
      lockFile(path, key, 'precious');
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
}

/** A restored past must not give out its command numbers twice, so it goes on under a device id of its own. */
function renewDevice(desk: WriteHandle<'desk'>, newId: () => string): void {
  settingsWriter(desk).setDeviceId(newId());
}

export interface OpenedDesk {
  readonly desk: WriteHandle<'desk'>;
  readonly path: string;
  readonly repair: DeskRepair | null;
  /** The daily backup was not made for want of room on the disk. */
  readonly backupMissing: boolean;
}

const nothingRescued: Rescued = { drafts: 0, commands: 0, counts: 0 };

/** A desk without today's backup can be worked with; one that does not open for want of room cannot. */
function backUpIfThereIsRoom(desk: WriteHandle<'desk'>, directory: string, at: string): boolean {
  try {
    backUpDaily(desk, directory, at);
    return true;
  } catch (error) {
    if (isDiskFull(error)) return false;
    throw error;
  }
}

/** The opening, step by step: each waits for the disk, and between two the thread may serve somebody. */
function* opening(directory: string, { now, newId, key = null }: Opening): Generator<undefined, OpenedDesk, undefined> {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'desk.db');
  if (key !== null) lockWhatLiesOpen(key, path, ...listBackups(directory).map((backup) => backup.path));
  let desk = existsSync(path) && !isCutOff(directory, path) ? openIfSound(path, key) : null;
  let repair: DeskRepair | null = null;
  let isNew = false;
  if (desk === null) {
    const keptAs = existsSync(path) ? setAside(path, now()) : null;
    const backup = listBackups(directory).length > 0 ? restoreNewest(directory, path, key) : null;
    if (backup !== null) repair = { kind: 'deskRestored', keptAs, backupFrom: backup.takenAt, rescued: nothingRescued };
    else if (keptAs !== null) repair = { kind: 'deskStartedEmpty', keptAs, backupFrom: null, rescued: nothingRescued };
    isNew = repair === null;
    desk = openWriter(path, 'desk', key);
  }
  const opened = desk;
  try {
    yield;
    migrate(opened, deskMigrations, (from) => backUp(opened, directory, now(), `-before-${from}`));
    const device = opened.prepare<[], string>(`SELECT value FROM setting WHERE name = 'deviceId'`).pluck().get();
    yield;
    if (device === undefined || repair !== null) renewDevice(opened, newId);
    if (repair !== null && repair.keptAs !== null) repair = { ...repair, rescued: rescueWork(opened, repair.keptAs, key) };
    yield;
    // A file that was made a moment ago holds nothing that could be lost.
    const backupMissing = !isNew && !backUpIfThereIsRoom(opened, directory, now());
    return { desk: opened, path, repair, backupMissing };
  } catch (error) {
    opened.close();
    throw error;
  }
}

/**
 * Opens the precious file: checked, restored from the newest good backup when damaged or missing, backed up before its schema moves,
 * and once a day. Throws `NewerFileError` for a file from a newer version; that one is sound and stays untouched.
 */
export function openDeskFile(directory: string, parts: Opening): OpenedDesk {
  const steps = opening(directory, parts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `openDeskFile` for a thread that serves a screen: `pause` lets it do so between two steps. */
export async function openDeskFileInSteps(directory: string, parts: Opening, pause: () => Promise<void>): Promise<OpenedDesk> {
  const steps = opening(directory, parts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
