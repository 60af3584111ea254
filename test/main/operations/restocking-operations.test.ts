import writeXlsxFile from 'write-excel-file/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { pastOrder } from '#test/main/support/sample-seller.ts';

let desk: SampleHost;
let sessionId = '';
beforeEach(async () => {
  desk = await openSampleHost();
  desk.backend.put('account:hotel', 'parLevel', { site: 'lake', sku: 'TOWEL', minimum: '20', maximum: '40' }, { site: 'lake', sku: 'PAN', minimum: '2', maximum: '5' });
  await desk.synchronise();
  ({ sessionId } = await desk.call('restocking.start', { site: 'lake' }));
});
afterEach(() => desk.close());

const count = (code: string, quantity: string, more: { unit?: string; replace?: boolean } = {}) => desk.ask('restocking.count', { sessionId, code, quantity, ...more });
const get = () => desk.call('restocking.get', { sessionId });
const proposal = () => desk.call('restocking.proposal', { sessionId });
const read = (name: string, bytes: Buffer, decimals?: 'comma') => desk.ask('restocking.importFile', { sessionId, name, base64: bytes.toString('base64'), ...(decimals && { decimals }) });

test('counts by code, GTIN and the GTIN of a packaging add up in base units, wholly offline', async () => {
  desk.goOffline();
  expect(await count('towel', '3')).toMatchObject({ ok: true, value: { known: { sku: 'TOWEL', total: '3' } } });
  expect(await count('4006381333931', '2')).toMatchObject({ ok: true, value: { known: { total: '5' } } });
  expect(await count('4006381333948', '1')).toMatchObject({ ok: true, value: { known: { unit: 'XBX', total: '29' } } });
  expect(await get()).toMatchObject({ counted: [{ sku: 'TOWEL', baseQuantity: '29', counts: 3, par: { minimum: '20', maximum: '40' } }], uncounted: 1 });
});

test('a site with an open session goes on counting there; an unknown site has none', async () => {
  expect(await desk.call('restocking.start', { site: 'lake' })).toEqual({ sessionId, resumed: true });
  expect(await desk.ask('restocking.start', { site: 'nowhere' })).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'unknownSite' } } });
});

test('undo takes the newest count back, remove all of a product, and a whole count replaces what was added up', async () => {
  await count('TOWEL', '3');
  await count('TOWEL', '4');
  await count('PAN', '1');
  expect(await desk.call('restocking.undo', { sessionId })).toMatchObject({ takenBack: { code: 'PAN', quantity: '1' } });
  expect((await get()).counted).toMatchObject([{ sku: 'TOWEL', baseQuantity: '7' }]);
  await count('TOWEL', '10', { replace: true });
  expect((await get()).counted).toMatchObject([{ baseQuantity: '10', counts: 1 }]);
  expect(await desk.call('restocking.remove', { sessionId, sku: 'TOWEL' })).toEqual({ takenBack: 1 });
  expect((await get()).counted).toEqual([]);
  expect(await desk.call('restocking.undo', { sessionId })).toEqual({ takenBack: null });
});

test('a code that nobody knows is kept for later, not refused', async () => {
  expect(await count('4099999999990', '6')).toMatchObject({ ok: true, value: { known: null } });
  expect(await get()).toMatchObject({ counted: [], unknown: [{ code: '4099999999990', quantity: '6' }] });
});

test.each([['TOWEL', 'six'], ['TOWEL', ''], ['TOWEL', '-1'], ['TOWEL', '4006381333931']])('a count that cannot be read is an error and nothing is stored: %s "%s"', async (code, typed) => {
  expect(await count(code, typed)).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'quantity' }] } });
  expect(await get()).toMatchObject({ counted: [], lastSeq: 0 });
});

test('a card number is refused as a code and as a count, and is not repeated in the answer', async () => {
  for (const answer of [await count('4111111111111111', '1'), await count('TOWEL', '4111 1111 1111 1111'), await desk.ask('restocking.lookUp', { sessionId, code: '4111 1111 1111 1111' })]) {
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
    expect(JSON.stringify(answer)).not.toContain('4111');
  }
  expect((await get()).lastSeq).toBe(0);
});

