import { closeSync, openSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookThrough } from '#main/database/look-through.ts';
import { openSharedFiles } from '#main/database/shared-files.ts';
import { createSyncEngine, type SyncEngine } from '#sync/client/sync-engine.ts';
import { openWriter, withoutWaiting } from '#sync/replica/database-file.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { halfRandom, ManualTime } from '#test/sync/client/manual-time.ts';
import { openFiles, type OpenFiles } from './open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from './sample-records.ts';

const prices = 2000;

function filledBackend(): FakeBackend {
  const backend = new FakeBackend();
  backend.put('catalog', 'company', sampleCompany);
  backend.put('catalog', 'product', ...Array.from({ length: 300 }, (_, number) => sampleProduct(`P${number}`)));
  backend.put('list:main', 'priceList', sampleList);
  backend.put('list:main', 'priceRow', ...Array.from({ length: prices }, (_, number) => samplePriceRow(`P${number}`, `${number}.5000`)));
  backend.put('account:a1', 'account', sampleAccount);
  return backend;
}

interface Opened extends OpenFiles {
  readonly engine: SyncEngine;
  readonly time: ManualTime;
  readonly pricesHeld: () => number;
}

function open(backend: FakeBackend, folder?: string): Opened {
  const files = openFiles(folder);
  const time = new ManualTime();
  const engine = createSyncEngine({
    store: files.store, transport: backend.transport(), clock: time, random: halfRandom, scheduler: time,
    events: {
      onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined,
      onBug: (error) => {
        throw error;
      },
    },
  });
  return { ...files, engine, time, pricesHeld: () => files.sharedRead.list('main')?.prepare<[], number>('SELECT count(*) FROM price_row').pluck().get() ?? 0 };
}

async function receivedDesk(backend: FakeBackend): Promise<Opened> {
  const desk = open(backend);
  await desk.engine.runNow();
  expect(desk.pricesHeld()).toBe(prices);
  return desk;
}

/** Overwrites a page in the middle of the rows of a list: the file opens, and much of it can be read. */
function damageRows(desk: Opened): void {
  const path = desk.shared.paths().get('list:main') ?? '';
  desk.close();
  const file = openWriter(path, 'replica');
  const page = file.prepare<[], number>(`SELECT max(pageno) FROM dbstat WHERE name = 'price_row' AND pagetype = 'leaf'`).pluck().get() ?? 0;
  file.close();
  const bytes = openSync(path, 'r+');
  writeSync(bytes, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(bytes);
}

test('a file that is damaged in the middle is found out at the first synchronisation after opening, and comes again', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  damageRows(desk);
  const again = open(backend, desk.folder);
  expect(again.shared.refetched).toBe(false);
  expect(await again.engine.runNow()).toMatchObject({ connection: 'online', lastProblem: null, repairs: 0 });
  expect(again.pricesHeld()).toBe(prices);
  again.close();
  const third = open(backend, desk.folder);
  backend.requests.length = 0;
  await third.engine.runNow();
  expect(backend.requests).toEqual(['scopes']);
});

test('whoever is offline keeps what can still be read of a damaged file', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  damageRows(desk);
  const again = open(backend, desk.folder);
  backend.fault = () => 'drop';
  await again.engine.runNow();
  expect(again.shared.paths().has('list:main')).toBe(true);
  expect(again.sharedRead.list('main')?.prepare('SELECT unit_price FROM price_row WHERE sku = ?').pluck().get('P1')).toBe('1.5000');
});

test('the damaged file of a catalog goes with everything that says that it was there', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  const path = desk.shared.paths().get('catalog') ?? '';
  desk.close();
  const bytes = openSync(path, 'r+');
  writeSync(bytes, Buffer.alloc(8192, 0xa5), 0, 8192, 4096);
  closeSync(bytes);
  const dropped: string[] = [];
  const shared = openSharedFiles(desk.folder, null, { onDropped: (scope) => dropped.push(scope) });
  expect(await lookThrough(shared, () => Promise.resolve(true))).toBe(true);
  expect(dropped).toEqual(['catalog']);
  expect(shared.database('catalog')?.prepare('SELECT count(*) FROM product').pluck().get()).toBe(0);
  expect(shared.database('list:main')?.prepare('SELECT count(*) FROM price_row').pluck().get()).toBe(prices);
  shared.close();
});

test('a row of the account that says something else than was received is found out once a day, and mended', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  desk.desk.exec(`UPDATE fact SET row_values = replace(row_values, '10000', '90000') WHERE entity = 'account'`);
  desk.time.pass(3_600_000);
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 0 });
  desk.time.pass(24 * 3_600_000);
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 1, lastProblem: null });
  expect(desk.desk.prepare(`SELECT count(*) FROM fact WHERE entity = 'account' AND row_values LIKE '%90000%'`).pluck().get()).toBe(0);
});

test('a sum that does not say what the rows come to is put right from the rows, and nothing has to be repaired', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  desk.shared.database('list:main')?.exec('UPDATE scope SET checksum = 1, row_count = 1');
  desk.time.pass(25 * 3_600_000);
  backend.requests.length = 0;
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 0 });
  expect(backend.requests).toEqual(['scopes']);
});

test('a row of which something else was written down than it says is described anew, and the next change of it needs no repair', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  desk.desk.exec(`UPDATE fact SET digest = digest + 7 WHERE entity = 'account'`);
  desk.shared.database('list:main')?.exec(`UPDATE price_row SET digest = digest + 7 WHERE sku = 'P1'`);
  desk.shared.database('catalog')?.exec(`UPDATE product SET digest = digest + 7 WHERE sku = 'P1'`);
  desk.time.pass(25 * 3_600_000);
  await desk.engine.runNow();
  backend.put('account:a1', 'account', { ...sampleAccount, name: 'Another name' });
  backend.put('list:main', 'priceRow', samplePriceRow('P1', '9.0000'));
  backend.put('catalog', 'product', sampleProduct('P1', { name: 'Another name' }));
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 0, lastProblem: null });
});

test('stopped in the middle it begins again the next time', async () => {
  const desk = await receivedDesk(filledBackend());
  let turns = 0;
  expect(await lookThrough(desk.shared, () => Promise.resolve((turns += 1) < 3))).toBe(false);
  expect(turns).toBe(3);
});

test('whatever a synchronisation writes without waiting for the disk, what a person does afterwards waits', async () => {
  const backend = filledBackend();
  const desk = await receivedDesk(backend);
  const waits = (): unknown => desk.desk.pragma('synchronous', { simple: true });
  const full = 2;
  expect(waits()).toBe(full);
  desk.time.pass(3_600_000);
  await desk.engine.runNow();
  expect(waits()).toBe(full);
  const refused = new Error('not this time');
  expect(() => withoutWaiting(desk.desk, () => {
    expect(waits()).toBe(1);
    throw refused;
  })).toThrow(refused);
  expect(waits()).toBe(full);
});
