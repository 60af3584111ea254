import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWriter } from '#sync/replica/database-file.ts';
import { draftReader, draftWriter } from '#main/database/draft-store.ts';
import { migrate, schemaNumber } from '#sync/replica/migrate.ts';
import { deskMigrations } from '#main/database/migrations/desk/desk-migrations.ts';
import { restockingReader, restockingWriter } from '#main/database/restocking-store.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { openFiles, temporaryFolder } from './open-files.ts';

const at = '2026-11-23T12:00:00.000Z';
const session: RestockingSession = { id: '40000000-0000-4000-8000-000000000001', site: 's1', author: 'm1', state: 'open', startedAt: at, changedAt: at, becameDraft: null };
const draft: Draft = {
  id: '30000000-0000-4000-8000-000000000001', name: 'Paper', state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: 'typed by hand', lines: [],
  createdAt: at, changedAt: at, becameQuote: null, becameOrder: null,
};
const count = (sku: string | null, quantity: string) => ({ code: sku ?? '409', sku, unit: sku && 'C62', quantity, baseQuantity: sku && quantity, source: 'scanner' as const, at });

test.each(deskMigrations.slice(1).map(({ number }) => number))('a file from before step %d, with drafts in it, gets what came since and keeps its rows', (step) => {
  const desk = openWriter(join(temporaryFolder(), 'desk.db'), 'desk');
  migrate(desk, deskMigrations.filter(({ number }) => number < step));
  // As the versions of that time wrote it.
  desk.prepare('INSERT INTO draft (id, state, changed_at, body) VALUES (?, ?, ?, ?)').run(draft.id, draft.state, draft.changedAt, JSON.stringify(draft));
  migrate(desk, deskMigrations);
  expect(schemaNumber(desk)).toBe(deskMigrations.at(-1)?.number);
  expect(draftReader(desk).list()).toMatchObject([{ name: 'Paper' }]);
  restockingWriter(desk).save(session);
  expect(restockingReader(desk).list()).toEqual([session]);
  draftWriter(desk).save({ ...draft, name: 'Changed' });
  expect(draftWriter(desk).step(draft.id, 'past', at)).toBe(true);
  expect(draftReader(desk).get(draft.id)).toEqual(draft);
  desk.close();
});

test('counts are numbered as they come and stay when taken back; what a person chose replaces what they chose before', () => {
  const { desk, deskRead } = openFiles();
  const writer = restockingWriter(desk);
  const reader = restockingReader(deskRead);
  writer.save(session);
  expect(writer.count(session.id, [count('P1', '2'), count(null, '1')])).toBe(2);
  expect(writer.count(session.id, [count('P1', '3')])).toBe(3);
  expect(writer.takeBack(session.id, { sku: 'P1' })).toBe(2);
  expect(writer.takeBack(session.id, { seq: 1 })).toBe(0);
  expect(reader.entries(session.id).map(({ seq, takenBack }) => [seq, takenBack])).toEqual([[1, true], [2, false], [3, true]]);
  writer.choose(session.id, { sku: 'P1', unit: 'C62', quantity: '5' });
  writer.choose(session.id, { sku: 'P1', unit: 'XCT', quantity: '1' });
  expect(reader.choices(session.id)).toEqual([{ sku: 'P1', unit: 'XCT', quantity: '1' }]);
  writer.unchoose(session.id, 'P1');
  expect(reader.choices(session.id)).toEqual([]);
});

test('a site has one open session at a time', () => {
  const { desk } = openFiles();
  const writer = restockingWriter(desk);
  writer.save(session);
  const second = { ...session, id: '40000000-0000-4000-8000-000000000002' };
  expect(() => writer.save(second)).toThrow(/UNIQUE/);
  writer.save({ ...session, state: 'drafted' });
  writer.save(second);
});
