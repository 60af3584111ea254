import { expect, test } from 'vitest';
import { createSyncEngine, type SyncEngine } from '#sync/client/sync-engine.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import { openFiles, type OpenFiles } from '#test/main/database/open-files.ts';
import { sampleAccount, sampleCompany, sampleProduct } from '#test/main/database/sample-records.ts';
import { FakeBackend } from './fake-backend.ts';
import { halfRandom, ManualTime } from './manual-time.ts';

const quoteOf = (number: number): string => `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const idOf = (number: number): string => `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface TestDesk extends OpenFiles {
  readonly engine: SyncEngine;
  readonly lost: number[];
  type(number: number, quote?: number): void;
  states(): string[];
}

function openTestDesk(backend: FakeBackend): TestDesk {
  const files = openFiles();
  const time = new ManualTime();
  const lost: number[] = [];
  const engine = createSyncEngine({
    store: files.store, transport: backend.transport(), clock: time, random: halfRandom, scheduler: time,
    events: {
      onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onHistoryLost: (commands) => lost.push(commands),
      onBug: (error) => {
        throw error;
      },
    },
  });
  const outbox = outboxWriter(files.desk);
  return {
    ...files, engine, lost,
    type: (number, quote = number) => void outbox.append({ id: idOf(number), kind: 'quote.withdraw', payload: { quoteId: quoteOf(quote) }, baseVersion: 1, decidedAt: '2026-11-23T12:00:00.000Z' }),
    states: () => outboxReader(files.deskRead).list().map(({ number, state }) => `${number} ${state}`).sort(),
  };
}

function filledBackend(): FakeBackend {
  const backend = new FakeBackend();
  backend.put('catalog', 'company', sampleCompany);
  backend.put('catalog', 'product', sampleProduct('P1'));
  backend.put('account:a1', 'account', sampleAccount);
  return backend;
}

test('what was acknowledged after the backup is sent again under its id, and takes effect once', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  desk.type(1);
  await desk.engine.runNow();
  backend.backUp();
  desk.type(2);
  desk.type(3);
  await desk.engine.runNow();
  backend.restoreBackup();
  expect(backend.applied()).toEqual([idOf(1)]);
  expect(await desk.engine.runNow()).toMatchObject({ waiting: 0, needsAttention: 0, repairs: 0, lastProblem: null });
  expect(backend.applied()).toEqual([idOf(1), idOf(2), idOf(3)]);
  expect(desk.lost).toEqual([2]);
  expect(desk.engine.status().backendRestored).toMatchObject({ sentAgain: [idOf(2), idOf(3)] });
  // Told in the sync centre, and still after the next run.
  // Noticed once, and then all is as before.
  backend.requests.length = 0;
  await desk.engine.runNow();
  expect(backend.requests).toEqual(['scopes']);
});

test('a backend that has overtaken the old numbers since is noticed all the same', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.backUp();
  backend.put('catalog', 'product', sampleProduct('LOST'));
  desk.type(1);
  await desk.engine.runNow();
  backend.restoreBackup();
  for (let version = 1; version <= 5; version += 1) {
    backend.put('catalog', 'product', sampleProduct('P1', { name: `Version ${version}` }));
    backend.put('account:a1', 'account', { ...sampleAccount, name: `Version ${version}` });
  }
  expect(await desk.engine.runNow()).toMatchObject({ waiting: 0, repairs: 0, lastProblem: null });
  expect(backend.applied()).toEqual([idOf(1)]);
  expect(desk.shared.database('catalog')?.prepare('SELECT sku FROM product').pluck().all()).toEqual(['P1']);
  expect(backend.requests).toContain('feed catalog from zero');
});

test('what was lost goes before what waits on the same document, and nothing is judged before', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.backUp();
  desk.type(1, 7);
  await desk.engine.runNow();
  backend.restoreBackup();
  desk.type(2, 7);
  await desk.engine.runNow();
  expect(backend.received.map(({ number }) => number)).toEqual([1, 2]);
});

test('what no longer fits after the restore comes back refused and needs a person', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.backUp();
  desk.type(1);
  await desk.engine.runNow();
  backend.restoreBackup();
  backend.judge = () => ({ outcome: 'rejected', refusal: { kind: 'notFound', detail: {} } });
  expect(await desk.engine.runNow()).toMatchObject({ waiting: 0, needsAttention: 1 });
  expect(desk.states()).toEqual(['1 refused']);
});

test('cut off while it asks what is lost, the desk asks again the next time', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.backUp();
  desk.type(1);
  await desk.engine.runNow();
  backend.restoreBackup();
  backend.fault = (request) => (request === 'missing' ? 'loseReply' : null);
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'offline' });
  expect(desk.states()).toEqual(['1 done']);
  backend.fault = () => null;
  await desk.engine.runNow();
  expect(backend.applied()).toEqual([idOf(1)]);
});

test('another epoch is a history that is not there as well; what the backend still knows is not sent again', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  desk.type(1);
  await desk.engine.runNow();
  backend.restore('epoch-2');
  backend.requests.length = 0;
  expect(await desk.engine.runNow()).toMatchObject({ waiting: 0, lastProblem: null });
  expect(desk.lost).toEqual([0]);
  expect(backend.requests.some((request) => request.startsWith('push'))).toBe(false);
});

test('a restore between the answer to a push and the pull after it is noticed', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.backUp();
  desk.type(1);
  let restored = false;
  backend.fault = (request) => {
    if (request === 'scopes' && !restored) {
      restored = true;
      backend.restoreBackup();
      backend.put('account:a1', 'account', { ...sampleAccount, name: 'Another name' });
    }
    return null;
  };
  await desk.engine.runNow();
  expect(await desk.engine.runNow()).toMatchObject({ waiting: 0, needsAttention: 0, repairs: 0 });
  expect(backend.applied()).toEqual([idOf(1)]);
});

test('restored twice, it is noticed twice', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.backUp();
  desk.type(1);
  await desk.engine.runNow();
  backend.restore('epoch-2');
  await desk.engine.runNow();
  backend.restoreBackup();
  await desk.engine.runNow();
  expect(backend.applied()).toEqual([idOf(1)]);
  expect(desk.lost).toEqual([0, 1]);
});

test('a restore in the middle of a reading leads to a new reading, not to a repair', async () => {
  const backend = filledBackend();
  for (const sku of ['P2', 'P3', 'P4']) backend.put('catalog', 'product', sampleProduct(sku));
  backend.backUp();
  // It moves behind the place that the reading comes to, and the restore puts it back before.
  backend.put('catalog', 'product', sampleProduct('P1', { name: 'Moved' }));
  const desk = openTestDesk(backend);
  backend.pageRows = 2;
  let pages = 0;
  backend.fault = (request) => {
    if (request === 'feed') pages += 1;
    if (pages === 2 && request === 'feed') backend.restoreBackup();
    return null;
  };
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 0, lastProblem: null });
  expect(desk.shared.database('catalog')?.prepare('SELECT sku FROM product ORDER BY sku').pluck().all()).toEqual(['P1', 'P2', 'P3', 'P4']);
});
