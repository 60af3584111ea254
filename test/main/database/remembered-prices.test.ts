import { expect, test } from 'vitest';
import { openStores } from '#main/host/desk-stores.ts';
import type { Promotion } from '#shared/domain/promotions/promotion.ts';
import { createSyncEngine } from '#sync/client/sync-engine.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { halfRandom, ManualTime } from '#test/sync/client/manual-time.ts';
import { openFiles } from './open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from './sample-records.ts';

const samplePromotion: Promotion = {
  id: 'spring', name: 'Spring', event: null, code: null, validFrom: null, validTo: null, exclusive: false, priority: 1, quotaPerAccount: '10',
  conditions: { skus: null, categories: null, minQuantity: null, minDocumentNet: null }, effect: { percent: '5' }, lists: null,
};

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
  const book = (at = '2026-11-23T12:00:00.000Z') => stores.prices.book(at);
  return {
    backend,
    engine,
    book,
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

test('the book of prices is the same one while nothing of it moves, and another once list, catalog or account have', async () => {
  const desk = openPricedDesk();
  await desk.engine.runNow();
  const moves: (() => void)[] = [
    () => desk.backend.put('list:main', 'priceRow', samplePriceRow('P2', '2.0000')),
    () => desk.backend.put('catalog', 'product', sampleProduct('P2')),
    () => desk.backend.put('account:a1', 'account', { ...sampleAccount, lists: [] }),
  ];
  for (const move of moves) {
    const before = desk.book();
    await desk.engine.runNow();
    expect(desk.book('2026-11-24T12:00:00.000Z')).toBe(before);
    move();
    await desk.engine.runNow();
    expect(desk.book()).not.toBe(before);
  }
  expect(desk.book()?.account.lists).toEqual([]);
});

test('with a promotion of limited quantity per account the book is opened anew each second: an estimate may have ended', async () => {
  const desk = openPricedDesk();
  desk.backend.put('catalog', 'promotion', samplePromotion);
  await desk.engine.runNow();
  const book = desk.book();
  expect(book?.promotions).toHaveLength(1);
  expect(desk.book('2026-11-23T12:00:00.900Z')).toBe(book);
  expect(desk.book('2026-11-23T12:00:01.000Z')).not.toBe(book);
});
