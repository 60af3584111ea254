import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { priceRow } from '#shared/domain/pricing/price-list.ts';

let desk: SampleHost;
let draftId = '';
beforeEach(async () => {
  desk = await openSampleHost();
  ({ draftId } = await desk.call('drafts.create', { name: 'Spring' }));
});
afterEach(() => desk.close());

const put = (sku: string, quantity: string, more: { unit?: string; note?: string; lineId?: string } = {}) => {
  const { lineId, ...line } = more;
  return desk.ask('drafts.putLine', { draftId, ...(lineId !== undefined && { lineId }), line: { sku, quantity, ...line } });
};
const get = () => desk.call('drafts.get', { draftId });

test('a line is found by code, GTIN or the GTIN of a packaging, which names the unit', async () => {
  await put('towel', '6');
  await put('4006381333948', '1');
  const { draft, totals } = await get();
  expect(draft.lines.map(({ sku, unit, quantity }) => [sku, unit, quantity])).toEqual([['TOWEL', 'C62', '6'], ['TOWEL', 'XBX', '1']]);
  expect(totals).toMatchObject({ net: '150.00', gross: '183.00' });
});

test('the same product and unit is added to, not doubled, and reaches its tier', async () => {
  await put('TOWEL', '42');
  await put('TOWEL', '6');
  const { draft, lines } = await get();
  expect(draft.lines).toHaveLength(1);
  expect(draft.lines[0]).toMatchObject({ quantity: '48', seen: { unitPrice: '4.5000' } });
  expect(lines[0]).toMatchObject({ moved: 'same', price: { unitPrice: '4.5000' } });
});

test('a quantity below the minimum is kept as typed, answered with the nearest and named as an obstacle', async () => {
  expect(await put('TOWEL', '4')).toMatchObject({ ok: true, value: { quantityCheck: { ok: false, reason: 'belowMinimum', nearestAbove: '6' } } });
  const { draft, obstacles } = await get();
  expect(draft.lines[0]?.quantity).toBe('4');
  expect(obstacles).toMatchObject([{ kind: 'quantityBelowMinimum', detail: { sku: 'TOWEL', nearestAbove: '6' } }]);
});

test.each(['', 'six', '1,5', '-6', '0', '4006381333931'])('a quantity that cannot be read is an error, never a guess: "%s"', async (typed) => {
  expect(await put('TOWEL', typed)).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'line.quantity' }] } });
  expect((await get()).draft.lines).toEqual([]);
});

test('an unknown code is refused by name', async () => {
  expect(await put('NO-SUCH', '1')).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'unknownProduct', detail: { sku: 'NO-SUCH' } } } });
});

test('a card number is refused wherever free text is typed, and is not repeated in the answer', async () => {
  const typed = 'charge 4111 1111 1111 1111 please';
  const answers = [await put('TOWEL', '6', { note: typed }), await desk.ask('drafts.update', { draftId, note: typed }), await desk.ask('drafts.create', { name: typed })];
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
    expect(JSON.stringify(answer)).not.toContain('4111');
  }
});

test('a line changes by its id, goes, and the draft keeps the rest', async () => {
  const first = await put('TOWEL', '6', { note: 'white' });
  await put('PAN', '1');
  const lineId = first.ok ? first.value.lineId : '';
  await put('TOWEL', '12', { lineId });
  expect((await get()).draft.lines[0]).toMatchObject({ id: lineId, quantity: '12', note: 'white' });
  await desk.call('drafts.removeLine', { draftId, lineId });
  expect((await get()).draft.lines.map(({ sku }) => sku)).toEqual(['PAN']);
  expect(await desk.ask('drafts.removeLine', { draftId, lineId })).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'notFound' } } });
});

test('a price that moves by itself stands beside the one that was seen until it is accepted', async () => {
  await put('PAN', '1');
  desk.backend.put('list:base', 'priceRow', priceRow.parse({ sku: 'PAN', unit: 'C62', minQuantity: '1', unitPrice: '33.00', validFrom: null, validTo: null }));
  await desk.synchronise();
  await put('TOWEL', '6');
  const { draft, lines } = await get();
  expect(draft.lines[0]?.seen?.unitPrice).toBe('30.0000');
  expect(lines.map(({ moved, price }) => [moved, price.unitPrice])).toEqual([['dearer', '33.0000'], ['same', '5.0000']]);
  await desk.call('drafts.acceptPrices', { draftId });
  expect((await get()).lines.map(({ moved }) => moved)).toEqual(['same', 'same']);
});

