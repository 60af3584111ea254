import { afterEach, beforeEach, expect, test } from 'vitest';
import { priceRow } from '#shared/domain/pricing/price-list.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
let quoteId = '';
beforeEach(async () => {
  desk = await openSampleHost();
  const { draftId } = await desk.call('drafts.create', { name: 'Towels' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', unit: 'C62', quantity: '48', targetPrice: '4.20' } });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'STATUE', unit: 'C62', quantity: '1' } });
  ({ quoteId } = await desk.call('quotes.request', { draftId }));
});
afterEach(() => desk.close());

const today = () => desk.call('quotes.compare', { quoteId, from: 0, to: 'today' });

test('against today\'s lists nothing differs on the day of the request, a line without a price included', async () => {
  const compared = await today();
  expect(compared.lines.map(({ sku, changes, priceMove }) => [sku, changes, priceMove])).toEqual([['TOWEL', [], '0'], ['STATUE', [], null]]);
  expect(compared).toMatchObject({ gross: '0', day: '2026-11-23', currency: 'EUR' });
});

test('when prices move, the difference is told line by line and on the total, target prices beside it', async () => {
  // 48 at 4.50 becomes 48 at 4.80: 14.40 more, 17.568 with VAT; 216.00 and 47.52 were 263.52, 230.40 and 50.69 are 281.09.
  desk.backend.put('list:base', 'priceRow', priceRow.parse({ sku: 'TOWEL', unit: 'C62', minQuantity: '48', unitPrice: '4.80', validFrom: null, validTo: null }));
  desk.backend.put('list:base', 'priceRow', priceRow.parse({ sku: 'STATUE', unit: 'C62', minQuantity: '1', unitPrice: '90.00', validFrom: null, validTo: null }));
  const version1 = (await desk.call('quotes.get', { quoteId })).quote;
  desk.backend.put('account:hotel', 'quote', version1);
  await desk.synchronise();
  const compared = await today();
  expect(compared.lines).toMatchObject([
    { sku: 'TOWEL', changes: ['dearer'], before: { unitPrice: '4.5000', targetPrice: '4.20' }, after: { unitPrice: '4.8000' }, priceMove: '0.3' },
    { sku: 'STATUE', changes: ['priceFound'], before: { unitPrice: null }, after: { unitPrice: '90.0000' }, priceMove: null },
  ]);
  expect(compared.grossBefore).toBe('263.52');
  expect(compared.grossAfter).toBe('390.89');
});

test('a version that is not there is not found', async () => {
  expect(await desk.ask('quotes.compare', { quoteId, from: 3, to: 'today' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
  expect(await desk.ask('quotes.compare', { quoteId, from: 0, to: 1 })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});
