import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PriceRow } from '#shared/domain/pricing/price-list.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeAll(async () => {
  desk = await openSampleHost();
});
afterAll(() => desk.close());

test('prices the lines as one document, amounts and quantities as decimal text', async () => {
  const answer = await desk.call('pricing.resolve', { lines: [{ sku: 'TOWEL', unit: 'C62', quantity: '48' }, { sku: 'PAN', unit: 'C62', quantity: '2' }] });
  expect(answer.lines.map(({ list, listPrice, unitPrice, free, net, promotions }) => ({ list, listPrice, unitPrice, free, net, promotions }))).toEqual([
    { list: 'base', listPrice: '4.5000', unitPrice: '4.5000', free: '0', net: '216.00', promotions: [] },
    { list: 'base', listPrice: '30.0000', unitPrice: '30.0000', free: '0', net: '60.00', promotions: [] },
  ]);
  expect(answer).toMatchObject({ net: '276.00', vat: '60.72', gross: '336.72', day: '2026-11-23' });
  expect(answer.lines[0]?.explanation.length).toBeGreaterThan(0);
});

test('no price is an answer: the unit price is null and the line counts nothing', async () => {
  const answer = await desk.call('pricing.resolve', { lines: [{ sku: 'STATUE', unit: 'C62', quantity: '1' }, { sku: 'NO-SUCH', unit: 'C62', quantity: '1' }] });
  expect(answer.lines.map(({ unitPrice, net }) => [unitPrice, net])).toEqual([[null, null], [null, null]]);
  expect(answer).toMatchObject({ net: '0.00', gross: '0.00' });
});

test('a packaging without a row of its own costs its content', async () => {
  const answer = await desk.call('pricing.resolve', { lines: [{ sku: 'TOWEL', unit: 'XBX', quantity: '2' }] });
  expect(answer.lines[0]).toMatchObject({ unitPrice: '108.0000', net: '216.00' });
});

test('the fair channel opens the fair list, the platform does not', async () => {
  const lines = [{ sku: 'TOWEL', unit: 'C62', quantity: '6' }];
  expect((await desk.call('pricing.resolve', { lines })).lines[0]?.unitPrice).toBe('5.0000');
  expect((await desk.call('pricing.resolve', { lines, channel: 'fair' })).lines[0]?.unitPrice).toBe('3.0000');
});

test('a quantity off the multiple is told with the nearest ones and never changed', async () => {
  const answer = await desk.call('pricing.resolve', { lines: [{ sku: 'TOWEL', unit: 'C62', quantity: '10' }] });
  expect(answer.lines[0]?.quantityCheck).toEqual({ ok: false, reason: 'offMultiple', minimum: '6', multiple: '6', nearestBelow: '6', nearestAbove: '12' });
  expect(answer.lines[0]?.net).toBe('50.00');
});

test('the day of the prices may be asked for', async () => {
  expect(await desk.call('pricing.resolve', { lines: [], day: '2027-01-31' })).toMatchObject({ lines: [], net: '0.00', day: '2027-01-31' });
});

test('each line tells how much more of it reaches the next price, and whose that is', async () => {
  const answer = await desk.call('pricing.nextPrices', { lines: [{ sku: 'TOWEL', unit: 'C62', quantity: '36' }, { sku: 'PAN', unit: 'C62', quantity: '1' }, { sku: 'TOWEL', unit: 'XBX', quantity: '1' }] });
  expect(answer.lines).toEqual([
    { more: '12', quantity: '48', unitPrice: '4.5000', free: '0', by: 'tier', id: 'base', name: 'base' },
    null,
    { more: '1', quantity: '2', unitPrice: '108.0000', free: '0', by: 'tier', id: 'base', name: 'base' },
  ]);
});

test('prices on the days of a window come as spans, of the fair where its channel is asked', async () => {
  const lines = [{ sku: 'TOWEL', unit: 'C62', quantity: '6' }];
  const window = { lines, from: '2026-11-23', to: '2026-12-24' };
  const spans = async (channel?: 'fair') => (await desk.call('pricing.overDays', { ...window, ...(channel && { channel }) })).spans.map(({ from, to, lines: [line] }) => [from, to, line?.unitPrice]);
  expect(await spans()).toEqual([['2026-11-23', '2026-12-24', '5.0000']]);
  expect(await spans('fair')).toEqual([['2026-11-23', '2026-12-24', '3.0000']]);
});

test('without anybody signed in, and before the first synchronisation, there is a reason instead of an empty answer', async () => {
  const empty = await openSampleHost(null);
  expect(await empty.ask('pricing.resolve', { lines: [] })).toEqual({ ok: false, error: { kind: 'notSignedIn' } });
  empty.goOffline();
  await empty.call('session.signIn', { email: 'anna@hotel.example' });
  for (const name of ['pricing.resolve', 'catalog.search', 'account.get'] as const) {
    expect(await empty.host.dispatch(name, name === 'pricing.resolve' ? { lines: [] } : name === 'catalog.search' ? { text: '' } : {})).toEqual({ ok: false, error: { kind: 'noCatalogYet' } });
  }
  await empty.close();
});

test('each list tells its edition and since when it agrees with the seller; a changed row makes another edition', async () => {
  const before = (await desk.call('pricing.lists', {})).lists;
  expect(before.map(({ id }) => id)).toContain('base');
  expect(before.every(({ edition, rows, asOf }) => /^[0-9A-F]{12}$/.test(edition) && rows > 0 && asOf !== null)).toBe(true);
  const changed = desk.backend.records('list:base').find(({ entity }) => entity === 'priceRow');
  desk.backend.put('list:base', 'priceRow', { ...(changed?.body as PriceRow), unitPrice: '9.9900' });
  await desk.synchronise();
  const after = (await desk.call('pricing.lists', {})).lists;
  expect(after.filter(({ id, edition }) => before.some((list) => list.id === id && list.edition !== edition)).map(({ id }) => id)).toEqual(['base']);
});
