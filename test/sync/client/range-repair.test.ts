import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSyncEngine, defaultTiming, type SyncEngine } from '#sync/client/sync-engine.ts';
import { compareKeys, rangeOf } from '#sync/protocol/repair.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import { openFiles, type OpenFiles } from '#test/main/database/open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from '#test/main/database/sample-records.ts';
import { FakeBackend } from './fake-backend.ts';
import { halfRandom, ManualTime } from './manual-time.ts';

const products = 400;
const skuOf = (number: number): string => `P${String(number).padStart(4, '0')}`;

function filledBackend(): FakeBackend {
  const backend = new FakeBackend();
  backend.put('catalog', 'company', sampleCompany);
  backend.put('catalog', 'product', ...Array.from({ length: 60 }, (_, number) => sampleProduct(skuOf(number))));
  backend.put('list:main', 'priceList', sampleList);
  backend.put('list:main', 'priceRow', ...Array.from({ length: products }, (_, number) => samplePriceRow(skuOf(number), '1.0000')));
  backend.put('account:a1', 'account', sampleAccount);
  return backend;
}

interface TestDesk extends OpenFiles {
  readonly engine: SyncEngine;
  readonly list: () => WriteHandle<'replica'>;
  readonly prices: () => string[];
}

async function syncedDesk(backend: FakeBackend): Promise<TestDesk> {
  const files = openFiles();
  const time = new ManualTime();
  const engine = createSyncEngine({
    store: files.store, transport: backend.transport(), clock: time, random: halfRandom, scheduler: time, timing: { ...defaultTiming, pageRows: 100 },
    events: {
      onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined,
      onBug: (error) => {
        throw error;
      },
    },
  });
  await engine.runNow();
  backend.requests.length = 0;
  const list = (): WriteHandle<'replica'> => files.shared.database('list:main') ?? expect.fail('the list is not there');
  return { ...files, engine, list, prices: () => list().prepare<[], string>(`SELECT sku || ' ' || unit_price FROM price_row ORDER BY sku`).pluck().all() };
}

const pricesAt = (backend: FakeBackend): string[] =>
  backend.records('list:main').filter(({ entity }) => entity === 'priceRow').map(({ body }) => `${String(body?.['sku'])} ${String(body?.['unitPrice'])}`).sort();

/** What a defect would leave behind. */
const spoil = (desk: TestDesk, sql: string): void => void desk.list().exec(`${sql}; UPDATE scope SET checksum = checksum + 1`);

const defects = {
  'a row is lost': `DELETE FROM price_row WHERE sku = 'P0123'; UPDATE scope SET row_count = row_count - 1`,
  'a row says something else': `UPDATE price_row SET unit_price = '0.0001' WHERE sku = 'P0123'`,
  'a digest is not that of its row': `UPDATE price_row SET digest = 5 WHERE sku = 'P0123'`,
  'a row that went is still there': `INSERT INTO price_row SELECT scope, 'Z', unit, min_quantity, valid_from, valid_to, unit_price, seq, 5 FROM price_row WHERE sku = 'P0001'; UPDATE scope SET row_count = row_count + 1`,
  'only the sum is wrong': 'SELECT 1',
  'two rows far from each other are wrong': `UPDATE price_row SET unit_price = '0.0001' WHERE sku IN ('P0001', 'P0399')`,
} as const;

test.each(Object.entries(defects))('%s: only what differs is fetched, and the defect is counted', async (_name, sql) => {
  const backend = filledBackend();
  const desk = await syncedDesk(backend);
  spoil(desk, sql);
  const status = await desk.engine.runNow();
  expect(status).toMatchObject({ repairs: 1, lastProblem: null });
  expect(desk.prices()).toEqual(pricesAt(backend));
  expect(backend.rowsSent).toBeLessThanOrEqual(40);
  // And then there is peace.
  backend.requests.length = 0;
  await desk.engine.runNow();
  expect(backend.requests).toEqual(['scopes']);
});

