import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionChecksum } from '#main/documents/checksum.ts';
import { estimatePaper } from '#main/documents/estimate-paper.ts';
import { orderPaper } from '#main/documents/order-paper.ts';
import { paperFigures } from '#main/documents/paper-figures.ts';
import { writePdf } from '#main/documents/write-pdf.ts';
import type { Quote, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { hotel, pastOrder, seller } from '#test/main/support/sample-seller.ts';

const parties = { company: seller, account: hotel, language: 'de', unitName: (unit: string) => (unit === 'C62' ? 'Stück' : unit) } as const;

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

describe('an estimate on paper', () => {
  test('says what it promises, until when, and under which conditions, in the figures of its language', () => {
    const paper = estimatePaper(quote(version(1)), version(1), parties);
    expect(paper.title).toBe('Angebot Q-2026-00017');
    expect(paper.facts).toContainEqual(['Gültig bis', '07.12.2026, 23:59 (Zeit des Verkäufers)']);
    expect(paper.facts).toContainEqual(['Angefragt von', 'Anna']);
    expect(paper.lines[0]).toEqual({ position: '1', name: 'Badetuch „Größe L“', under: ['TOWEL', '+ 12 kostenlos', 'Notiz: weiß'], figures: ['1.200 Stück', '4,3333\u00a0€', '5.199,96\u00a0€'] });
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
  expect(paper.lines[0]?.under).toEqual(['TOWEL', '6 confermati', '6 spediti', '6 annullati', 'promesso per 1 dic 2026', 'Risposta del venditore: rest is sold out']);
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
  const bytes = await writePdf(estimatePaper(quote(long), long, parties), new Date('2026-11-23T10:00:00.000Z'));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = Number(/\/Type \/Pages[^>]*?\/Count (\d+)/s.exec(bytes.toString('latin1'))?.[1] ?? /\/Count (\d+)/.exec(bytes.toString('latin1'))?.[1]);
  expect(pages).toBeGreaterThan(3);
});
