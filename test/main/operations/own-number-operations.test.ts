import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

const give = (sku: string, after: string | null, before: string | null = null) => desk.ask('account.setOwnNumbers', { numbers: [{ sku, before, after }] });

test('a number given offline is found by search at once, waits to be sent, and names the product wherever a code is typed', async () => {
  desk.goOffline();
  await give('TOWEL', 'BAD-01');
  const { hits } = await desk.call('catalog.search', { text: 'bad-0' });
  expect(hits).toMatchObject([{ sku: 'TOWEL', match: 'ownNumber', ownNumber: 'BAD-01', marks: { ownNumber: [[0, 5]] } }]);
  expect(await desk.call('catalog.product', { sku: 'TOWEL' })).toMatchObject({ ownNumber: 'BAD-01' });
  expect((await desk.call('catalog.facets', { text: 'bad-01' })).brands).toEqual([{ name: 'Terra', products: 1 }]);
  expect(await desk.call('account.ownNumbers', {})).toMatchObject({ numbers: [{ sku: 'TOWEL', number: 'BAD-01', name: 'Bath towel' }], total: 1, mayChange: true, pending: true, refused: [] });
  expect((await desk.call('outbox.list', {})).items).toMatchObject([{ kind: 'account.setOwnNumbers', documentTitle: 'Bath towel', foreseen: { refusal: null } }]);
  const { draftId } = await desk.call('drafts.create', {});
  await desk.call('drafts.putLine', { draftId, line: { sku: 'bad-01', quantity: '6' } });
  const pasted = await desk.call('drafts.addTable', { draftId, text: 'BAD-01\t6', decimals: 'point', preview: false });
  expect(pasted.accepted).toMatchObject([{ sku: 'TOWEL' }]);
  expect((await desk.call('drafts.get', { draftId })).draft.lines).toMatchObject([{ sku: 'TOWEL', quantity: '12' }]);
});

test('a number that stands for another product is refused here already', async () => {
  await give('TOWEL', 'BAD-01');
  expect(await give('PAN', 'bad-01')).toMatchObject({ ok: false, error: { refusal: { kind: 'ownNumberTaken', detail: { by: 'TOWEL' } } } });
  expect(await give('PAN', 'STATUE')).toMatchObject({ ok: false, error: { refusal: { kind: 'ownNumberTaken' } } });
  expect(await give('TOWEL', null, 'BAD-01')).toMatchObject({ ok: true });
  expect((await desk.call('account.ownNumbers', {})).total).toBe(0);
});

test('numbers come out of a pasted table; what cannot be read comes back with its reason and as a file', async () => {
  await give('TOWEL', 'T-1');
  const read = await desk.call('account.readOwnNumbers', { text: 'Code;Our number\nTOWEL;T-2\nPAN;T-1\nOLD-PAN;T-9\npan;T-7\nNONE;T-8\nSTATUE;T-9\n' });
  expect(read.numbers).toEqual([
    { sku: 'TOWEL', name: 'Bath towel', before: 'T-1', after: 'T-2' },
    { sku: 'PAN', name: 'Frying pan', before: null, after: 'T-1' },
    { sku: 'OLD-PAN', name: 'Frying pan, old', before: null, after: 'T-9' },
  ]);
  expect(read.rejected.map(({ row, reason }) => [row, reason])).toEqual([[5, 'repeated'], [6, 'unknownCode'], [7, 'taken']]);
  expect(read.rejectedFile?.text).toContain('NONE,T-8,6,unknownCode');
  const inWords = await desk.call('account.readOwnNumbers', { text: 'Our number;Note;Code\nT-8;x;NONE\n', reasons: { unknownCode: 'Kein Artikel heißt {{code}}' } });
  expect(inWords.rejectedFile?.text).toBe('\uFEFFown number,2,code,row,reason\nT-8,x,NONE,2,Kein Artikel heißt NONE\n');
  expect((await desk.call('account.readOwnNumbers', { text: inWords.rejectedFile?.text ?? '' })).rejected).toMatchObject([{ reason: 'unknownCode', detail: { code: 'NONE' } }]);
  await desk.call('account.setOwnNumbers', { numbers: read.numbers.map(({ sku, before, after }) => ({ sku, before, after })) });
  expect((await desk.call('account.ownNumbers', { text: 'frying' })).numbers.map(({ number }) => number)).toEqual(['T-1', 'T-9']);
});

test('a document tells the own numbers of its products until the number is taken away', async () => {
  await give('TOWEL', 'BAD-01');
  const { draftId } = await desk.call('drafts.create', {});
  await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', quantity: '12' } });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '1' } });
  expect((await desk.call('drafts.get', { draftId })).ownNumbers).toEqual({ TOWEL: 'BAD-01' });
  const { quoteId } = await desk.call('quotes.request', { draftId });
  expect((await desk.call('quotes.get', { quoteId })).ownNumbers).toEqual({ TOWEL: 'BAD-01' });
  await give('TOWEL', null, 'BAD-01');
  expect((await desk.call('quotes.get', { quoteId })).ownNumbers).toEqual({});
});
