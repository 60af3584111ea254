import { expect, test } from 'vitest';
import { createSyncEngine, defaultTiming, type SyncEngine } from '#sync/client/sync-engine.ts';
import { catalogReader } from '#main/database/catalog-store.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import { openStores } from '#main/host/desk-stores.ts';
import { isDiskFull, type ReadHandle } from '#sync/replica/database-file.ts';
import { openFiles, type OpenFiles } from '#test/main/database/open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from '#test/main/database/sample-records.ts';
import { FakeBackend } from './fake-backend.ts';
import { halfRandom, ManualTime } from './manual-time.ts';

function filledBackend(products = 5): FakeBackend {
  const backend = new FakeBackend();
  backend.put('catalog', 'company', sampleCompany);
  for (let number = 1; number <= products; number += 1) backend.put('catalog', 'product', sampleProduct(`P${number}`));
  backend.put('list:main', 'priceList', sampleList);
  for (let number = 1; number <= products; number += 1) backend.put('list:main', 'priceRow', samplePriceRow(`P${number}`, `${number}.0000`));
  backend.put('account:a1', 'account', sampleAccount);
  return backend;
}

interface TestDesk extends OpenFiles {
  readonly engine: SyncEngine;
  readonly time: ManualTime;
  readonly pulled: string[];
}

function openTestDesk(backend: FakeBackend, folder?: string): TestDesk {
  const files = openFiles(folder);
  const time = new ManualTime();
  const pulled: string[] = [];
  const engine = createSyncEngine({
    store: files.store,
    transport: backend.transport(),
    clock: time,
    random: halfRandom,
    scheduler: time,
    isDiskFull,
    timing: { ...defaultTiming, pageRows: 2 },
    events: {
      onStatus: () => undefined,
      onPulled: (scopes) => pulled.push(...scopes),
      onAnswered: () => undefined,
      onBug: (error) => {
        throw error;
      },
    },
  });
  return { ...files, engine, time, pulled };
}

