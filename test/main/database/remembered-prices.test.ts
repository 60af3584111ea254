import { expect, test } from 'vitest';
import { openStores } from '#main/host/desk-stores.ts';
import { createSyncEngine } from '#sync/client/sync-engine.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { halfRandom, ManualTime } from '#test/sync/client/manual-time.ts';
import { openFiles } from './open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from './sample-records.ts';

function openPricedDesk() {
  const backend = new FakeBackend();
  backend.put('catalog', 'company', sampleCompany);
  backend.put('catalog', 'product', sampleProduct('P1'));
  backend.put('list:main', 'priceList', sampleList);
  backend.put('list:main', 'priceRow', samplePriceRow('P1', '1.5000'));
  backend.put('account:a1', 'account', sampleAccount);
  const files = openFiles();
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
  const stores = openStores(files.deskRead, files.sharedRead);
  const book = () => stores.prices.book('2026-11-23T12:00:00.000Z');
  return {
    backend,
    engine,
    prices: () => book()?.rows('main', 'P1').map(({ unitPrice }) => unitPrice),
    name: () => book()?.product('P1')?.name,
    lists: () => stores.prices.lists().map(({ id }) => id),
  };
}

test('a price, a product and a list that moved are seen by the very next call, however often they were read before', async () => {
  const desk = openPricedDesk();
  await desk.engine.runNow();
  for (let read = 0; read < 3; read += 1) expect(desk.prices()).toEqual(['1.5000']);
  const before = desk.name();
  desk.backend.put('list:main', 'priceRow', samplePriceRow('P1', '1.7500'));
  desk.backend.put('catalog', 'product', sampleProduct('P1', { name: 'Another name' }));
  await desk.engine.runNow();
  expect(desk.prices()).toEqual(['1.7500']);
  expect([before === 'Another name', desk.name()]).toEqual([false, 'Another name']);
  desk.backend.remove('list:main', 'priceRow', 'P1|C62|1|');
  await desk.engine.runNow();
  expect(desk.prices()).toEqual([]);
});

test('a list that goes takes its prices with it, and one that comes again brings its own', async () => {
  const desk = openPricedDesk();
  await desk.engine.runNow();
  expect(desk.prices()).toEqual(['1.5000']);
  desk.backend.lose('list:main');
  await desk.engine.runNow();
  expect(desk.prices()).toEqual([]);
  expect(desk.lists()).toEqual([]);
  desk.backend.hold('list:main');
  desk.backend.put('list:main', 'priceRow', samplePriceRow('P1', '1.9000'));
  await desk.engine.runNow();
  expect(desk.prices()).toEqual(['1.9000']);
  expect(desk.lists()).toEqual(['main']);
});
