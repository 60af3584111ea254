import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { seller } from '#test/main/support/sample-seller.ts';

let desk: SampleHost;
beforeAll(async () => {
  desk = await openSampleHost();
  desk.backend.put('account:hotel', 'parLevel', { site: 'lake', sku: 'TOWEL', minimum: '20', maximum: '40' });
  desk.backend.put('account:hotel', 'ledgerEntry', { account: 'hotel', number: 'I-1', type: 'invoice', date: '2026-10-10', due: '2026-11-10', amount: '300.00', currency: 'EUR', order: null, settles: null });
  await desk.synchronise();
  desk.goOffline();
});
afterAll(() => desk.close());

const isPdf = (base64: string): boolean => Buffer.from(base64, 'base64').subarray(0, 5).toString() === '%PDF-';

test('the account statement becomes a PDF offline; a period that ends before it starts does not', async () => {
  const file = await desk.call('documents.statement', { from: '2026-10-01', to: '2026-12-31', language: 'de' });
  expect(file).toMatchObject({ name: 'Kontoauszug 2026-10-01 2026-12-31.pdf', mediaType: 'application/pdf' });
  expect(isPdf(file.base64)).toBe(true);
  expect(await desk.ask('documents.statement', { from: '2026-10-01', to: '2026-09-01', language: 'de' })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'to' }] } });
});

test('a restocking session becomes a PDF offline, before anything is counted and after', async () => {
  const { sessionId } = await desk.call('restocking.start', { site: 'lake' });
  const uncounted = await desk.call('documents.restocking', { sessionId, language: 'it' });
  expect(uncounted.name).toBe('Lista di riassortimento Lake 2026-11-23.pdf');
  await desk.call('restocking.count', { sessionId, code: 'TOWEL', quantity: '3' });
  const counted = await desk.call('documents.restocking', { sessionId, language: 'it', unitNames: { C62: 'pezzo' } });
  expect(isPdf(counted.base64)).toBe(true);
  expect(await desk.ask('documents.restocking', { sessionId: '00000000-0000-4000-8000-000000000000', language: 'en' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('a list becomes a file in the language of the person; a figure that is none is told by row and column', async () => {
  const table = { name: 'Orders: all', language: 'de' as const, columns: [{ head: 'Nummer', kind: 'text' as const }, { head: 'Brutto', kind: 'money' as const }], rows: [['+41', '12.50']] };
  const file = await desk.call('tables.write', { ...table, format: 'csv' });
  expect(file).toMatchObject({ name: 'Orders all.csv', mediaType: 'text/csv' });
  expect(Buffer.from(file.base64 ?? '', 'base64').toString()).toBe("\uFEFFNummer;Brutto\r\n'+41;12,50\r\n");
  expect((await desk.call('tables.write', { ...table, format: 'xlsx' })).name).toBe('Orders all.xlsx');
  expect(await desk.ask('tables.write', { ...table, format: 'xlsx', rows: [['a', '1'], ['b', 'much']] })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'rows.1.1' }] } });
});

test('other operations are answered while a table is being written; it is followed, and stopped it comes to nothing', async () => {
  const writing = '00000000-0000-4000-8000-00000000000a';
  const table = { name: 'Long', language: 'en' as const, columns: [{ head: 'Number', kind: 'text' as const }, { head: 'Gross', kind: 'money' as const }], rows: Array.from({ length: 60_000 }, (_, at) => [`SO-${at}`, '12.50']) };
  expect(await desk.call('tables.writing', { writing })).toEqual({ progress: null });
  let isWritten = false;
  const file = desk.call('tables.write', { ...table, format: 'xlsx', writing }).finally(() => {
    isWritten = true;
  });
  expect((await desk.call('drafts.list', {})).drafts).toBeDefined();
  expect(await desk.call('tables.writing', { writing })).toEqual({ progress: { rows: 0, of: 60_000 } });
  expect(isWritten).toBe(false);
  expect(await desk.call('tables.stop', { writing })).toEqual({ stopped: true });
  expect((await file).base64).toBeNull();
  expect(await desk.call('tables.stop', { writing })).toEqual({ stopped: false });
});

test('prices asked singly are those of a line that is the whole document', async () => {
  const lines = [{ sku: 'TOWEL', unit: 'C62', quantity: '48' }, { sku: 'STATUE', unit: 'C62', quantity: '1' }];
  const { lines: single } = await desk.call('pricing.single', { lines });
  const alone = await Promise.all(lines.map(async (line) => (await desk.call('pricing.resolve', { lines: [line] })).lines[0]));
  expect(single).toEqual(alone.map((line) => ({ listPrice: line?.listPrice, unitPrice: line?.unitPrice })));
  expect(single[0]?.unitPrice).toBe('4.5000');
});

test('a purchase becomes one PDF, or a folder with each paper and tables that a spreadsheet reads, offline', async () => {
  const whole = await desk.call('documents.dossier', { orderId: 'SO-1', form: 'pdf', language: 'en' });
  expect(whole).toMatchObject({ name: 'Purchase dossier SO-1.pdf', mediaType: 'application/pdf' });
  expect(isPdf(whole.base64)).toBe(true);
  const folder = await desk.call('documents.dossier', { orderId: 'SO-1', form: 'folder', language: 'de' });
  expect(folder).toMatchObject({ name: 'Einkaufsakte SO-1.zip', mediaType: 'application/zip' });
  const files = unzipSync(Buffer.from(folder.base64, 'base64'));
  expect(Object.keys(files)).toEqual([
    'Einkaufsakte SO-1/Einkaufsakte SO-1.pdf', 'Einkaufsakte SO-1/01 Einkaufsakte.pdf', 'Einkaufsakte SO-1/02 Bestellung SO-1.pdf', 'Einkaufsakte SO-1/03 Antwort des Verkäufers und Lieferungen.pdf', 'Einkaufsakte SO-1/04 Rechnungen und Zahlungen.pdf',
    'Einkaufsakte SO-1/Vom Angebot zur Zahlung.csv', 'Einkaufsakte SO-1/Zeile für Zeile.csv', 'Einkaufsakte SO-1/Antwort des Verkäufers und Lieferungen.csv',
  ]);
  expect(Buffer.from(files['Einkaufsakte SO-1/Zeile für Zeile.csv'] ?? []).toString()).toContain('TOWEL;;Bath towel;C62;;;12;4,00;12;');
  expect(await desk.ask('documents.dossier', { orderId: 'nothing', form: 'pdf', language: 'en' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('an order becomes a message with its PDF attached, from the person and to nobody while the seller has told no address', async () => {
  const file = await desk.call('documents.email', { document: { kind: 'order', orderId: 'SO-1' }, language: 'it' });
  expect(file).toMatchObject({ name: 'Ordine d acquisto SO-1.eml', mediaType: 'message/rfc822' });
  const message = Buffer.from(file.base64, 'base64').toString();
  expect(message).toContain('From: Anna <anna@hotel.example>');
  expect(message).not.toContain('\nTo:');
  expect(message).toContain('Content-Type: application/pdf');
  desk.goOnline();
  desk.backend.put('catalog', 'company', { ...seller, salesEmail: 'sales@seller.example' });
  await desk.synchronise();
  desk.goOffline();
  const told = await desk.call('documents.email', { document: { kind: 'order', orderId: 'SO-1' }, language: 'it' });
  expect(Buffer.from(told.base64, 'base64').toString()).toContain('To: Seller <sales@seller.example>');
  expect(await desk.ask('documents.email', { document: { kind: 'estimate', quoteId: '00000000-0000-4000-8000-000000000000' }, language: 'en' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});
