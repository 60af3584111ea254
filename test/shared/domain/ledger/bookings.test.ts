import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookInvoice, shippedTotals } from '#shared/domain/ledger/book-invoice.ts';
import { bookCreditNote, bookPayment, type Payment } from '#shared/domain/ledger/book-payment.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { openItems } from '#shared/domain/ledger/open-items.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { sampleOrder } from '../sample-purchase.ts';

const invoice: LedgerEntry = { account: 'buyer-co', number: 'I-1', type: 'invoice', date: '2026-11-01', due: '2026-12-01', amount: '100.00', currency: 'EUR', order: 'O-1', settles: null };
const other: LedgerEntry = { ...invoice, number: 'I-2', amount: '50.00', order: 'O-2' };
const part = (amount: string, settled: string | null = 'I-1', number = 'P-1'): Payment['parts'][number] => ({ number, amount, invoice: settled, order: null });
const pay = (...parts: Payment['parts']) => bookPayment({ account: 'buyer-co', currency: 'EUR', date: '2026-11-23', parts }, [invoice, other]);

test('an invoice claims what was shipped, at the prices of the order, once', () => {
  const totals = { net: '100.00', vat: '22.00', gross: '122.00', vatByCategory: [{ category: 'S', ratePercent: '22', base: '100.00', amount: '22.00' }] };
  const shipped = sampleOrder({ state: 'shipped', totals, lines: sampleOrder().lines.map((line) => ({ ...line, shipped: '4', cancelled: '6' })) });
  expect(shippedTotals(shipped)).toMatchObject({ net: '40.00', vat: '8.80', gross: '48.80' });
  const booked = bookInvoice(shipped, { number: 'I-9', date: '2026-11-23', netDays: 30 }, []);
  if (!booked.ok) throw new Error(booked.error.kind);
  expect(booked.value).toMatchObject({ order: { state: 'invoiced' }, entry: { type: 'invoice', amount: '48.80', due: '2026-12-23', order: 'O-1', settles: null } });
  expect(bookInvoice(booked.value.order, { number: 'I-10', date: '2026-11-23', netDays: 30 }, [])).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
  expect(bookInvoice(sampleOrder({ state: 'partlyShipped', totals }), { number: 'I-10', date: '2026-11-23', netDays: 30 }, [])).toMatchObject({ ok: false });
  const again = (claimed: string) => bookInvoice(shipped, { number: 'I-10', date: '2026-11-23', netDays: 30 }, [{ ...invoice, amount: claimed }]);
  expect(again('40.00')).toMatchObject({ ok: true, value: { entry: { amount: '8.80' } } });
  expect(again('48.80')).toMatchObject({ ok: false, error: { kind: 'alreadyExists' } });
});

test('a payment settles the invoices that it names, and never more than is open of one', () => {
  expect(pay(part('100.00'), part('20', 'I-2', 'P-2'))).toMatchObject({ ok: true, value: [{ settles: 'I-1', amount: '100.00' }, { settles: 'I-2', amount: '20.00' }] });
  expect(pay(part('60'), part('40.01'))).toMatchObject({ ok: false, error: { kind: 'invalidPayload', detail: { open: '100.00' } } });
  expect(pay(part('1', 'I-3'))).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  expect(pay()).toMatchObject({ ok: false, error: { kind: 'noLines' } });
  for (const amount of ['0', '-1', '0.001']) expect(pay(part(amount))).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
  expect(pay(part('5000', null))).toMatchObject({ ok: true, value: [{ settles: null }] });
});

test('credit notes together never exceed their invoice', () => {
  const note = (amount: string, entries: readonly LedgerEntry[]) => bookCreditNote({ account: 'buyer-co', number: 'C-1', date: '2026-11-23', invoice: 'I-1', amount }, entries);
  const first = note('70', [invoice]);
  if (!first.ok) throw new Error(first.error.kind);
  expect(first.value).toMatchObject({ type: 'creditNote', settles: 'I-1', order: 'O-1', amount: '70.00' });
  expect(note('30.01', [invoice, first.value])).toMatchObject({ ok: false, error: { kind: 'invalidPayload', detail: { left: '30.00' } } });
  expect(note('30', [invoice, first.value]).ok).toBe(true);
  expect(note('1', [])).toMatchObject({ ok: false, error: { kind: 'notFound' } });
});

test('any run of payments leaves every invoice between nothing and its amount', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 12_000 }), fc.constantFrom('I-1', 'I-2', null)), { maxLength: 12 }), (sums) => {
      const entries: LedgerEntry[] = [invoice, other];
      for (const [at, [cents, settled]] of sums.entries()) {
        const booked = bookPayment({ account: 'buyer-co', currency: 'EUR', date: '2026-11-23', parts: [part(decimal(String(cents)).div('100').toFixed(2), settled, `P-${at}`)] }, entries);
        if (booked.ok) entries.push(...booked.value);
      }
      for (const item of openItems(entries, '2026-11-23').items) {
        expect(item.open.gte('0')).toBe(true);
        expect(item.open.lte(decimal(item.invoice.amount))).toBe(true);
      }
    }),
  );
});
