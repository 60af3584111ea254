import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleProduct } from '#test/main/database/sample-records.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

test('what is available comes with the time at which the seller told it, also without a connection', async () => {
  desk.goOffline();
  const { hits } = await desk.call('catalog.search', { text: 'TOWEL' });
  expect(hits.map(({ sku, available, availableAsOf }) => ({ sku, available, availableAsOf }))).toEqual([{ sku: 'TOWEL', available: '100', availableAsOf: '2026-11-20T08:00:00.000Z' }]);
});

test('results are counted by category, brand, price and promotion, each as if it alone were not chosen', async () => {
  expect(await desk.call('catalog.facets', { text: '' })).toMatchObject({
    categories: [{ name: 'Garden', products: 1 }, { name: 'Kitchen', products: 1 }, { name: 'Kitchen > Pans', products: 1 }, { name: 'Linen', products: 1 }, { name: 'Linen > Towels', products: 1 }],
    brands: [{ name: 'Terra', products: 3 }], priced: 2, promoted: 0, isExact: true,
  });
  const inKitchen = await desk.call('catalog.facets', { text: '', category: 'Kitchen' });
  expect(inKitchen).toMatchObject({ brands: [{ name: 'Terra', products: 1 }], priced: 1 });
  expect(inKitchen.categories).toHaveLength(5);
  expect(await desk.call('catalog.facets', { text: 'garden', priced: true })).toMatchObject({ categories: [], brands: [], priced: 0 });
});

test('a whole assortment that is larger than what is looked at is counted by category and brand exactly, and not at all by price', async () => {
  desk.backend.put('catalog', 'product', ...Array.from({ length: 2001 }, (_, number) => sampleProduct(`MANY-${number}`, { brand: 'Many', category: 'Many' })));
  await desk.call('sync.run', {});
  const facets = await desk.call('catalog.facets', { text: '' });
  expect(facets).toMatchObject({ brands: [{ name: 'Many', products: 2001 }, { name: 'Terra', products: 3 }], priced: null, promoted: null, isExact: true });
  expect(await desk.call('catalog.facets', { text: '', brand: 'Terra' })).toMatchObject({ priced: 2, promoted: 0 });
});

test('a search can be narrowed to what the price lists of the account hold', async () => {
  const found = async (priced: boolean) => (await desk.call('catalog.search', { text: '', priced })).hits.map(({ sku }) => sku);
  expect(await found(false)).toEqual(['TOWEL', 'PAN', 'STATUE']);
  expect(await found(true)).toEqual(['TOWEL', 'PAN']);
});

test('what the account ordered of a product is told with what it paid, also without a connection', async () => {
  desk.goOffline();
  expect(await desk.call('orders.ofProduct', { sku: 'TOWEL' })).toEqual({
    purchases: [{ order: 'SO-1', number: 'SO-1', day: '2026-05-04', channel: 'phone', unit: 'C62', quantity: '12', unitPrice: '4.00', currency: 'EUR' }], total: 1,
  });
  expect(await desk.call('orders.ofProduct', { sku: 'STATUE' })).toEqual({ purchases: [], total: 0 });
});
