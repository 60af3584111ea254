import { expect, test } from 'vitest';
import { agreePrices } from '#shared/domain/quotes/agree-prices.ts';
import { askedLine, priced, sampleQuote, uuid } from '../sample-purchase.ts';

const quote = sampleQuote();
const today = priced([askedLine()]);
const id = quote.current.lines[0]?.id ?? uuid(1);

test('our price replaces the list’s: its net and totals, with list price and step kept for comparison', () => {
  expect(agreePrices(quote, today, [{ line: id, unitPrice: '9.5' }], { S: '22' })).toMatchObject({
    ok: true,
    value: { lines: [{ unitPrice: '9.5000', listPrice: '10.0000', net: '95.00', promotions: [], free: '0', explanation: [{ reason: 'agreedPrice', detail: { before: '10.0000', unitPrice: '9.5000' } }] }], totals: { net: '95.00', vat: '20.90', gross: '115.90' } },
  });
});

test('a price on request gets one; without a word the lists decide', () => {
  const onRequest = priced([askedLine()], '0.00', '0.00', null);
  expect(agreePrices(quote, onRequest, [{ line: id, unitPrice: '3' }], { S: '22' })).toMatchObject({ ok: true, value: { lines: [{ unitPrice: '3.0000', listPrice: null }], totals: { gross: '36.60' } } });
  expect(agreePrices(quote, today, [], { S: '22' })).toEqual({ ok: true, value: today });
});

test('an unknown line or a product without VAT is refused', () => {
  expect(agreePrices(quote, today, [{ line: 'x', unitPrice: '3' }], { S: '22' })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  expect(agreePrices(quote, today, [{ line: id, unitPrice: '3' }], {})).toMatchObject({ ok: false, error: { kind: 'noPrice' } });
});
