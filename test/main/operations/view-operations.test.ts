import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

const look = (state: string) => ({ filter: { state }, sort: { column: 'gross', descending: true }, hidden: ['site'] });

test('how a list was looked at, and the views kept of it by name, stand on this machine for the member', async () => {
  expect(await desk.call('views.get', { list: 'orders' })).toEqual({ look: null, views: [] });
  await desk.call('views.look', { list: 'orders', look: look('onHold') });
  const { id } = await desk.call('views.keep', { list: 'orders', name: ' Waiting ', look: look('onHold') });
  await desk.call('views.keep', { list: 'orders', name: 'Closed', look: look('closed') });
  expect(await desk.call('views.get', { list: 'orders' })).toMatchObject({ look: look('onHold'), views: [{ name: 'Closed' }, { id, name: 'Waiting', look: look('onHold') }] });
  expect((await desk.call('views.get', { list: 'estimates' })).views).toEqual([]);
  expect((await desk.call('views.all', {})).views).toMatchObject([{ list: 'orders', name: 'Closed' }, { list: 'orders', id, name: 'Waiting' }]);
});

test('a view of the same name is replaced, a removed one is gone, and more than fifty are not kept', async () => {
  const { id } = await desk.call('views.keep', { list: 'drafts', name: 'Mine', look: look('open') });
  expect(await desk.call('views.keep', { list: 'drafts', name: 'mine', look: look('submitted') })).toEqual({ id });
  expect((await desk.call('views.get', { list: 'drafts' })).views).toMatchObject([{ id, name: 'mine', look: look('submitted') }]);
  await desk.call('views.remove', { list: 'drafts', id });
  expect((await desk.call('views.get', { list: 'drafts' })).views).toEqual([]);
  for (let at = 0; at < 50; at += 1) await desk.call('views.keep', { list: 'drafts', name: `View ${at}`, look: look('open') });
  expect(await desk.ask('views.keep', { list: 'drafts', name: 'One more', look: look('open') })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'name' }] } });
  expect(await desk.ask('views.keep', { list: 'drafts', name: 'View 7', look: look('submitted') })).toMatchObject({ ok: true });
});

test('orders come in the order that is asked for, over the whole list and not its first page', async () => {
  const all = await desk.call('orders.list', { sort: { by: 'gross', descending: true } });
  const sums = all.orders.map(({ gross }) => Number(gross));
  expect(sums).toEqual([...sums].toSorted((one, other) => other - one));
  const [first] = (await desk.call('orders.list', { sort: { by: 'placed', descending: false }, limit: 1 })).orders;
  expect(first?.placedAt).toBe(all.orders.map(({ placedAt }) => placedAt).toSorted()[0]);
});
