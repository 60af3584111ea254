import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import type { Tables } from '#sync/backend/store/tables.ts';
import { backendUnderTest, device, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { ann, bob, quoteOf, requestOf } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';
import { deskOnLine, type DeskOnLine } from '#test/sync/desk-on-line.ts';

interface Running {
  readonly pglite: PGlite;
  readonly backend: BackendUnderTest;
  readonly url: string;
}

let profileDirectory: string;
let running: Running;
const desks: DeskOnLine[] = [];

async function start(pglite: PGlite, port: number, isNew: boolean): Promise<Running> {
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  if (isNew) await migrate(database);
  const backend = await backendUnderTest(database, isNew ? {} : { company: null });
  return { pglite, backend, url: await backend.backend.server.listen({ host: '127.0.0.1', port }) };
}

async function end({ backend, pglite }: Running): Promise<void> {
  await backend.backend.close();
  await pglite.close();
}

beforeEach(async () => {
  running = await start(await PGlite.create(), 0, true);
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-restored-'));
});

afterEach(async () => {
  for (const { desk } of desks.splice(0)) await desk.close();
  await end(running);
  rmSync(profileDirectory, { recursive: true, force: true });
});

/** Ends the backend and starts it over a database as it was when it was dumped, at the same address. Nobody says anything about an epoch. */
async function restore(backup: Blob): Promise<void> {
  const port = Number(new URL(running.url).port);
  await end(running);
  running = await start(await PGlite.create({ loadDataDir: backup }), port, false);
}

async function open(email: string): Promise<DeskOnLine> {
  const line = await deskOnLine(email, { get backend() { return running.backend; }, url: running.url, profileDirectory, nowMs: () => Date.parse(startOfTest) });
  desks.push(line);
  await line.desk.engine.runNow();
  return line;
}

const ask = (line: DeskOnLine, quoteId: string): void =>
  void line.desk.write((writer) => writer.outbox.append({ id: randomUUID(), kind: 'quote.request', payload: requestOf(quoteId, [['POT-1', 'C62', '60']]), baseVersion: 0, decidedAt: startOfTest }));

test('a backend that comes back from a backup gets again what it had acknowledged, once, and every desk sees what there is', async () => {
  const [annsDesk, bobsDesk] = [await open(ann), await open(bob)];
  const [kept, lost, later] = [randomUUID(), randomUUID(), randomUUID()];
  ask(annsDesk, kept);
  await annsDesk.desk.engine.runNow();
  const backup = await running.pglite.dumpDataDir('none');
  ask(annsDesk, lost);
  await annsDesk.desk.engine.runNow();
  await running.backend.backend.importFiles(smallCompany({ 'prices.csv': (smallCompany().get('prices.csv') ?? '').replace('base,POT-1,C62,1,2.50,,\n', '') }));
  await annsDesk.desk.engine.runNow();
  await bobsDesk.desk.engine.runNow();
  expect(bobsDesk.desk.documents.quotes()).toHaveLength(2);

  await restore(backup);
  // Another machine of Ann's goes on working: the old numbers of the account's feed are given again.
  await running.backend.push(ann, [device()('quote.request', requestOf(later, [['POT-1', 'C62', '60']]))]);
  expect(await bobsDesk.desk.engine.runNow()).toMatchObject({ repairs: 0, lastProblem: null });
  expect(bobsDesk.desk.documents.quotes().map(({ document }) => document.id).sort()).toEqual([kept, later].sort());

  expect(await annsDesk.desk.engine.runNow()).toMatchObject({ repairs: 0, lastProblem: null, waiting: 0, needsAttention: 0 });
  expect(annsDesk.desk.documents.quotes().map(({ document }) => document.id).sort()).toEqual([kept, lost, later].sort());
  expect((await quoteOf(running.backend, lost)).state).toBe('issued');
  const logged = await running.backend.database.selectFrom('command_log').select('command_id').execute();
  expect(new Set(logged.map(({ command_id: id }) => id)).size).toBe(3);
  // The price that went after the backup is there again, and the desk has it.
  expect(annsDesk.desk.stores.prices.book(startOfTest)?.rows('base', 'POT-1').length).toBeGreaterThan(0);
});

test('a reading begun before the restore is begun afresh: what had moved behind its place is at its old place again', async () => {
  const backup = await running.pglite.dumpDataDir('none');
  await running.backend.backend.importFiles(smallCompany({ 'prices.csv': (smallCompany().get('prices.csv') ?? '').replace('base,POT-1,C62,1,2.50,,', 'base,POT-1,C62,1,2.60,,') }));
  const page = (await running.backend.ask(ann, 'GET', '/sync/feed?scope=list:base&limit=2')).body as FeedPage;
  expect(page.hasMore).toBe(true);
  await restore(backup);
  expect(await running.backend.ask(ann, 'GET', `/sync/feed?scope=list:base&limit=2&cursor=${page.next}`)).toMatchObject({ status: 410 });
});
