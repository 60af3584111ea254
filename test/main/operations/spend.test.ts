import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

test('the purchases of the last year are told by month, category, site and cost centre, offline as well, and always add up to the same', async () => {
  desk.goOffline();
  const month = await desk.call('orders.spend', { by: 'month' });
  expect(month).toMatchObject({ from: '2025-11-23', to: '2026-11-23', currency: 'EUR', total: '110.00', groups: [{ id: '2026-05', net: '110.00', orders: 1 }] });
  expect(await desk.call('orders.spend', { by: 'category' })).toMatchObject({ total: '110.00', groups: [{ name: 'Kitchen', net: '62.00' }, { name: 'Linen', net: '48.00' }] });
  expect((await desk.call('orders.spend', { by: 'site' })).groups).toMatchObject([{ id: 'lake', name: 'Lake' }]);
  expect((await desk.call('orders.spend', { by: 'costCentre' })).groups).toMatchObject([{ id: '', net: '110.00' }]);
  expect(await desk.call('orders.spend', { by: 'month', from: '2026-06-01' })).toMatchObject({ total: '0.00', groups: [] });
});
