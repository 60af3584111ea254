import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
  await desk.synchronise();
});
afterEach(() => desk.close());

const entry = { account: 'hotel', type: 'invoice' as const, date: '2026-05-06', due: '2026-06-05', amount: '134.20', currency: 'EUR', settles: null };

test('one text finds products, drafts, named lists, estimates, orders and movements, whatever its letter case and accents', async () => {
  const { draftId } = await desk.call('drafts.create', { name: 'Pàns for the kitchen' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '2' } });
  const asked = await desk.call('drafts.create', { name: 'Frying pans, spring' });
  await desk.call('drafts.putLine', { draftId: asked.draftId, line: { sku: 'PAN', quantity: '2' } });
  const { quoteId } = await desk.call('quotes.request', { draftId: asked.draftId });
  const { listId } = await desk.call('lists.create', { name: 'Pans, every month' });
  await desk.call('account.setOwnNumbers', { numbers: [{ sku: 'STATUE', before: null, after: 'ZZ-77' }] });
  const found = await desk.call('search.everything', { text: 'pan' });
  expect(found.lists).toEqual([{ id: listId, name: 'Pans, every month', lines: 0 }]);
  expect((await desk.call('search.everything', { text: 'zz-7' })).products).toEqual([{ sku: 'STATUE', name: 'Garden statue' }]);
  expect(found.products[0]).toEqual({ sku: 'PAN', name: 'Frying pan' });
  expect(found.drafts).toMatchObject([{ id: draftId, name: 'Pàns for the kitchen', lines: 1 }]);
  expect(found.quotes).toMatchObject([{ id: quoteId, title: 'Frying pans, spring' }]);
  expect(found.orders).toMatchObject([{ id: 'SO-1', number: 'SO-1', state: 'closed' }]);
});

test('a movement of the books leads to its order, where the order is on this desk', async () => {
  desk.backend.put('account:hotel', 'ledgerEntry', { ...entry, number: 'INV-7', order: 'SO-1' });
  desk.backend.put('account:hotel', 'ledgerEntry', { ...entry, number: 'INV-8', order: 'SO-9', date: '2026-05-07' });
  await desk.synchronise();
  expect((await desk.call('search.everything', { text: 'inv' })).movements).toMatchObject([{ number: 'INV-8', orderId: null }, { number: 'INV-7', orderId: 'SO-1' }]);
});

test('nothing typed finds nothing, and each kind gives no more than was asked for', async () => {
  expect(await desk.call('search.everything', { text: '  ' })).toEqual({ products: [], drafts: [], lists: [], quotes: [], orders: [], movements: [] });
  expect((await desk.call('search.everything', { text: 'pan', limit: 1 })).products).toHaveLength(1);
});
