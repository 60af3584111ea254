import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { hotel } from '#test/main/support/sample-seller.ts';
import { productList } from '#shared/domain/lists/product-list.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

const linesOf = async (listId: string) => (await desk.call('lists.get', { listId })).lines.map(({ sku, unit, quantity }) => `${sku} ${quantity} ${unit}`);
const toms = productList.parse({
  id: '70000000-0000-4000-8000-000000000007', name: 'Of Tom', owner: 'tom', sharing: { everyone: 'use', members: [] },
  lines: [{ sku: 'PAN', unit: 'C62', quantity: '2', note: '' }, { sku: 'OLD-PAN', unit: 'C62', quantity: '1', note: '' }, { sku: 'GONE', unit: 'C62', quantity: '1', note: '' }],
  changedAt: '2026-11-20T08:00:00.000Z', changedBy: 'tom', deleted: false,
});

test('a list is made, filled, ordered, renamed and put into a draft without a connection, and waits to be sent', async () => {
  desk.goOffline();
  const { listId } = await desk.call('lists.create', { name: 'Rooms' });
  await desk.call('lists.putLine', { listId, sku: '4006381333948', quantity: '2' });
  await desk.call('lists.putLine', { listId, sku: 'pan', quantity: '3' });
  await desk.call('lists.putLine', { listId, sku: 'PAN', unit: 'C62', quantity: '4', note: 'the big one' });
  await desk.call('lists.moveLine', { listId, sku: 'PAN', unit: 'C62', to: 0 });
  await desk.call('lists.rename', { listId, name: 'Rooms, weekly' });
  expect(await linesOf(listId)).toEqual(['PAN 4 C62', 'TOWEL 2 XBX']);
  expect(await desk.call('lists.get', { listId })).toMatchObject({ list: { name: 'Rooms, weekly', right: 'own', pending: true, owner: { name: 'Anna' } }, totals: { net: '336.00' }, lines: [{ unitPrice: '30.0000', note: 'the big one' }, { net: '216.00' }] });
  const put = await desk.call('lists.intoDraft', { listId });
  expect(put).toMatchObject({ added: 2, leftOut: [] });
  expect((await desk.call('drafts.get', { draftId: put.draftId })).draft).toMatchObject({ name: 'Rooms, weekly', lines: [{ sku: 'PAN', quantity: '4', note: 'the big one' }, { sku: 'TOWEL', unit: 'XBX', quantity: '2' }] });
  await desk.call('lists.intoDraft', { listId, draftId: put.draftId, lines: [{ sku: 'PAN', unit: 'C62' }] });
  expect((await desk.call('drafts.get', { draftId: put.draftId })).draft.lines[0]?.quantity).toBe('8');
  expect((await desk.call('outbox.list', {})).items.every(({ kind, documentTitle }) => kind === 'account.changeList' && documentTitle.startsWith('Rooms'))).toBe(true);
});

test('a list is made of a draft or of an order, each product once', async () => {
  const { draftId } = await desk.call('drafts.create', { name: 'November' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '3', note: 'steel' } });
  const ofDraft = await desk.call('lists.create', { name: 'November', from: { draftId } });
  expect(ofDraft.lines).toBe(1);
  expect(await linesOf(ofDraft.listId)).toEqual(['PAN 3 C62']);
  const ofOrder = await desk.call('lists.create', { name: 'As in May', from: { orderId: 'SO-1' } });
  expect(await linesOf(ofOrder.listId)).toEqual(['TOWEL 12 C62', 'OLD-PAN 2 C62']);
  expect(await desk.ask('lists.create', { name: 'None', from: { orderId: 'SO-99' } })).toMatchObject({ ok: false });
});

