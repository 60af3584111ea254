import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#main/database/desk-backup.ts';
import { draftReader, draftWriter } from '#main/database/draft-store.ts';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import { openSharedFiles } from '#main/database/shared-files.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { newDeviceId, temporaryFolder } from './open-files.ts';

const idOf = (number: number): string => `30000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const draftOf = (number: number, note: string): Draft => ({
  id: idOf(number), name: `Draft ${number}`, state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: note.padEnd(900, '.'), lines: [],
  createdAt: '2026-11-23T12:00:00.000Z', changedAt: '2026-11-23T12:00:00.000Z', becameQuote: null, becameOrder: null,
});
const open = (folder: string, at: string) => openDeskFile(folder, { now: () => at, newId: newDeviceId });
const drafts = 60;

/** A desk with a backup of yesterday, and work of today that is in no backup: every draft changed, commands sent. */
function workedDesk(): string {
  const folder = temporaryFolder();
  const first = open(folder, '2026-11-25T08:00:00.000Z');
  for (let number = 1; number <= drafts / 2; number += 1) draftWriter(first.desk).save(draftOf(number, 'yesterday'));
  first.desk.close();
  const today = open(folder, '2026-11-25T09:00:00.000Z');
  expect(listBackups(folder)).toHaveLength(1);
  for (let number = 1; number <= drafts; number += 1) draftWriter(today.desk).save(draftOf(number, 'today'));
  for (let number = 1; number <= 5; number += 1) {
    outboxWriter(today.desk).append({ id: idOf(100 + number), kind: 'quote.withdraw', payload: { quoteId: idOf(200 + number) }, baseVersion: 1, decidedAt: '2026-11-25T09:00:00.000Z' });
  }
  today.desk.close();
  return folder;
}

/** A flipped byte may have made a date of a draft that is none: the others are not harmed by it. */
function noteOf(read: () => Draft | undefined): string | undefined {
  try {
    return read()?.note.replace(/\.+$/, '');
  } catch {
    return undefined;
  }
}

function workAfterwards(folder: string) {
  const { desk, repair } = open(folder, '2026-11-25T10:00:00.000Z');
  const reader = draftReader(desk);
  const notes = reader.list().map(({ id }) => noteOf(() => reader.get(id)));
  const commands = outboxReader(desk).pending().map(({ id }) => id);
  const integrity = desk.pragma('integrity_check', { simple: true });
  desk.close();
  return { repair, today: notes.filter((note) => note === 'today').length, drafts: notes.length, commands, integrity };
}

/** Overwrites a page in the middle of what the drafts take up. */
function overwritePage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(file);
}

describe('a damaged desk', () => {
  test('gives back what was typed since the last backup, all but what stood on the damaged page', () => {
    const folder = workedDesk();
    const path = join(folder, 'desk.db');
    const { desk } = open(folder, '2026-11-25T09:30:00.000Z');
    const page = desk.prepare<[], number>(`SELECT pageno FROM dbstat WHERE name = 'draft' AND pagetype = 'leaf' ORDER BY path LIMIT 1 OFFSET 5`).pluck().get() ?? 0;
    const lost = desk.prepare<[number], number>('SELECT ncell FROM dbstat WHERE pageno = ?').pluck().get(page) ?? 0;
    desk.close();
    overwritePage(path, page);
    const found = workAfterwards(folder);
    expect(found.repair).toMatchObject({ kind: 'deskRestored', rescued: { commands: 5 } });
    expect(found.integrity).toBe('ok');
    expect(found.commands).toHaveLength(5);
    expect(found.drafts).toBeGreaterThanOrEqual(drafts - lost);
    expect(found.today).toBeGreaterThanOrEqual(drafts - lost - 1);
    expect(existsSync(found.repair?.keptAs ?? '')).toBe(true);
  });

  test('a flipped byte anywhere never loses what is in the backup, and the desk opens', () => {
    const folder = workedDesk();
    const path = join(folder, 'desk.db');
    const size = statSync(path).size;
    for (let round = 0; round < 12; round += 1) {
      const at = Math.floor((size / 12) * round) + 7;
      const file = openSync(path, 'r+');
      if (fstatSync(file).size > at) {
        const byte = Buffer.alloc(1);
        readSync(file, byte, 0, 1, at);
        writeSync(file, Buffer.of((byte[0] ?? 0) ^ 0xff), 0, 1, at);
      }
      closeSync(file);
      const found = workAfterwards(folder);
      expect(found.integrity, `byte ${at}`).toBe('ok');
      expect(found.drafts, `byte ${at}`).toBeGreaterThanOrEqual(drafts / 2);
    }
  });

  test.each([
    ['half of it', 0.5],
    ['its first page', 0],
    ['all but its last page', 0.97],
  ])('of which %s is left is set aside, and loses nothing that a backup has', (_what, part) => {
    const folder = workedDesk();
    const path = join(folder, 'desk.db');
    truncateSync(path, Math.max(4096, Math.floor((statSync(path).size * part) / 4096) * 4096));
    const found = workAfterwards(folder);
    expect(found.repair?.kind).toBe('deskRestored');
    expect(found.drafts).toBeGreaterThanOrEqual(drafts / 2);
    expect(found.integrity).toBe('ok');
  });

  test('cut off at its very beginning is not taken for a new one', () => {
    const folder = workedDesk();
    truncateSync(join(folder, 'desk.db'), 0);
    const found = workAfterwards(folder);
    expect(found.repair).toMatchObject({ kind: 'deskRestored', backupFrom: '2026-11-25T09:00:00.000Z' });
    expect(found.drafts).toBe(drafts / 2);
  });

  test('without any backup begins with what can be read of it', () => {
    const folder = workedDesk();
    for (const { path } of listBackups(folder)) rmSync(path);
    const { desk } = open(folder, '2026-11-25T09:30:00.000Z');
    const page = desk.prepare<[], number>(`SELECT max(pageno) FROM dbstat WHERE name = 'draft' AND pagetype = 'leaf'`).pluck().get() ?? 0;
    desk.close();
    for (const { path } of listBackups(folder)) rmSync(path);
    overwritePage(join(folder, 'desk.db'), page);
    const found = workAfterwards(folder);
    expect(found.repair?.kind).toBe('deskStartedEmpty');
    expect(found.commands).toHaveLength(5);
    expect(found.drafts).toBeGreaterThan(drafts / 2);
  });

  test('a command that is not what was hashed is not sent', () => {
    const folder = workedDesk();
    const { desk, path } = open(folder, '2026-11-25T09:30:00.000Z');
    desk.exec('DROP TRIGGER outbox_is_immutable');
    desk.prepare('UPDATE outbox SET payload = ? WHERE id = ?').run(JSON.stringify({ quoteId: idOf(999) }), idOf(103));
    desk.close();
    const found = workAfterwards(folder);
    expect(found.repair).toMatchObject({ kind: 'deskRestored', keptAs: expect.stringContaining(path.replace('.db', '-damaged')) as string });
    expect(found.commands).toEqual([101, 102, 104, 105].map(idOf));
  });

  test('one draft that is no text of a draft any more harms no other', () => {
    const folder = workedDesk();
    const { desk } = open(folder, '2026-11-25T09:30:00.000Z');
    desk.prepare(`UPDATE draft SET body = substr(body, 1, 20) WHERE id IN (?, ?)`).run(idOf(1), idOf(drafts));
    desk.close();
    const found = workAfterwards(folder);
    // The first is in the backup as it was yesterday, the last was never in one.
    expect(found).toMatchObject({ drafts: drafts - 1, today: drafts - 2, repair: { kind: 'deskRestored' } });
  });

  test('a draft that was sent, and whose command cannot be read, is open again', () => {
    const folder = workedDesk();
    const { desk, path } = open(folder, '2026-11-25T09:30:00.000Z');
    draftWriter(desk).save({ ...draftOf(1, 'today'), state: 'submitted', becameQuote: idOf(300) });
    const page = desk.prepare<[], number>(`SELECT max(pageno) FROM dbstat WHERE name = 'draft_step' AND pagetype = 'leaf'`).pluck().get() ?? 0;
    desk.close();
    overwritePage(path, page);
    const opened = open(folder, '2026-11-25T10:00:00.000Z');
    expect(draftReader(opened.desk).get(idOf(1))).toMatchObject({ state: 'open', becameQuote: null });
    opened.desk.close();
  });
});

test('the file of a shared scope that was cut off comes again, wherever it was cut', () => {
  for (const part of [0.1, 0.5, 0.9]) {
    const folder = temporaryFolder();
    const first = openSharedFiles(folder, null);
    const path = first.paths().get('catalog') ?? '';
    first.close();
    truncateSync(path, Math.floor(statSync(path).size * part));
    const second = openSharedFiles(folder, null);
    expect(second.refetched, String(part)).toBe(true);
    expect([...second.paths().keys()]).toEqual(['catalog']);
    second.close();
  }
});
