import { afterEach, beforeEach, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { RowFaultKind } from '#shared/domain/drafts/order-table.ts';
import type { EntityBody } from '#sync/protocol/entities.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
let draftId = '';
beforeEach(async () => {
  desk = await openSampleHost();
  draftId = (await desk.call('drafts.create', {})).draftId;
});
afterEach(() => desk.close());

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const linesOf = async () => (await desk.call('drafts.get', { draftId })).draft.lines.map(({ sku, unit, quantity }) => [sku, unit, quantity]);

/** One row of each kind of fault. */
const faulty: Readonly<Partial<Record<RowFaultKind, string>>> = {
  noCode: ',12,',
  unknownCode: 'NOTHING,12,',
  ambiguousCode: '5901234123457,6,',
  discontinued: 'OLD-PAN,2,',
  noQuantity: 'PAN,,',
  unreadableQuantity: 'PAN,a dozen,',
  notAboveZero: 'PAN,0,',
  tooLarge: 'PAN,12345678901,',
  barcodeAsQuantity: 'PAN,4006381333931,',
  unknownUnit: 'PAN,2,PAL',
  belowMinimum: 'TOWEL,5,',
  offMultiple: 'TOWEL,13,',
};

test('of 1,000 rows with 50 faults of 12 kinds, 950 come in and 50 come back, each with its reason; nothing is guessed', async () => {
  const panOf = (sku: string): EntityBody<'product'> => ({ ...(desk.backend.records('catalog').find(({ entity, body }) => entity === 'product' && body?.['sku'] === 'PAN')?.body as EntityBody<'product'>), sku, gtin: '5901234123457' });
  desk.backend.put('catalog', 'product', panOf('TWIN-1'), panOf('TWIN-2'));
  await desk.synchronise();
  const kinds = Object.entries(faulty) as [RowFaultKind, string][];
  expect(kinds).toHaveLength(12);
  const faults = new Map(Array.from({ length: 50 }, (_, number) => [number * 20, kinds[number % kinds.length] as [RowFaultKind, string]]));
  const rows = Array.from({ length: 1000 }, (_, number) => faults.get(number)?.[1] ?? (number % 2 === 0 ? 'TOWEL,6,' : 'PAN,3,C62'));
  const file = { name: 'monday.csv', base64: base64(['Article no,Qty,Unit', ...rows].join('\r\n')) };
  const answer = await desk.call('drafts.addTable', { draftId, file, decimals: 'point', preview: false });
  expect(answer.accepted).toHaveLength(950);
  expect(answer.rejected.map(({ row, reason }) => [row, reason])).toEqual([...faults].map(([number, [kind]]) => [number + 2, kind]));
  const wanted = (sku: string): number => rows.filter((row, number) => !faults.has(number) && row.startsWith(sku)).length;
  expect(await linesOf()).toEqual([['PAN', 'C62', String(3 * wanted('PAN'))], ['TOWEL', 'C62', String(6 * wanted('TOWEL'))]].sort((one, other) => (one[0] === (rows[1]?.startsWith('PAN') ? 'PAN' : '') ? -1 : 1) - (other[0] === 'PAN' ? -1 : 1)));

  // The rejected rows come as a file that can be mended and read again.
  const { text = '', name = '' } = answer.rejectedFile ?? {};
  expect(name).toBe('monday-rejected.csv');
  const again = await desk.call('drafts.addTable', { draftId, text, decimals: 'point', preview: true });
  expect(again.rejected.map(({ reason }) => reason)).toEqual(answer.rejected.map(({ reason }) => reason));
});

test.each([
  ['words above', 'Code,Qty\nTOWEL,13\nTOWEL,-6'],
  ['no words above', 'PAN\t3\nTOWEL\t13\nTOWEL\t-6'],
])('rows given back come with the same reasons when nothing was mended, and come in when they were: %s', async (_case, text) => {
  const read = async (again: string) => await desk.call('drafts.addTable', { draftId, text: again, decimals: 'point', preview: true });
  const back = (await read(text)).rejectedFile?.text ?? '';
  expect((await read(back)).rejected.map(({ reason }) => reason)).toEqual(['offMultiple', 'notAboveZero']);
  expect(await read(back.replace('TOWEL,13', 'TOWEL,12').replace("TOWEL,'-6", 'TOWEL,6'))).toMatchObject({ accepted: [{ sku: 'TOWEL', quantity: '12' }, { sku: 'TOWEL', quantity: '6' }], rejected: [] });
});

test.each([
  ['packaging', 'Code,Qty,Unit\nPAN,2,4111 1111 1111 1111'],
  ['target price', 'Code,Qty,Target\nPAN,2,4111111111111111'],
  ['a column that is left alone', 'Code,Qty,Who\nNOBODY,2,4111-1111-1111-1111'],
  ['the first row, without words above', 'PAN,2,4111 1111 1111 1111\nNOBODY,1,'],
])('a card number is told by its reason and stands nowhere in the answer nor in the file: %s', async (_where, text) => {
  const answer = await desk.call('drafts.addTable', { draftId, text, decimals: 'point', preview: true });
  expect(answer.rejected[0]?.reason).toBe('cardNumber');
  expect(JSON.stringify(answer)).not.toContain('4111');
});

test('a preview stores nothing; adding stores exactly what was shown', async () => {
  const input = { draftId, text: 'TOWEL\t12\nPAN\t2\nNOTHING\t1', decimals: 'comma' } as const;
  const shown = await desk.call('drafts.addTable', { ...input, preview: true });
  expect(await linesOf()).toEqual([]);
  const added = await desk.call('drafts.addTable', { ...input, preview: false });
  expect(added).toEqual(shown);
  expect(await linesOf()).toEqual([['TOWEL', 'C62', '12'], ['PAN', 'C62', '2']]);
});

test('columns that a person chose are remembered for the next table of this kind, across drafts', async () => {
  const text = 'what;how much;which\n2;x;PAN';
  const columns = { code: 2, quantity: 0, unit: null, targetPrice: null, note: 1 };
  expect((await desk.call('drafts.addTable', { draftId, text, decimals: 'point', preview: true })).accepted).toEqual([]);
  expect((await desk.call('drafts.addTable', { draftId, text, decimals: 'point', columns, preview: false })).accepted).toMatchObject([{ sku: 'PAN', quantity: '2' }]);
  const next = (await desk.call('drafts.create', {})).draftId;
  expect(await desk.call('drafts.addTable', { draftId: next, text, decimals: 'point', preview: true })).toMatchObject({ columns, accepted: [{ sku: 'PAN' }] });
});

test('figures of a spreadsheet are read in any language', async () => {
  const sheet = await writeExcel([['Artikelnummer', 'Menge', 'Wunschpreis'].map((value) => ({ value })), [{ value: 'PAN' }, { value: 3 }, { value: 4.5 }]]).toBuffer();
  for (const decimals of ['comma', 'point'] as const) {
    const { accepted, rejected } = await desk.call('drafts.addTable', { draftId, file: { name: 'a.xlsx', base64: sheet.toString('base64') }, decimals, preview: true });
    expect([accepted.length, rejected]).toEqual([1, []]);
  }
});

test('what is no table, too long or empty says so, and a submitted draft takes nothing', async () => {
  expect(await desk.ask('drafts.addTable', { draftId, file: { name: 'a.xlsx', base64: Buffer.from('PK nonsense').toString('base64') }, decimals: 'point', preview: true })).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
  expect(await desk.ask('drafts.addTable', { draftId, text: ' \n ', decimals: 'point', preview: true })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ message: expect.stringContaining('empty') }] } });
  expect(await desk.ask('drafts.addTable', { draftId, text: 'PAN\t1\n'.repeat(5001), decimals: 'point', preview: true })).toMatchObject({ ok: false, error: { kind: 'tableTooLong', rows: 5001, most: 5000 } });
  await desk.call('drafts.addTable', { draftId, text: 'TOWEL\t12', decimals: 'point', preview: false });
  await desk.call('quotes.request', { draftId });
  expect(await desk.ask('drafts.addTable', { draftId, text: 'PAN\t1', decimals: 'point', preview: false })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
});

