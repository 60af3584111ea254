import { copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, closeSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { damageOf, isDamage, unlock, type FileKey, type WriteHandle } from '#sync/replica/database-file.ts';
import { sqliteAddon } from '#sync/replica/sqlite-addon.ts';

/** Backups beside the precious file: `backups/desk-<instant>[-before-<schema>].db`, newest last by name. */
export interface Backup {
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
}

const keptBackups = 10;
const namePattern = /^desk-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/;

const directoryOf = (deskDirectory: string): string => join(deskDirectory, 'backups');
/** An instant as part of a file name on any system. */
export const fileStamp = (at: string): string => at.replaceAll(/[:.]/g, '-');

/** Oldest first. */
export function listBackups(deskDirectory: string): Backup[] {
  const directory = directoryOf(deskDirectory);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const found = namePattern.exec(name);
      return found === null || !name.endsWith('.db') ? [] : [{ path: join(directory, name), takenAt: `${found[1]}T${found[2]}:${found[3]}:${found[4]}.${found[5]}Z` }];
    });
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** A whole copy of the precious file as of now, locked as the file is, on the disk when this returns. A copy cut off half-way keeps its temporary name and is not a backup. */
export function backUp(desk: WriteHandle<'desk'>, deskDirectory: string, at: string, suffix = ''): void {
  const directory = directoryOf(deskDirectory);
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `desk-${fileStamp(at)}${suffix}.db`);
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    desk.prepare('VACUUM INTO ?').run(unfinished);
    flush(unfinished);
    renameSync(unfinished, path);
  } catch (error) {
    // On a full disk half a copy would take the room that the desk needs.
    rmSync(unfinished, { force: true });
    throw error;
  }
  for (const old of listBackups(deskDirectory).slice(0, -keptBackups)) rmSync(old.path, { force: true });
}

/** Backs up when the newest backup is older than a day. */
export function backUpDaily(desk: WriteHandle<'desk'>, deskDirectory: string, at: string): void {
  const newest = listBackups(deskDirectory).at(-1);
  const dayMs = 86_400_000;
  if (newest === undefined || Math.abs(Date.parse(at) - Date.parse(newest.takenAt)) >= dayMs) backUp(desk, deskDirectory, at);
}

function isSound(path: string, key: FileKey): boolean {
  try {
    const database = new Database(path, { ...sqliteAddon(), readonly: true, fileMustExist: true });
    try {
      unlock(database, key);
      return damageOf(database, 'integrity_check(5)') === null;
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Puts the newest sound backup where the precious file belongs. Null: there is none. */
export function restoreNewest(deskDirectory: string, deskPath: string, key: FileKey = null): Backup | null {
  const sound = listBackups(deskDirectory).toReversed().find(({ path }) => isSound(path, key));
  if (sound === undefined) return null;
  const unfinished = `${deskPath}.unfinished`;
  copyFileSync(sound.path, unfinished);
  flush(unfinished);
  renameSync(unfinished, deskPath);
  return sound;
}
