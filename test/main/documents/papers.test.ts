import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionChecksum } from '#main/documents/checksum.ts';
import { estimatePaper } from '#main/documents/estimate-paper.ts';
import { orderPaper } from '#main/documents/order-paper.ts';
import { restockingPaper, type RestockRow } from '#main/documents/restocking-paper.ts';
import { statementPaper } from '#main/documents/statement-paper.ts';
import { paperFigures } from '#main/documents/paper-figures.ts';
import { writePdf } from '#main/documents/write-pdf.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { statementOf } from '#shared/domain/ledger/statement.ts';
import type { Quote, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { hotel, pastOrder, seller } from '#test/main/support/sample-seller.ts';

const parties = { company: seller, account: hotel, language: 'de', ownNumber: (sku: string) => (sku === 'PAN' ? 'K-77' : null), unitName: (unit: string) => (unit === 'C62' ? 'Stück' : unit) } as const;

const version = (number: number, more: Partial<QuoteVersion> = {}): QuoteVersion => ({
  version: number, issuedAt: '2026-11-23T10:00:00.000Z', issuedBy: 'sales', validUntil: '2026-12-07T22:59:59.999Z', orderBy: '2026-12-11T22:59:59.999Z', policyVersion: '1', because: [], note: '',
  lines: [
    {
      id: '40000000-0000-4000-8000-000000000001', sku: 'TOWEL', unit: 'C62', quantity: '1200', targetPrice: null, seenPrice: null, note: 'weiß', name: 'Badetuch „Größe L“', list: 'base', listPrice: '4.5000', unitPrice: '4.3333',
      free: '12', promotions: [], net: '5199.96', vatCategory: 'S', category: 'Linen', explanation: [],
    },
  ],
  totals: { net: '5199.96', vat: '1143.99', gross: '6343.95', vatByCategory: [{ category: 'S', ratePercent: '22', base: '5199.96', amount: '1143.99' }] },
  ...more,
});
const quote = (current: QuoteVersion, earlier: QuoteVersion[] = []): Quote => ({
  id: '20000000-0000-4000-8000-000000000001', account: 'hotel', number: 'Q-2026-00017', state: 'issued', title: 'Frühjahr', author: 'anna', site: 'lake', costCentre: 'rooms', channel: 'platform', codes: [], currency: 'EUR', note: '',
  requestedAt: '2026-11-23T09:00:00.000Z', receivedAt: null, current, earlier, rounds: [], extensions: [], payment: [], closedReason: '', order: null,
});

test('the buyer’s own number stands beside the seller’s code, on estimates and on orders', () => {
  const named = { ...parties, ownNumber: () => 'K-77' };
  expect(estimatePaper(quote(version(1)), version(1), named).tables[0]?.rows[0]?.under?.texts.slice(0, 2)).toEqual(['TOWEL', 'Art.-Nr. des Käufers K-77']);
  expect(orderPaper(pastOrder, named).tables[0]?.rows[0]?.under?.texts.slice(0, 2)).toEqual(['TOWEL', 'Art.-Nr. des Käufers K-77']);
});

describe('an estimate on paper', () => {
  test('says what it promises, until when, and under which conditions, in the figures of its language', () => {
    const paper = estimatePaper(quote(version(1)), version(1), parties);
    expect(paper.title).toBe('Angebot Q-2026-00017');
    expect(paper.facts).toContainEqual(['Gültig bis', '07.12.2026, 23:59 (Zeit des Verkäufers)']);
    expect(paper.facts).toContainEqual(['Angefragt von', 'Anna']);
    expect(paper.tables[0]?.rows[0]).toEqual({ cells: ['1', 'Badetuch „Größe L“', '1.200 Stück', '4,3333\u00a0€', '5.199,96\u00a0€'], under: { column: 1, texts: ['TOWEL', '+ 12 kostenlos', 'Notiz: weiß'] } });
    expect(paper.totals).toEqual([['Summe netto', '5.199,96\u00a0€'], ['USt. 22 % auf 5.199,96\u00a0€', '1.143,99\u00a0€'], ['Gesamtbetrag', '6.343,95\u00a0€']]);
    expect(paper.remarks).toContain('Verkaufsbedingungen, Fassung 1.');
    expect(paper.foot).toMatch(/^Q-2026-00017 · Fassung 1 · Prüfsumme [0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  });

  test('an earlier version says that it has been replaced; one that was never issued promises nothing', () => {
    const replaced = quote(version(2), [version(1)]);
    expect(estimatePaper(replaced, version(1), parties).remarks).toContain('Diese Fassung wurde ersetzt durch Fassung 2.');
    expect(estimatePaper(replaced, version(2), parties).remarks.join()).not.toContain('ersetzt');
    const asked = version(0, { issuedAt: null, validUntil: null, orderBy: null });
    expect(estimatePaper({ ...quote(asked), number: null }, asked, parties)).toMatchObject({ title: 'Angebotsanfrage', remarks: expect.arrayContaining([expect.stringContaining('versprechen nichts')]) });
  });

  test('the checksum moves with everything that is promised, and with nothing else', () => {
    const plain = versionChecksum(quote(version(1)), version(1));
    const [line] = version(1).lines;
    if (line === undefined) throw new Error('no line');
    const others = [version(2), version(1, { validUntil: '2026-12-08T22:59:59.999Z' }), version(1, { lines: [{ ...line, quantity: '1201' }] }), version(1, { lines: [{ ...line, unitPrice: '4.3334' }] }), version(1, { totals: { ...version(1).totals, gross: '6343.96' } })];
    expect(new Set([plain, ...others.map((other) => versionChecksum(quote(other), other))]).size).toBe(others.length + 1);
    expect(versionChecksum(quote(version(1)), version(1, { lines: [{ ...line, note: 'other' }] }))).toBe(plain);
  });
});

test('an order on paper carries the seller’s answer line by line', () => {
  const [first] = pastOrder.lines;
  if (first === undefined) throw new Error('no line');
  const paper = orderPaper({ ...pastOrder, lines: [{ ...first, confirmed: '6', shipped: '6', cancelled: '6', promisedFor: '2026-12-01', answer: 'rest is sold out' }] }, { ...parties, language: 'it' });
  expect(paper.title).toBe('Ordine d’acquisto SO-1');
  expect(paper.tables[0]?.rows[0]?.under?.texts).toEqual(['TOWEL', '6 confermati', '6 spediti', '6 annullati', 'promesso per 1 dic 2026', 'Risposta del venditore: rest is sold out']);
});

test('an account statement on paper runs from one balance to the other, tells what is open, and where the seller says otherwise', () => {
  const entry = (number: string, type: LedgerEntry['type'], date: string, amount: string, settles: string | null = null): LedgerEntry => ({ account: 'hotel', number, type, date, due: type === 'invoice' ? '2026-11-10' : null, amount, currency: 'EUR', order: null, settles });
  const entries = [entry('I-1', 'invoice', '2026-10-10', '1300.00'), entry('P-1', 'payment', '2026-11-05', '120.00', 'I-1')];
  const credit = { limit: '2000.00', openInvoices: '1180.00', overdue: '1180.00', ordersNotInvoiced: '0.00', available: '820.00' };
  const statement = { ...statementOf(entries, { from: '2026-11-01', to: '2026-12-31', today: '2026-11-23' }, 'EUR'), today: '2026-11-23', told: { opening: '1300.00', closing: '1170.00' }, difference: { opening: '0.00', closing: '10.00' }, credit: { recomputed: credit, told: null, difference: null } };
  const paper = statementPaper(statement, '2026-11-23T10:00:00.000Z', parties);
  const [movements, items, parts] = paper.tables;
  expect(movements?.rows.map(({ cells }) => cells)).toEqual([
    ['01.11.2026', 'Anfangssaldo', '', '', '', '1.300,00\u00a0€'],
    ['05.11.2026', 'Zahlung P-1', 'I-1', '', '-120,00\u00a0€', '1.180,00\u00a0€'],
    ['23.11.2026', 'Endsaldo', '', '', '', '1.180,00\u00a0€'],
  ]);
  expect(items).toMatchObject({ title: 'Offene Posten am 23.11.2026', rows: [{ cells: ['I-1', '10.10.2026', '10.11.2026 (überfällig)', '1.300,00\u00a0€', '1.180,00\u00a0€'], under: { texts: ['ausgeglichen durch P-1 vom 05.11.2026: 120,00\u00a0€'] } }] });
  expect(parts?.rows.at(-1)?.cells).toEqual(['Noch verfügbar', '820,00\u00a0€', '–', '–']);
  expect(paper.facts).toContainEqual(['Endsaldo', '1.180,00\u00a0€ (Laut Verkäufer: 1.170,00\u00a0€)']);
  expect(paper.remarks.join()).toContain('Nachgerechnet abzüglich der Zahlen des Verkäufers: Anfangssaldo 0,00\u00a0€, Endsaldo 10,00\u00a0€.');
});

test('a restocking list on paper has count, par level, what is on order and what to order, by what comes of it', () => {
  const row = (sku: string, more: Partial<RestockRow>): RestockRow => ({ sku, name: sku, baseUnit: 'C62', counted: null, par: null, onOrder: '0', order: null, replaces: null, chosen: false, rhythm: null, unmet: null, ...more });
  const paper = restockingPaper(
    {
      site: 'lake', startedAt: '2026-11-23T08:00:00.000Z', day: '2026-11-23', net: '150.00', unknownCodes: ['4099999999990'],
      toOrder: [row('TOWEL', { counted: '12', onOrder: '6', par: { minimum: '20', maximum: '40' }, order: { unit: 'C62', quantity: '24', unitPrice: '5', net: '120.00' }, chosen: true }), row('SOAP', { rhythm: { everyDays: 30, lastDaysAgo: 40, usual: '12' }, order: { unit: 'XBX', quantity: '0', unitPrice: null, net: null }, chosen: true })],
      covered: [], missing: [row('OLD', { unmet: 'discontinued' })], open: [row('PAN', { par: { minimum: '2', maximum: '5' } })],
    },
    '2026-11-23T10:00:00.000Z',
    parties,
  );
  expect(paper.tables.map(({ title, rows }) => [title, ...rows.map(({ cells }) => cells.join('|'))])).toEqual([
    ['Zu bestellen', 'TOWEL|12|20 – 40|6|24 Stück|5,00\u00a0€|120,00\u00a0€', 'SOAP|–|–|0|||'],
    ['Gebraucht, aber nicht bestellbar', 'OLD|–|–|0|||'],
    ['Sollbestand, noch nicht gezählt', 'PAN|–|2 – 5|0|||'],
  ]);
  expect(paper.tables[0]?.rows.map(({ under }) => under?.texts)).toEqual([['TOWEL · Stück', 'eigene Menge'], ['SOAP · Stück', 'nach Takt: zuletzt vor 40 Tagen bestellt, alle 30 Tage, üblich 12', 'weggelassen']]);
  expect(paper.remarks).toContain('Codes, die niemand kennt: 4099999999990');
});

test('amounts stay exact however large they are', () => {
  const { money } = paperFigures('en', 'EUR', 'UTC');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (cents) => {
      const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(money(text).replaceAll(/[€,]/g, '')).toBe(text);
    }),
  );
});

test('a long document becomes pages of PDF, with nothing read from disk or network', async () => {
  const [line] = version(1).lines;
  if (line === undefined) throw new Error('no line');
  const long = version(1, { lines: Array.from({ length: 120 }, (_, at) => ({ ...line, id: `40000000-0000-4000-8000-${String(at).padStart(12, '0')}` })) });
  const bytes = await writePdf([estimatePaper(quote(long), long, parties)], new Date('2026-11-23T10:00:00.000Z'));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = Number(/\/Type \/Pages[^>]*?\/Count (\d+)/s.exec(bytes.toString('latin1'))?.[1] ?? /\/Count (\d+)/.exec(bytes.toString('latin1'))?.[1]);
  expect(pages).toBeGreaterThan(3);
});