const newCommand = (number: number, quoteId: string) =>
  ({
    id: `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    kind: 'quote.withdraw',
    payload: { quoteId },
    baseVersion: 1,
    decidedAt: '2026-11-23T12:00:00.000Z',
  }) as const;
const quoteA = '20000000-0000-4000-8000-000000000001';
const quoteB = '20000000-0000-4000-8000-000000000002';
const commandId = (number: number): string => newCommand(number, quoteA).id;

const listFile = (desk: TestDesk, id = 'main'): ReadHandle<'replica'> => {
  const file = desk.sharedRead.list(id);
  if (file === undefined) throw new Error('the list has not been gained');
  return file;
};

const skusOf = (desk: TestDesk): string[] => catalogReader(desk.sharedRead.catalog()).search({ text: '' }).hits.map(({ sku }) => sku);

test('a first synchronisation brings everything that the member holds, page by page', async () => {
  const backend = filledBackend();
  backend.pageRows = 2;
  const desk = openTestDesk(backend);
  const status = await desk.engine.runNow();
  expect(status).toMatchObject({ connection: 'online', activity: 'idle', hasCatalog: true, repairs: 0, lastProblem: null, lastSuccessAt: '2026-11-23T12:00:00.000Z' });
  expect(skusOf(desk)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
  expect(openStores(desk.deskRead, desk.sharedRead).prices.book('2026-11-23T12:00:00.000Z')?.rows('main', 'P3')).toEqual([samplePriceRow('P3', '3.0000')]);
});

test('with nothing new a synchronisation asks for the scopes only', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.requests.length = 0;
  desk.pulled.length = 0;
  await desk.engine.runNow();
  expect(backend.requests).toEqual(['scopes']);
  expect(desk.pulled).toEqual([]);
});

test('a change and a removal arrive; nothing else is sent again', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.put('catalog', 'product', sampleProduct('P2', { name: 'Renamed' }));
  backend.remove('catalog', 'product', 'P4');
  desk.pulled.length = 0;
  await desk.engine.runNow();
  expect(skusOf(desk)).toEqual(['P1', 'P3', 'P5', 'P2']);
  expect(catalogReader(desk.sharedRead.catalog()).product('P2')?.name).toBe('Renamed');
  expect(desk.pulled).toEqual(['catalog']);
});

test('a change of several pages is invisible until it is whole', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.pageRows = 2;
  backend.put('list:main', 'priceRow', ...[1, 2, 3, 4, 5].map((number) => samplePriceRow(`P${number}`, '9.0000')));
  const seen = new Set<string>();
  const rows = listFile(desk).prepare<[], { unit_price: string }>('SELECT unit_price FROM price_row ORDER BY sku');
  backend.fault = () => {
    seen.add(rows.all().map(({ unit_price }) => unit_price).join(' '));
    return null;
  };
  await desk.engine.runNow();
  expect([...seen]).toEqual(['1.0000 2.0000 3.0000 4.0000 5.0000']);
  expect(rows.all().map(({ unit_price }) => unit_price)).toEqual(Array(5).fill('9.0000'));
});

test('a fetch that was cut off goes on where it stood, also after a restart', async () => {
  const backend = filledBackend(20);
  backend.pageRows = 2;
  const desk = openTestDesk(backend);
  let feeds = 0;
  backend.fault = (request) => (request === 'feed' && (feeds += 1) > 4 ? 'drop' : null);
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'offline', hasCatalog: false });
  expect(skusOf(desk)).toEqual([]);
  const received = desk.store.scopes().find(({ scope }) => scope === 'catalog')?.rowsReceived ?? 0;
  expect(received).toBeGreaterThan(0);
  desk.close();
  const reopened = openTestDesk(backend, desk.folder);
  backend.fault = () => null;
  backend.requests.length = 0;
  await reopened.engine.runNow();
  expect(skusOf(reopened)).toHaveLength(20);
  expect(backend.requests.filter((name) => name.startsWith('feed catalog'))).toHaveLength(Math.ceil((21 - received) / 2));
});

test('a list that the member lost goes whole, one that they gained comes', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.lose('list:main');
  backend.put('list:other', 'priceList', { ...sampleList, id: 'other' });
  backend.put('list:other', 'priceRow', samplePriceRow('P1', '7.0000'));
  const status = await desk.engine.runNow();
  expect(status.scopes.map(({ scope }) => scope)).toEqual(['account:a1', 'catalog', 'list:other']);
  expect(desk.sharedRead.list('main')).toBeUndefined();
  expect(listFile(desk, 'other').prepare('SELECT sku, unit_price FROM price_row').all()).toEqual([{ sku: 'P1', unit_price: '7.0000' }]);
});

test('a backend restored from a backup is fetched afresh, silently, while the old rows stay readable', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.pageRows = 2;
  backend.remove('catalog', 'product', 'P1');
  backend.restore('epoch-2');
  const seen = new Set<string>();
  backend.fault = () => {
    seen.add(skusOf(desk).join(' '));
    return null;
  };
  const status = await desk.engine.runNow();
  expect([...seen].filter((skus) => skus !== 'P1 P2 P3 P4 P5')).toEqual(['P2 P3 P4 P5']);
  expect(skusOf(desk)).toEqual(['P2', 'P3', 'P4', 'P5']);
  expect(status.repairs).toBe(0);
});

test('a desk that was away longer than removals are kept takes the scope afresh, silently; what it has not sent stays', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  outboxWriter(desk.desk).append(newCommand(1, quoteA));
  backend.remove('catalog', 'product', 'P1', 'P2');
  backend.forget('catalog');
  backend.put('catalog', 'product', sampleProduct('P9'));
  backend.fault = (request) => (request === 'push' ? { kind: 'later', detail: '', retryAfterMs: null } : null);
  await desk.engine.runNow();
  expect(skusOf(desk)).toHaveLength(5);
  backend.fault = () => null;
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 0, lastProblem: null, waiting: 0 });
  expect(skusOf(desk)).toEqual(['P3', 'P4', 'P5', 'P9']);
  expect(outboxReader(desk.deskRead).get(commandId(1))?.state).toBe('done');
});

test('a sum that does not come out is repaired, and counted', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  desk.shared.database('list:main')?.prepare('DELETE FROM price_row WHERE sku = ?').run('P2');
  desk.shared.database('list:main')?.prepare(`UPDATE scope SET row_count = row_count - 1 WHERE name = 'list:main'`).run();
  backend.put('list:main', 'priceRow', samplePriceRow('P6', '6.0000'));
  const status = await desk.engine.runNow();
  expect(status.repairs).toBe(1);
  expect(listFile(desk).prepare('SELECT count(*) AS rows FROM price_row').get()).toEqual({ rows: 6 });
  expect(status.lastProblem).toBeNull();
});

test('the backend\'s sum is never taken over: a scope whose sum cannot come out is never shown, and the problem is told', async () => {
  const backend = filledBackend();
  backend.lie = (scope) => (scope === 'catalog' ? 1 : 0);
  const desk = openTestDesk(backend);
  const status = await desk.engine.runNow();
  expect(status).toMatchObject({ hasCatalog: false, connection: 'online' });
  expect(status.lastProblem).toEqual({ kind: 'protocol', detail: expect.stringContaining('catalog') });
  expect(skusOf(desk)).toEqual([]);
});

test('commands go in order before anything is pulled, and stay as history', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  const outbox = outboxWriter(desk.desk);
  outbox.append(newCommand(1, quoteA));
  outbox.append(newCommand(2, quoteB));
  const status = await desk.engine.runNow();
  expect(backend.requests[0]).toBe('push 1 2');
  expect(backend.received.map(({ number }) => number)).toEqual([1, 2]);
  expect(status).toMatchObject({ waiting: 0, needsAttention: 0 });
  expect(outboxReader(desk.deskRead).list().map(({ state, absorbed }) => [state, absorbed])).toEqual([['done', true], ['done', true]]);
});

test('what was acknowledged is laid over the account until the account itself has been pulled, whatever else has come', async () => {
  const backend = filledBackend();
  backend.hold('member:a1/m1');
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.judge = () => {
    backend.put('account:a1', 'account', { ...sampleAccount, name: 'Another name' });
    return { outcome: 'applied', refusal: null };
  };
  outboxWriter(desk.desk).append(newCommand(1, quoteA));
  backend.fault = (request) => (request === 'feed' ? 'drop' : null);
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'offline', waiting: 0 });
  expect(outboxReader(desk.deskRead).pending().map(({ id }) => id)).toEqual([commandId(1)]);
  backend.fault = () => null;
  await desk.engine.runNow();
  expect(outboxReader(desk.deskRead).pending()).toEqual([]);
});

test('when the reply is lost after the commit the same bytes go again and the effect is there once', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  outboxWriter(desk.desk).append(newCommand(1, quoteA));
  backend.fault = (request, number) => (request === 'push' && number === 1 ? 'loseReply' : null);
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'offline', waiting: 1 });
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'online', waiting: 0 });
  expect(backend.received).toHaveLength(1);
});

test('a refused command holds back only what came after it on its document', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  const outbox = outboxWriter(desk.desk);
  outbox.append(newCommand(1, quoteA));
  outbox.append(newCommand(2, quoteB));
  outbox.append(newCommand(3, quoteA));
  backend.judge = ({ number }) => {
    if (number === 1) return { outcome: 'rejected', refusal: { kind: 'notAllowedInState', detail: {} } };
    return number === 3 ? { outcome: 'later', refusal: null } : { outcome: 'applied', refusal: null };
  };
  const status = await desk.engine.runNow();
  const reader = outboxReader(desk.deskRead);
  expect([1, 2, 3].map((number) => reader.get(commandId(number))?.state)).toEqual(['refused', 'done', 'heldBack']);
  expect(status).toMatchObject({ waiting: 0, needsAttention: 1 });
  expect(outbox.discard(commandId(1))).toBe(true);
  expect([1, 2, 3].map((number) => reader.get(commandId(number))?.state)).toEqual(['discarded', 'done', 'discarded']);
});

test('a command that the backend cannot read holds up only its own document', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  const outbox = outboxWriter(desk.desk);
  outbox.append(newCommand(1, quoteA));
  outbox.append(newCommand(2, quoteB));
  const transport = backend.transport();
  const engine = createSyncEngine({
    store: desk.store, clock: desk.time, random: halfRandom, scheduler: desk.time,
    transport: { ...transport, push: async (commands, mark, signal) => (commands.some(({ number }) => number === 1) ? { ok: false, error: { kind: 'protocol', detail: '400' } } : transport.push(commands, mark, signal)) },
    events: { onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onBug: (error) => { throw error; } },
  });
  const status = await engine.runNow();
  expect(status).toMatchObject({ waiting: 1, hasCatalog: true, lastProblem: { kind: 'protocol', detail: '400' } });
  expect(backend.received.map(({ number }) => number)).toEqual([2]);
});

test('working offline sends nothing and survives a restart', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  desk.engine.setWorkOffline(true);
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'workingOffline', workOffline: true });
  desk.close();
  const reopened = openTestDesk(backend, desk.folder);
  reopened.engine.start();
  expect(await reopened.engine.runNow()).toMatchObject({ connection: 'workingOffline' });
  expect(backend.requests).toEqual([]);
  reopened.engine.setWorkOffline(false);
  expect(await reopened.engine.runNow()).toMatchObject({ connection: 'online', hasCatalog: true });
  await reopened.engine.close();
});

test('stop ends a run between two pages; what was received stays', async () => {
  const backend = filledBackend(20);
  backend.pageRows = 2;
  const desk = openTestDesk(backend);
  let feeds = 0;
  backend.fault = (request) => {
    if (request === 'feed' && (feeds += 1) === 4) desk.engine.stop();
    return null;
  };
  await desk.engine.runNow();
  // The other scope under way may have asked already.
  expect(feeds).toBeLessThanOrEqual(5);
  const received = desk.store.scopes().find(({ scope }) => scope === 'catalog')?.rowsReceived ?? 0;
  expect(received).toBeGreaterThan(0);
  backend.fault = () => null;
  backend.requests.length = 0;
  await desk.engine.runNow();
  expect(backend.requests.filter((name) => name.startsWith('feed catalog'))).toHaveLength(Math.ceil((21 - received) / 2));
});

test('after a failure the engine comes back later and later, and a success starts from the beginning', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  backend.fault = () => 'drop';
  desk.engine.start();
  await desk.engine.runNow();
  const waits: (number | null)[] = [];
  for (let failure = 0; failure < 4; failure += 1) {
    waits.push(desk.time.next());
    desk.time.pass(desk.time.next() ?? 0);
    await desk.engine.runNow();
  }
  expect(waits).toEqual([...waits].sort((first, second) => (first ?? 0) - (second ?? 0)));
  backend.fault = () => null;
  await desk.engine.runNow();
  expect(desk.time.next()).toBe(defaultTiming.pollMs);
  await desk.engine.close();
});

test('a backend that asks for patience is not asked before its time', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  backend.fault = () => ({ kind: 'later', detail: 'busy', retryAfterMs: 90_000 });
  desk.engine.start();
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'online', lastProblem: { kind: 'later', detail: 'busy' } });
  backend.requests.length = 0;
  desk.engine.nudge();
  desk.time.pass(89_000);
  expect(backend.requests).toEqual([]);
  backend.fault = () => null;
  desk.time.pass(2_000);
  expect(await desk.engine.runNow()).toMatchObject({ hasCatalog: true });
  await desk.engine.close();
});

test('the offset of the clock is measured at each synchronisation', async () => {
  const backend = filledBackend();
  backend.serverTime = '2026-11-23T12:10:00.000Z';
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  expect(desk.store.clockOffsetMs()).toBe(600_000);
});

test('an expired sign-in is told; the outbox waits', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  outboxWriter(desk.desk).append(newCommand(1, quoteA));
  backend.fault = () => ({ kind: 'signInNeeded' });
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'signInNeeded', waiting: 1 });
});

test('a disk that is full ends the run with a word for the person, and the next run goes on once there is room', async () => {
  const backend = filledBackend(200);
  const desk = openTestDesk(backend);
  const append = outboxWriter(desk.desk).append(newCommand(1, quoteA));
  for (const file of [desk.desk, ...desk.shared.all()]) file.pragma(`max_page_count = ${file.pragma('page_count', { simple: true }) as number}`);
  const full = await desk.engine.runNow();
  expect(full).toMatchObject({ diskFull: true, hasCatalog: false });
  for (const file of [desk.desk, ...desk.shared.all()]) file.pragma('max_page_count = 1073741823');
  const status = await desk.engine.runNow();
  expect(status).toMatchObject({ diskFull: false, lastProblem: null, hasCatalog: true, waiting: 0, repairs: 0 });
  expect(backend.received.map(({ id }) => id)).toEqual([append.id]);
});