test('deleting is taken back with everything that was in the list', async () => {
  const { listId } = await desk.call('lists.create', { name: 'Spa' });
  await desk.call('lists.putLine', { listId, sku: 'PAN', quantity: '3' });
  await desk.call('lists.delete', { listId });
  expect((await desk.call('lists.list', {})).lists).toMatchObject([{ id: listId, deleted: true }]);
  expect(await desk.ask('lists.putLine', { listId, sku: 'TOWEL', quantity: '6' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
  await desk.call('lists.restore', { listId });
  expect((await desk.call('lists.list', {})).lists).toMatchObject([{ deleted: false, lines: 1 }]);
});

test('a colleague’s list shows only where it is open to me, and what cannot be ordered any more is told, not replaced', async () => {
  desk.backend.put('account:hotel', 'productList', toms, { ...toms, id: '70000000-0000-4000-8000-000000000008', name: 'Closed', sharing: { everyone: 'none', members: [] } });
  await desk.synchronise();
  expect((await desk.call('lists.list', {})).lists).toMatchObject([{ name: 'Of Tom', right: 'use', owner: { id: 'tom', name: 'Tom' } }]);
  expect(await desk.ask('lists.get', { listId: '70000000-0000-4000-8000-000000000008' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
  expect(await desk.ask('lists.rename', { listId: toms.id, name: 'Mine' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notYourRole' } } });
  expect(await desk.call('lists.intoDraft', { listId: toms.id })).toMatchObject({
    added: 1, leftOut: [{ sku: 'OLD-PAN', reason: 'discontinued', replacedBy: 'PAN' }, { sku: 'GONE', reason: 'unknownProduct', replacedBy: null }],
  });
});

test('what the backend has accepted stays shown while the account is still to come, also when its product has left the catalog since', async () => {
  const { listId } = await desk.call('lists.create', { name: 'Rooms' });
  await desk.call('lists.putLine', { listId, sku: 'PAN', unit: 'C62', quantity: '3' });
  desk.backend.judge = () => {
    desk.backend.put('account:hotel', 'productList', toms);
    desk.backend.remove('catalog', 'product', 'PAN');
    return { outcome: 'applied', refusal: null };
  };
  desk.backend.fault = (request) => (request === 'feed' && desk.backend.requests.at(-1)?.includes('account:') === true ? 'drop' : null);
  await vi.waitFor(async () => {
    await desk.call('sync.run', {});
    expect((await desk.call('outbox.list', {})).items.every(({ state }) => state === 'done')).toBe(true);
    expect((await desk.call('catalog.search', { text: 'pan' })).hits.map(({ sku }) => sku)).not.toContain('PAN');
  }, { timeout: 15_000 });
  expect(await linesOf(listId)).toEqual(['PAN 3 C62']);
});

test('a new list that was refused is made again with all that was done to it, without what is not there any more', async () => {
  desk.goOffline();
  const { listId } = await desk.call('lists.create', { name: 'Rooms', sharing: { everyone: 'none', members: [{ id: 'tom', right: 'edit' }] } });
  for (const sku of ['PAN', 'TOWEL']) await desk.call('lists.putLine', { listId, sku, unit: 'C62', quantity: '6' });
  await desk.call('lists.rename', { listId, name: 'Rooms, weekly' });
  desk.backend.judge = ({ payload }) => (payload.includes('"new"') ? { outcome: 'rejected', refusal: { kind: 'unknownMember', detail: { member: 'tom' } } } : { outcome: 'applied', refusal: null });
  desk.backend.put('account:hotel', 'account', { ...hotel, members: hotel.members.filter(({ id }) => id !== 'tom') });
  desk.backend.remove('catalog', 'product', 'PAN');
  desk.goOnline();
  await desk.synchronise();
  const { items } = await desk.call('outbox.list', {});
  expect(items.map(({ state, canRepeat }) => [state, canRepeat])).toEqual([['heldBack', false], ['heldBack', false], ['heldBack', false], ['refused', true]]);
  expect(await desk.ask('lists.get', { listId })).toMatchObject({ ok: false });
  desk.goOffline();
  expect(await desk.call('lists.repeat', { commandId: items.at(-1)!.id })).toEqual({ listId, leftOut: { skus: ['PAN'], members: ['tom'] } });
  expect(await linesOf(listId)).toEqual(['TOWEL 6 C62']);
  expect(await desk.call('lists.get', { listId })).toMatchObject({ list: { name: 'Rooms, weekly', pending: true, attention: false, sharing: { members: [] } } });
  expect((await desk.call('outbox.list', {})).items).toMatchObject([{ kind: 'account.changeList', documentTitle: 'Rooms, weekly' }]);
});