test('what the buyer changes in the head moves prices without calling it news', async () => {
  await put('TOWEL', '6');
  await desk.call('drafts.update', { draftId, channel: 'fair', costCentre: 'rooms' });
  const { draft, lines } = await get();
  expect(draft).toMatchObject({ name: 'Spring', channel: 'fair', costCentre: 'rooms', site: 'lake' });
  expect(lines[0]).toMatchObject({ moved: 'same', price: { unitPrice: '3.0000' } });
});

test('a site that the account does not have is an obstacle, and so is an empty draft', async () => {
  await desk.call('drafts.update', { draftId, site: 'moon' });
  expect((await get()).obstacles.map(({ kind }) => kind)).toEqual(['noLines', 'unknownSite']);
});

test('a discarded draft is gone', async () => {
  await desk.call('drafts.discard', { draftId });
  expect(await desk.call('drafts.list', {})).toEqual({ drafts: [] });
  expect(await desk.ask('drafts.get', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('each line tells what was last paid, in an order of any channel; a product never bought tells nothing', async () => {
  await put('TOWEL', '6');
  await put('PAN', '1');
  const { lines } = await get();
  expect(lines.map(({ lastPaid }) => lastPaid)).toEqual([{ unitPrice: '4.00', day: '2026-05-04', order: 'SO-1', number: 'SO-1', channel: 'phone' }, null]);
  expect(lines.map(({ change }) => change)).toEqual([null, null]);
});

test('a product without a price says so beside the line: it can be asked for', async () => {
  await put('STATUE', '1');
  expect((await get()).lines[0]?.change).toMatchObject({ finding: 'noPrice', action: 'askForQuote', proposed: { sku: 'STATUE', unitPrice: null } });
});

test('a packaging that goes after the line was entered is said beside it, and waits for the person', async () => {
  await put('TOWEL', '1', { unit: 'XBX' });
  const { product: towel } = await desk.call('catalog.product', { sku: 'TOWEL' });
  desk.backend.put('catalog', 'product', { ...towel, packagings: towel.packagings.filter(({ unit }) => unit !== 'XBX') });
  await desk.synchronise();
  expect((await get()).lines[0]?.change).toEqual({ finding: 'packagingGone', action: 'choosePackaging', proposed: null, replacement: null, difference: null, percent: null });
});

test('a discontinued product that never had a price is replaced without a comparison that nobody could make', async () => {
  await put('OLD-PAN', '2');
  expect((await get()).lines[0]?.change).toEqual({
    finding: 'discontinued',
    action: 'takeReplacement',
    proposed: { sku: 'PAN', name: 'Frying pan', unit: 'C62', quantity: '2', unitPrice: '30.0000' },
    replacement: null,
    difference: null,
    percent: null,
  });
});

test('a range of cells is changed in one step, all of it or none', async () => {
  const { draftId } = await desk.call('drafts.create', {});
  const towel = await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', quantity: '6' } });
  const pan = await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '2', note: 'blue' } });
  await desk.call('drafts.editLines', { draftId, lines: [{ lineId: towel.lineId, quantity: '12', targetPrice: '3.5' }, { lineId: pan.lineId, quantity: '4' }] });
  const lines = async () => (await desk.call('drafts.get', { draftId })).draft.lines.map(({ quantity, targetPrice, note }) => [quantity, targetPrice, note]);
  expect(await lines()).toEqual([['12', '3.5', ''], ['4', null, 'blue']]);
  const refused = await desk.ask('drafts.editLines', { draftId, lines: [{ lineId: towel.lineId, quantity: '24' }, { lineId: '00000000-0000-4000-8000-000000000000', quantity: '4' }] });
  expect(refused).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
  expect(await desk.ask('drafts.editLines', { draftId, lines: [{ lineId: towel.lineId, quantity: '1,5' }] })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'lines.0.quantity' }] } });
  expect(await lines()).toEqual([['12', '3.5', ''], ['4', null, 'blue']]);
  await desk.call('drafts.undo', { draftId });
  expect(await lines()).toEqual([['6', null, ''], ['2', null, 'blue']]);
});
