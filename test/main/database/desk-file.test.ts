import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openWriter } from '#sync/replica/database-file.ts';
import { listBackups } from '#main/database/desk-backup.ts';
import { draftReader, draftWriter } from '#main/database/draft-store.ts';
import { migrate, NewerFileError, schemaNumber } from '#sync/replica/migrate.ts';
import { deskMigrations } from '#main/database/migrations/desk/desk-migrations.ts';
import { replicaMigrations } from '#sync/replica/migrations/replica-migrations.ts';
import { openDeskFile, openDeskFileInSteps } from '#main/database/open-desk-file.ts';
import { openSharedFiles } from '#main/database/shared-files.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { newDeviceId, openFiles, temporaryFolder } from './open-files.ts';

const draftId = '30000000-0000-4000-8000-000000000001';
const draft: Draft = {
  id: draftId, name: 'Paper', state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: 'typed by hand', lines: [],
  createdAt: '2026-11-23T12:00:00.000Z', changedAt: '2026-11-23T12:00:00.000Z', becameQuote: null, becameOrder: null,
};
const open = (folder: string, at = '2026-11-23T12:00:00.000Z') => openDeskFile(folder, { now: () => at, newId: newDeviceId });

function damage(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(8192, 0xa5), 0, 8192, 4096);
  closeSync(file);
}

test.each([
  ['desk', deskMigrations],
  ['replica', replicaMigrations],
] as const)('the %s file is brought forward one numbered step at a time', (kind, migrations) => {
  const numbers = migrations.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((first, second) => first - second));
  const path = join(temporaryFolder(), 'file.db');
  const backups: number[] = [];
  for (const count of migrations.keys()) {
    const database = openWriter(path, kind);
    migrate(database as never, migrations.slice(0, count + 1) as never, (from) => backups.push(from));
    expect(schemaNumber(database)).toBe(numbers[count]);
    database.close();
  }
  expect(backups).toEqual(numbers.slice(0, -1));
});

test('a step that fails leaves the file as it was', () => {
  const { desk } = open(temporaryFolder());
  const failing = { number: 9990, up: (database: typeof desk) => { database.exec('CREATE TABLE half (a)'); throw new Error('power cut'); } };
  expect(() => migrate(desk, [...deskMigrations, failing])).toThrow('power cut');
  expect(schemaNumber(desk)).toBe(deskMigrations.at(-1)?.number);
  expect(desk.prepare(`SELECT name FROM sqlite_schema WHERE name = 'half'`).get()).toBeUndefined();
  desk.close();
});

test('a precious file of a newer version is refused with a clear message and stays as it is', () => {
  const folder = temporaryFolder();
  const { desk } = open(folder);
  desk.pragma('user_version = 9990');
  desk.close();
  expect(() => open(folder)).toThrow(NewerFileError);
  expect(() => open(folder)).toThrow(/newer version/);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
});

test('a damaged precious file is set aside, the newest backup restored, and the person told', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  draftWriter(first.desk).save(draft);
  first.desk.close();
  const second = open(folder, '2026-11-25T12:00:00.000Z');
  const device = second.desk.prepare(`SELECT value FROM setting WHERE name = 'deviceId'`).pluck().get();
  second.desk.close();
  expect(listBackups(folder)).toHaveLength(1);
  damage(second.path);
  const third = open(folder, '2026-11-25T18:00:00.000Z');
  expect(third.repair).toMatchObject({ kind: 'deskRestored', backupFrom: '2026-11-25T12:00:00.000Z' });
  expect(existsSync(third.repair?.keptAs ?? '')).toBe(true);
  expect(draftReader(third.desk).get(draftId)).toEqual(draft);
  expect(third.desk.prepare(`SELECT value FROM setting WHERE name = 'deviceId'`).pluck().get()).not.toBe(device);
  third.desk.close();
});

test('a backup that is damaged itself is passed over', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  draftWriter(first.desk).save(draft);
  first.desk.close();
  for (const at of ['2026-11-25T12:00:00.000Z', '2026-11-27T12:00:00.000Z']) open(folder, at).desk.close();
  damage(listBackups(folder).at(-1)?.path ?? '');
  damage(join(folder, 'desk.db'));
  const restored = open(folder, '2026-11-27T18:00:00.000Z');
  expect(restored.repair).toMatchObject({ kind: 'deskRestored', backupFrom: '2026-11-25T12:00:00.000Z' });
  expect(draftReader(restored.desk).get(draftId)).toEqual(draft);
  restored.desk.close();
});

