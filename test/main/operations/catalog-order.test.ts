import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

const found = async (question: InputOf<'catalog.search'>): Promise<string[]> => (await desk.call('catalog.search', question)).hits.map(({ sku }) => sku);

test('the assortment stands in the order that was asked for, what is no longer sold last in each direction', async () => {
  const all = { text: '', includeDiscontinued: true };
  expect(await found({ ...all, sort: { by: 'sku', descending: false } })).toEqual(['PAN', 'STATUE', 'TOWEL', 'OLD-PAN']);
  expect(await found({ ...all, sort: { by: 'sku', descending: true } })).toEqual(['TOWEL', 'STATUE', 'PAN', 'OLD-PAN']);
  expect(await found({ ...all, sort: { by: 'name', descending: true } })).toEqual(['STATUE', 'PAN', 'TOWEL', 'OLD-PAN']);
  expect(await found({ ...all, sort: { by: 'category', descending: false } })).toEqual(['STATUE', 'PAN', 'TOWEL', 'OLD-PAN']);
  expect(await found({ text: '', sort: { by: 'lastBought', descending: true } })).toEqual(['TOWEL', 'PAN', 'STATUE']);
});

test('what a text finds stands in the same order as when browsing', async () => {
  expect(await found({ text: 'pan', includeDiscontinued: true, sort: { by: 'sku', descending: false } })).toEqual(['PAN', 'OLD-PAN']);
  expect(await found({ text: '', category: 'Kitchen', includeDiscontinued: true, sort: { by: 'name', descending: false } })).toEqual(['PAN', 'OLD-PAN']);
  expect(await found({ text: '', priced: true, sort: { by: 'sku', descending: true } })).toEqual(['TOWEL', 'PAN']);
});

test('a hit tells its packagings and what replaces it', async () => {
  const { hits } = await desk.call('catalog.search', { text: 'OLD-PAN' });
  expect(hits[0]).toMatchObject({ sku: 'OLD-PAN', replacedBy: 'PAN', packagings: [{ unit: 'C62', content: '1' }] });
});

test('when a product was bought last is told with what was paid for one of that packaging, also without a connection', async () => {
  desk.goOffline();
  expect(await desk.call('orders.lastBought', { skus: ['TOWEL', 'STATUE'] })).toEqual({ purchases: [{ unit: 'C62', unitPrice: '4.00', day: '2026-05-04', order: 'SO-1', number: 'SO-1', channel: 'phone' }, null] });
});

test('the next price of a product is told as if it stood alone', async () => {
  const line = (sku: string) => ({ sku, unit: 'C62', quantity: '1' });
  const { lines } = await desk.call('pricing.singleNext', { lines: [line('TOWEL'), line('TOWEL'), line('STATUE')] });
  expect(lines.map((next) => next && [next.quantity, next.unitPrice, next.by])).toEqual([['48', '4.5000', 'tier'], ['48', '4.5000', 'tier'], null]);
});