test('below par the proposal fills up to the maximum in the best packaging, with its reason; a person’s own quantity stands over it until it is taken back', async () => {
  await count('TOWEL', '12');
  await count('PAN', '4');
  const before = await proposal();
  // 28 of 6s are 30 pieces at 5.00; a box of 24 would leave the rest, two would be far too many.
  expect(before.lines).toMatchObject([{ sku: 'TOWEL', unit: 'C62', quantity: '30', chosen: false, unitPrice: '5.0000', net: '150.00', proposed: { reason: { kind: 'belowPar', counted: '12', need: '28', rounded: true } } }]);
  expect(before.kept).toMatchObject([{ sku: 'PAN', reason: { kind: 'enough' } }]);
  await desk.call('restocking.choose', { sessionId, sku: 'TOWEL', unit: 'XBX', quantity: '2' });
  await desk.call('restocking.choose', { sessionId, sku: 'STATUE', unit: 'C62', quantity: '1' });
  expect((await proposal()).lines).toMatchObject([{ sku: 'TOWEL', unit: 'XBX', quantity: '2', baseQuantity: '48', chosen: true }, { sku: 'STATUE', proposed: null, unitPrice: null }]);
  await desk.call('restocking.choose', { sessionId, sku: 'TOWEL', unit: 'C62', quantity: null });
  expect((await proposal()).lines[0]).toMatchObject({ quantity: '30', chosen: false });
});

test('goods of an order that is still to come count as there, from any channel', async () => {
  await count('TOWEL', '12');
  desk.backend.put('account:hotel', 'order', { ...pastOrder, id: 'SO-2', number: 'SO-2', state: 'confirmed', channel: 'phone', lines: pastOrder.lines.map((line) => ({ ...line, shipped: '0' })) });
  await desk.synchronise();
  expect((await proposal()).kept).toMatchObject([{ sku: 'TOWEL', reason: { kind: 'enough', counted: '12', onOrder: '12' } }]);
});

test('a session becomes a draft for its site with the prices seen, once', async () => {
  await count('TOWEL', '12');
  await desk.call('restocking.choose', { sessionId, sku: 'PAN', unit: 'C62', quantity: '3' });
  const { drafts } = await desk.call('restocking.toDraft', { sessionIds: [sessionId] });
  const { draft } = await desk.call('drafts.get', { draftId: drafts[0]?.draftId ?? '' });
  expect(draft).toMatchObject({ site: 'lake', lines: [{ sku: 'TOWEL', quantity: '30', seen: { unitPrice: '5.0000' } }, { sku: 'PAN', quantity: '3' }] });
  expect((await desk.call('restocking.list', {})).sessions).toMatchObject([{ id: sessionId, state: 'drafted', becameDraft: draft.id }]);
  for (const again of [await desk.ask('restocking.toDraft', { sessionIds: [sessionId] }), await count('TOWEL', '1')]) expect(again).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
});

test('a session that proposes nothing makes no draft; one given up is shown no more', async () => {
  expect(await desk.ask('restocking.toDraft', { sessionIds: [sessionId] })).toMatchObject({ ok: false, error: { refusal: { kind: 'noLines' } } });
  await desk.call('restocking.discard', { sessionId });
  expect((await desk.call('restocking.list', {})).sessions).toEqual([]);
  expect((await desk.call('restocking.start', { site: 'lake' })).resumed).toBe(false);
});

test('the grid shows sites side by side, edits through the session, and the tier that the sum reaches', async () => {
  await count('TOWEL', '12');
  await desk.call('restocking.choose', { sessionId, sku: 'TOWEL', unit: 'C62', quantity: '48' });
  const { rows } = await desk.call('restocking.grid', { sites: ['lake'] });
  expect(rows).toMatchObject([{ product: { sku: 'TOWEL' }, total: '48', cells: [{ site: 'lake', counted: '12', quantity: '48', chosen: true }], price: { unitPrice: '4.5000', tierFrom: '48', next: null } }]);
  await desk.call('restocking.choose', { sessionId, sku: 'TOWEL', unit: 'C62', quantity: '42' });
  expect((await desk.call('restocking.grid', { sites: ['lake'] })).rows[0]?.price).toMatchObject({ unitPrice: '5.0000', tierFrom: null, next: { more: '6', unitPrice: '4.5000' } });
  expect(await desk.ask('restocking.grid', { sites: ['elsewhere'] })).toMatchObject({ ok: false, error: { refusal: { kind: 'unknownSite' } } });
});