test('two headings that claim the same column are told, until the person has chosen', async () => {
  const text = 'code\tquantity\tqty\nPAN\t2\t9';
  const read = await desk.call('drafts.addTable', { draftId, text, decimals: 'point', preview: true });
  expect(read).toMatchObject({ doubled: ['quantity'], accepted: [{ sku: 'PAN', quantity: '2' }] });
  const chosen = await desk.call('drafts.addTable', { draftId, text, decimals: 'point', columns: { ...read.columns, quantity: 2 }, preview: true });
  expect(chosen).toMatchObject({ doubled: [], accepted: [{ sku: 'PAN', quantity: '9' }] });
});

test('rows that together would be more than anybody orders come back, and are not summed', async () => {
  const rows = ['PAN\t600000000', 'PAN\t600000000', 'TOWEL\t6'].join('\n');
  const added = await desk.call('drafts.addTable', { draftId, text: rows, decimals: 'point', preview: false });
  expect(added.rejected).toMatchObject([{ row: 2, cells: ['PAN', '600000000'], reason: 'tooLarge' }]);
  expect(await linesOf()).toEqual([['PAN', 'C62', '600000000'], ['TOWEL', 'C62', '6']]);
  expect(await desk.ask('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '600000000' } })).toMatchObject({ ok: false, error: { refusal: { kind: 'quantityTooLarge' } } });
});

test('the file of rejected rows says why in the words of the person, and in names where nobody gave words', async () => {
  const ask = { draftId, text: 'code,quantity\nTOWEL,13\nNOTHING,1', decimals: 'point' as const, preview: true };
  const reasons = { offMultiple: '{{quantity}} passt nicht: {{nearestBelow}} oder {{nearestAbove}}' };
  const { rejectedFile } = await desk.call('drafts.addTable', { ...ask, reasons });
  expect(rejectedFile?.text).toContain('TOWEL,13,2,13 passt nicht: 12 oder 18');
  expect(rejectedFile?.text).toContain('NOTHING,1,3,unknownCode');
});