test('a damaged file without any backup is kept, and the desk begins empty', () => {
  const folder = temporaryFolder();
  const database = new Database(join(folder, 'desk.db'));
  database.exec('CREATE TABLE a (b)');
  database.close();
  damage(join(folder, 'desk.db'));
  const { desk, repair } = open(folder);
  expect(repair).toMatchObject({ kind: 'deskStartedEmpty', backupFrom: null });
  expect(existsSync(repair?.keptAs ?? '')).toBe(true);
  desk.close();
});

test('the file of a shared scope is thrown away when it cannot be opened or is of a newer version, and begins anew', () => {
  const folder = temporaryFolder();
  const first = openSharedFiles(folder, null);
  first.close();
  writeFileSync(first.paths().get('catalog') ?? '', 'no database at all');
  const second = openSharedFiles(folder, null);
  expect(second.refetched).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['catalog-2.db']);
  second.database('catalog')?.pragma('user_version = 9990');
  second.close();
  const third = openSharedFiles(folder, null);
  expect(third.refetched).toBe(true);
  third.close();
  const fourth = openSharedFiles(folder, null);
  expect(fourth.refetched).toBe(false);
  fourth.close();
});

test('a price list lies locked on the disk, the catalog open; a list locked with another key comes again', () => {
  const folder = temporaryFolder();
  const [key, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const written = openSharedFiles(folder, key);
  written.gain('list:main', 'e1');
  written.close();
  const head = (scope: string): string => readFileSync(written.paths().get(scope) ?? '').subarray(0, 15).toString('latin1');
  expect(head('catalog')).toBe('SQLite format 3');
  expect(head('list:main')).not.toBe('SQLite format 3');
  const again = openSharedFiles(folder, key);
  expect([...again.paths().keys()].toSorted()).toEqual(['catalog', 'list:main']);
  again.close();
  const without = openSharedFiles(folder, other);
  expect(without.refetched).toBe(true);
  expect([...without.paths().keys()]).toEqual(['catalog']);
  without.close();
});

test('the file of a list that was lost goes when it is read no more; a list lost before a crash does not come back', () => {
  const folder = temporaryFolder();
  const files = openFiles(folder);
  files.store.gainScope('list:main', 'e1');
  const path = files.shared.paths().get('list:main') ?? '';
  expect(existsSync(path)).toBe(true);
  files.store.loseScope('list:main');
  expect(existsSync(path)).toBe(false);
  // Nobody reads along here, as if the desk had died before it could remove the file.
  const alone = openSharedFiles(temporaryFolder(), null);
  alone.gain('list:main', 'e1');
  const left = alone.paths().get('list:main') ?? '';
  alone.lose('list:main');
  alone.close();
  expect(existsSync(left)).toBe(true);
  const again = openSharedFiles(alone.directory, null);
  expect([...again.paths().keys()]).toEqual(['catalog']);
  expect(existsSync(left)).toBe(false);
  again.close();
});

test('a command never changes and is never deleted; numbers have no gaps', () => {
  const { desk } = open(temporaryFolder());
  const outbox = outboxWriter(desk);
  const append = (number: number) =>
    outbox.append({
      id: `10000000-0000-4000-8000-00000000000${number}`, kind: 'quote.withdraw', payload: { quoteId: draftId }, baseVersion: 1, decidedAt: '2026-11-23T12:00:00.000Z',
    });
  expect(append(1)).toMatchObject({ number: 1, state: 'waiting', attempts: 0 });
  expect(() => desk.transaction(() => { append(2); throw new Error('the effect did not succeed'); })()).toThrow();
  expect(append(3)).toMatchObject({ number: 2, documentId: draftId });
  expect(() => desk.exec(`UPDATE outbox SET payload = '{}'`)).toThrow('never changes');
  expect(() => desk.exec('DELETE FROM outbox')).toThrow('never deleted');
  expect(outboxReader(desk).pending().map(({ number }) => number)).toEqual([1, 2]);
  desk.close();
});

test('a thread that serves a screen may do so between the steps of an opening, and comes to the same desk', async () => {
  const folder = temporaryFolder();
  const parts = { now: () => '2026-11-23T12:00:00.000Z', newId: newDeviceId };
  let pauses = 0;
  const first = await openDeskFileInSteps(folder, parts, async () => void (pauses += 1));
  expect(pauses).toBeGreaterThan(1);
  first.desk.transaction(() => draftWriter(first.desk).save(draft))();
  first.desk.pragma(`user_version = 9999`);
  first.desk.close();
  await expect(openDeskFileInSteps(folder, parts, async () => undefined)).rejects.toThrow(NewerFileError);
  const newer = openWriter(join(folder, 'desk.db'), 'desk');
  expect(draftReader(newer).get(draftId)?.name).toBe('Paper');
  newer.close();
});
