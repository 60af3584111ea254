import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntityBody } from '#sync/protocol/entities.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
  await vi.waitFor(async () => expect(await desk.call('catalog.changes', {})).toMatchObject({ isReady: true, watched: 2 }), { timeout: 10_000 });
});
afterEach(() => desk.close());

const productOf = (sku: string): EntityBody<'product'> => desk.backend.records('catalog').find(({ entity, body }) => entity === 'product' && body?.['sku'] === sku)?.body as EntityBody<'product'>;

function sellerMoves(): void {
  const [row] = desk.backend.records('list:base').flatMap(({ entity, body }) => (entity === 'priceRow' && body?.['sku'] === 'TOWEL' ? [body as EntityBody<'priceRow'>] : []));
  if (row === undefined) throw new Error('the towel has no price');
  desk.backend.put('list:base', 'priceRow', { ...row, unitPrice: '9.0000' });
  desk.backend.put('catalog', 'product', { ...productOf('TOWEL'), packagings: productOf('TOWEL').packagings.map((packaging) => (packaging.unit === 'XBX' ? { ...packaging, content: '20' } : packaging)) });
  // Never bought by this account.
  desk.backend.put('catalog', 'product', { ...productOf('STATUE'), status: 'discontinued' });
}

const news = async () => (await desk.call('catalog.changes', {})).products;

test('what the account buys and what has changed since the person saw it is told, and nothing of what it does not buy', async () => {
  expect(await news()).toEqual([]);
  sellerMoves();
  await desk.synchronise();
  await vi.waitFor(async () => expect(await news()).toHaveLength(1), { timeout: 10_000 });
  expect(await news()).toMatchObject([
    { sku: 'TOWEL', name: 'Bath towel', changes: [{ change: { kind: 'dearer', before: '5', after: '9' } }, { change: { kind: 'packaging', unit: 'XBX', before: '24', after: '20' } }] },
  ]);
});

test('the first synchronisation, in which prices and promotions come one after the other, brings no news', async () => {
  expect(await news()).toEqual([]);
  desk.backend.put('list:fair', 'promotion', {
    id: 'autumn', name: 'Autumn fair', event: null, code: null, validFrom: null, validTo: null, exclusive: false, priority: 1, quotaPerAccount: null,
    conditions: { skus: ['TOWEL'], categories: null, minQuantity: null, minDocumentNet: null }, effect: { percent: '5' }, lists: ['fair'],
  });
  const other = await openSampleHost();
  other.backend.put('list:fair', 'promotion', desk.backend.records('list:fair').find(({ entity }) => entity === 'promotion')?.body as EntityBody<'promotion'>);
  await vi.waitFor(async () => expect(await other.call('catalog.changes', {})).toMatchObject({ isReady: true }), { timeout: 10_000 });
  expect((await other.call('catalog.changes', {})).products).toEqual([]);
  await other.close();
  // To who knew the product before, it is news.
  await desk.synchronise();
  await vi.waitFor(async () => expect(await news()).toMatchObject([{ sku: 'TOWEL', changes: [{ change: { kind: 'promotion', id: 'autumn' }, name: 'Autumn fair' }] }]), { timeout: 10_000 });
});

test('seen is seen, also after the desk was closed; what moved and moved back is no news', async () => {
  sellerMoves();
  await desk.synchronise();
  await vi.waitFor(async () => expect(await news()).toHaveLength(1), { timeout: 10_000 });
  await desk.call('catalog.changesSeen', { skus: ['TOWEL'] });
  expect(await news()).toEqual([]);
  const old = productOf('OLD-PAN');
  desk.backend.put('catalog', 'product', { ...old, replacedBy: 'STATUE' });
  await desk.synchronise();
  await vi.waitFor(async () => expect(await news()).toMatchObject([{ sku: 'OLD-PAN', changes: [{ change: { kind: 'replaced', by: 'STATUE' }, name: 'Garden statue' }] }]), { timeout: 10_000 });
  desk.backend.put('catalog', 'product', old);
  await desk.synchronise();
  await vi.waitFor(async () => expect(await news()).toEqual([]), { timeout: 10_000 });
});
