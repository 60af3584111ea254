import { afterEach, beforeEach, expect, test } from 'vitest';
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