test('a file: rows of one product add up, each rejected row comes back with its reason and as a file, nothing is guessed', async () => {
  const text = ['code,quantity,unit', 'TOWEL,3,', '4006381333948,2,', 'towel,"1.5",C62', 'NO-SUCH,4,', 'PAN,four,', 'PAN,-1,', ',7,', 'PAN,,', 'PAN,1,XBX', 'PAN,4006381333931,', '4111111111111111,1,'].join('\r\n');
  const answer = await read('shelf.csv', Buffer.from(text));
  expect(answer).toMatchObject({
    ok: true,
    value: {
      counted: 3, products: 1,
      rejected: [
        { row: 5, cells: ['NO-SUCH', '4', ''], reason: 'unknownCode', detail: { code: 'NO-SUCH' } }, { row: 6, reason: 'unreadableQuantity', detail: { quantity: 'four' } }, { row: 7, reason: 'negative' }, { row: 8, reason: 'noCode' },
        { row: 9, reason: 'noQuantity' }, { row: 10, reason: 'unknownUnit', detail: { unit: 'XBX' } }, { row: 11, reason: 'barcodeAsQuantity' }, { row: 12, cells: [], reason: 'cardNumber' },
      ],
    },
  });
  expect(answer.ok && answer.value.rejectedFile?.name).toBe('shelf-rejected.csv');
  expect(answer.ok && answer.value.rejectedFile?.text.replace('\uFEFF', '').split('\n').slice(0, 3)).toEqual(['code,quantity,unit,row,reason', 'NO-SUCH,4,,5,unknownCode', 'PAN,four,,6,unreadableQuantity']);
  expect(answer.ok && answer.value.rejectedFile?.text).toContain('PAN,1,XBX,10,unknownUnit');
  expect(JSON.stringify(answer)).not.toContain('4111');
  const inWords = await desk.call('restocking.importFile', { sessionId, name: 'shelf.csv', base64: Buffer.from('NO-SUCH,4\n').toString('base64'), reasons: { unknownCode: 'Nessun articolo ha il codice {{code}}' } });
  expect(inWords.rejectedFile?.text).toContain('NO-SUCH,4,,1,Nessun articolo ha il codice NO-SUCH');
  expect((await get()).counted).toMatchObject([{ sku: 'TOWEL', baseQuantity: '52.5', counts: 3 }]);
});

test('semicolons with decimal commas, other headings in another order, and Windows text are read as well', async () => {
  expect(await read('bestand.csv', Buffer.from('Bestand;Artikel;Größe\n1.000,5;TOWEL;x\n', 'latin1'), 'comma')).toMatchObject({ ok: true, value: { counted: 1, rejected: [] } });
  expect((await get()).counted).toMatchObject([{ baseQuantity: '1000.5' }]);
});

test('a spreadsheet is read like a text; what is no table is said', async () => {
  const sheet = await writeXlsxFile([[{ value: 'GTIN' }, { value: 'Quantity' }], [{ value: '4006381333948' }, { value: 2 }], [{ value: 'PAN' }, { value: 0 }], [{ value: 'PAN' }, { value: 'some' }]]).toBuffer();
  expect(await read('shelf.xlsx', sheet)).toMatchObject({ ok: true, value: { counted: 2, rejected: [{ row: 4, reason: 'unreadableQuantity' }] } });
  expect((await get()).counted).toMatchObject([{ sku: 'PAN', baseQuantity: '0' }, { sku: 'TOWEL', baseQuantity: '48' }]);
  expect(await read('broken.xlsx', Buffer.from('PK\u0003\u0004 no spreadsheet'))).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'base64' }] } });
});

test('what the trade buys now is suggested beside what was bought here, once the seller tells it', async () => {
  const reasons = async () => (await proposal()).suggestions.map(({ sku, reason }) => [sku, reason.kind]);
  expect((await reasons()).some(([, kind]) => kind === 'tradeBuys')).toBe(false);
  const told = { share7: 20_000, share30: 15_000, share120: 10_000, firstDay: '2026-10-01', takenAgain: 300 };
  desk.backend.put('catalog', 'productTrend', { sku: 'STATUE', ...told, together: [{ sku: 'OLD-PAN', likeness: 400 }] }, { sku: 'OLD-PAN', ...told, together: [{ sku: 'STATUE', likeness: 400 }] });
  await desk.synchronise();
  expect(await reasons()).toContainEqual(['STATUE', 'tradeBuys']);
  expect((await proposal()).suggestions.find(({ sku }) => sku === 'STATUE')?.reason).toEqual({ kind: 'tradeBuys', share: 15 });
});
