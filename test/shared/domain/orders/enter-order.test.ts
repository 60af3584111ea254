import { expect, test } from 'vitest';
import { enterOrder, type EntryTerms, type OrderEntry } from '#shared/domain/orders/enter-order.ts';
import { likelyDuplicates } from '#shared/domain/orders/likely-duplicate.ts';
import { pricedEntry } from '#shared/domain/orders/priced-entry.ts';
import { askedLine, monday, priced, sampleAccount, sampleCompany, sampleCredit, sampleOrder, sampleQuote, uuid } from '../sample-purchase.ts';

const line = { id: uuid(1), sku: 'A1', unit: 'C62', quantity: '10' };
const entry = (changes: Partial<OrderEntry> = {}): OrderEntry => ({ number: 'O-2026-1', channel: 'phone', site: 'rome', costCentre: null, lines: [line], instruments: [{ kind: 'account' }], note: '', now: monday, duplicatesSeen: false, ...changes });
const terms = (changes: Partial<EntryTerms> = {}): EntryTerms => ({ company: sampleCompany(), account: sampleAccount(), cards: [], credit: sampleCredit('5000.00'), priced: priced([askedLine()]), quote: null, orders: [], ...changes });

test('a phone order carries the seller’s number, no author, and stands placed', () => {
  expect(enterOrder(entry(), terms())).toMatchObject({ ok: true, value: { quote: null, order: { id: 'O-2026-1', number: 'O-2026-1', channel: 'phone', author: null, state: 'placed', lines: [{ unitPrice: '10.0000' }], allocation: [{ kind: 'account', amount: '122.00' }] } } });
});

test('it is judged like any order: lines, site, cost centre, price, payment', () => {
  expect(enterOrder(entry({ lines: [] }), terms())).toMatchObject({ ok: false, error: { kind: 'noLines' } });
  expect(enterOrder(entry({ site: 'paris' }), terms())).toMatchObject({ ok: false, error: { kind: 'unknownSite' } });
  expect(enterOrder(entry({ costCentre: 'none' }), terms())).toMatchObject({ ok: false, error: { kind: 'unknownCostCentre' } });
  expect(enterOrder(entry(), terms({ priced: priced([askedLine()], '0.00', '0.00', null) }))).toMatchObject({ ok: false, error: { kind: 'noPrice' } });
  expect(enterOrder(entry(), terms({ credit: sampleCredit('1.00') }))).toMatchObject({ ok: false, error: { kind: 'paymentBlocked' } });
  expect(enterOrder(entry({ instruments: [{ kind: 'card', token: 'x' }] }), terms())).toMatchObject({ ok: false, error: { kind: 'unknownInstrument' } });
  expect(enterOrder(entry({ instruments: [{ kind: 'transfer' }] }), terms())).toMatchObject({ ok: true, value: { order: { state: 'onHold', hold: { reason: 'advance' } } } });
});

test('matched with an approved estimate it uses it up; an issued one stays open; others are refused', () => {
  expect(enterOrder(entry(), terms({ quote: sampleQuote({ state: 'approved' }) }))).toMatchObject({ ok: true, value: { quote: { state: 'ordered' }, order: { quote: { number: 'Q-1', version: 1 } } } });
  expect(enterOrder(entry(), terms({ quote: sampleQuote() }))).toMatchObject({ ok: true, value: { quote: null, order: { quote: { number: 'Q-1' } } } });
  expect(enterOrder(entry({ now: '2027-01-01T00:00:00.000Z' }), terms({ quote: sampleQuote() }))).toMatchObject({ ok: false, error: { kind: 'expired' } });
  expect(enterOrder(entry(), terms({ quote: sampleQuote({ state: 'withdrawn' }) }))).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
});

test('a matched line takes the promised price, another line today’s', () => {
  const lines = [line, { ...line, id: uuid(2), quantity: '3' }];
  const today = priced([askedLine(), askedLine({ quantity: '3' })], '146.40', '60.00', '12.0000');
  expect(pricedEntry(lines, today, sampleQuote(), { S: '22' })).toMatchObject({ lines: [{ unitPrice: '10.0000', net: '100.00' }, { unitPrice: '12.0000', net: '60.00' }], totals: { net: '160.00', gross: '195.20' } });
  expect(pricedEntry(lines, today, null, { S: '22' })).toBe(today);
});

test('a likely duplicate stops the entry until somebody has looked at it', () => {
  const orders = [sampleOrder({ number: 'O-1' })];
  expect(enterOrder(entry(), terms({ orders }))).toMatchObject({ ok: false, error: { kind: 'alreadyExists', detail: { orders: 'O-1' } } });
  expect(enterOrder(entry({ duplicatesSeen: true }), terms({ orders })).ok).toBe(true);
});

test('a duplicate has the same estimate, or half of its lines within seven days; a cancelled order is none', () => {
  const question = { lines: [line], quote: null, now: monday };
  const other = sampleOrder({ quote: null });
  expect(likelyDuplicates(question, [other])).toMatchObject([{ reason: 'sameLines', shared: 1 }]);
  expect(likelyDuplicates(question, [{ ...other, state: 'cancelled' }])).toEqual([]);
  expect(likelyDuplicates({ ...question, now: '2026-11-30T11:00:00.001Z' }, [other])).toEqual([]);
  expect(likelyDuplicates({ ...question, lines: [{ ...line, quantity: '10.0' }, { ...line, sku: 'B' }, { ...line, sku: 'C' }] }, [other])).toEqual([]);
  expect(likelyDuplicates({ ...question, now: '2027-06-01T00:00:00.000Z', quote: sampleQuote().id }, [sampleOrder()])).toMatchObject([{ reason: 'sameEstimate' }]);
});