test('changes that are on their way come with the repair, at once', async () => {
  const backend = filledBackend();
  const desk = await syncedDesk(backend);
  spoil(desk, defects['a row is lost']);
  backend.pageRows = 10;
  backend.put('list:main', 'priceRow', ...Array.from({ length: 30 }, (_, number) => samplePriceRow(skuOf(number * 7), '2.0000')));
  const seen = new Set<number>();
  backend.fault = () => {
    seen.add(desk.prices().filter((price) => price.endsWith(' 2.0000')).length);
    return null;
  };
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 1 });
  expect([...seen]).toEqual([0]);
  expect(desk.prices()).toEqual(pricesAt(backend));
});

test('a repair that is cut off changes nothing, and the next run begins it again', async () => {
  const backend = filledBackend();
  const desk = await syncedDesk(backend);
  spoil(desk, defects['a row is lost']);
  backend.put('list:main', 'priceRow', samplePriceRow(skuOf(7), '2.0000'));
  for (const cutOff of ['digests', 'rows']) {
    backend.fault = (request) => (request === cutOff ? 'drop' : null);
    expect(await desk.engine.runNow()).toMatchObject({ connection: 'offline', repairs: 0 });
    expect(desk.prices()).toHaveLength(products - 1);
    expect(desk.prices()).not.toContain('P0007 2.0000');
  }
  backend.fault = () => null;
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'online', repairs: 1 });
  expect(desk.prices()).toEqual(pricesAt(backend));
});

test('a feed that moves under a repair begins it again: rows of two moments are never mixed', async () => {
  const backend = filledBackend();
  const desk = await syncedDesk(backend);
  spoil(desk, defects['a row is lost']);
  let moves = 0;
  backend.fault = (request) => {
    if (request === 'rows' && (moves += 1) === 1) backend.put('list:main', 'priceRow', samplePriceRow(skuOf(300), '3.0000'));
    return null;
  };
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 1, lastProblem: null });
  expect(desk.prices()).toEqual(pricesAt(backend));
  expect(backend.requests).not.toContain('feed list:main from zero');
});

test('where a repair by ranges cannot be had the scope comes whole', async () => {
  const backend = filledBackend();
  const desk = await syncedDesk(backend);
  spoil(desk, defects['a row says something else']);
  backend.fault = (request) => (request === 'digests' ? { kind: 'protocol', detail: '404 Not found' } : null);
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 1, lastProblem: null });
  expect(desk.prices()).toEqual(pricesAt(backend));
  expect(backend.requests).toContain('feed list:main from zero');
});

test('products are repaired with everything that finds them', async () => {
  const backend = filledBackend();
  const desk = await syncedDesk(backend);
  desk.shared.database('catalog')?.exec(`UPDATE product SET row_values = replace(row_values, 'a', 'b') WHERE sku = 'P0007'; UPDATE scope SET checksum = checksum + 1`);
  expect(await desk.engine.runNow()).toMatchObject({ repairs: 1, lastProblem: null });
  const stored = desk.shared.database('catalog')?.prepare<[], string>(`SELECT row_values FROM product WHERE sku = 'P0007'`).pluck().get();
  expect(stored).toBe(desk.shared.database('catalog')?.prepare<[], string>(`SELECT replace(row_values, 'P0008', 'P0007') FROM product WHERE sku = 'P0008'`).pluck().get());
});

test('keys are ordered as both databases order them, by bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 6 }), (one, other) => Math.sign(compareKeys(one, other)) === Buffer.compare(Buffer.from(one), Buffer.from(other))),
  );
});

test('a row lies in the one range that holds its place', () => {
  const ranges = [
    { from: null, to: ['priceRow', 'b'] as const },
    { from: ['priceRow', 'b'] as const, to: ['priceRow', 'm'] as const },
    { from: ['product', 'a'] as const, to: null },
  ].map(({ from, to }) => ({ from: from === null ? null : [...from] as ['priceRow' | 'product', string], to: to === null ? null : [...to] as ['priceRow', string] }));
  expect([['company', 'x'], ['priceRow', 'a'], ['priceRow', 'b'], ['priceRow', 'lz'], ['priceRow', 'm'], ['product', 'a'], ['promotion', 'x']].map(([entity, key]) => rangeOf(ranges, entity as 'company', key ?? ''))).toEqual([0, 0, 1, 1, -1, 2, 2]);
});
