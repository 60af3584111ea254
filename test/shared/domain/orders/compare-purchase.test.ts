import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { comparePurchase } from '#shared/domain/orders/compare-purchase.ts';
import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import type { QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { pastOrder } from '#test/main/support/sample-seller.ts';

const line = (id: string, sku: string, more: Partial<OrderLine> = {}): OrderLine => ({ id, sku, name: sku, unit: 'C62', quantity: '10', free: '0', unitPrice: '2.0000', list: null, promotions: [], net: '20.00', vatCategory: 'S', confirmed: null, shipped: '0', cancelled: '0', answer: '', ...more });
const promised = (id: string, sku: string, quantity: string, unitPrice: string | null): QuoteVersion['lines'][number] => ({ id, sku, name: sku, unit: 'C62', quantity, unitPrice, net: null, targetPrice: null, seenPrice: null, note: '', list: null, listPrice: null, free: '0', promotions: [], vatCategory: 'S', category: '', explanation: [] });
const version = (lines: QuoteVersion['lines'], gross: string): QuoteVersion => ({ version: 1, lines, totals: { net: gross, vat: '0.00', gross, vatByCategory: [] }, issuedAt: null, issuedBy: null, validUntil: null, orderBy: null, policyVersion: null, because: [], note: '' });
const order = (lines: OrderLine[], more: Partial<Order> = {}): Order => ({ ...pastOrder, state: 'confirmed', number: 'SO-1', lines, totals: { net: '100.00', vat: '22.00', gross: '122.00', vatByCategory: [] }, ...more });
const entry = (number: string, type: LedgerEntry['type'], amount: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ account: 'hotel', number, type, date: '2026-11-10', due: null, amount, currency: 'EUR', order: 'SO-1', settles: null, ...more });

describe('line by line', () => {
  test('what was ordered is held against what was promised: other quantity, other price, left out, added', () => {
    const estimate = version([promised('a', 'TOWEL', '12', '2.0000'), promised('b', 'PAN', '10', '1.9000'), promised('c', 'SOAP', '5', '1.0000')], '150.00');
    const { lines } = comparePurchase(order([line('a', 'TOWEL'), line('b', 'PAN'), line('x', 'STATUE')]), estimate, [], '2026-11-23');
    expect(lines.map(({ sku, findings }) => [sku, ...findings])).toEqual([['TOWEL', 'otherQuantity', 'stillToCome'], ['PAN', 'otherPrice', 'stillToCome'], ['STATUE', 'notInEstimate', 'stillToCome'], ['SOAP', 'notOrdered']]);
  });

  test('the seller’s answer counts apart from the order: a substitute, a lower price, what never comes', () => {
    const estimate = version([promised('a', 'TOWEL', '10', '2.0000')], '122.00');
    const answered = line('a', 'TOWEL-2', { substituteFor: { sku: 'TOWEL', name: 'Towel' }, orderedPrice: '2.0000', unitPrice: '1.8000', confirmed: '8', shipped: '8' });
    const { lines } = comparePurchase(order([answered]), estimate, [], '2026-11-23');
    expect(lines).toMatchObject([{ sku: 'TOWEL', name: 'Towel', ordered: { unitPrice: '2.0000' }, shipped: '8', findings: ['substituted', 'priceLowered', 'neverComes'] }]);
  });

  test('an order that was matched with an estimate has lines of its own: product and packaging tell', () => {
    const estimate = version([promised('a', 'TOWEL', '10', '2.0000'), promised('b', 'TOWEL', '4', '2.0000')], '122.00');
    const { lines } = comparePurchase(order([line('1', 'TOWEL', { shipped: '10' }), line('b', 'TOWEL', { quantity: '4', shipped: '4' })], { state: 'shipped' }), estimate, [], '2026-11-23');
    expect(lines.map(({ findings }) => findings)).toEqual([[], []]);
  });
});

describe('amounts', () => {
  test('invoices, credit notes and payments of this order only, and the difference of each paper to the one before', () => {
    const entries = [entry('I-1', 'invoice', '130.00'), entry('C-1', 'creditNote', '8.00', { settles: 'I-1' }), entry('P-1', 'payment', '100.00', { settles: 'I-1' }), entry('I-9', 'invoice', '999.00', { order: 'SO-2' }), entry('I-2', 'invoice', '1.00', { date: '2026-12-24' })];
    expect(comparePurchase(order([]), version([], '120.00'), entries, '2026-11-23').amounts).toEqual({ estimated: '120.00', ordered: '122.00', orderedLessEstimated: '2.00', invoiced: '130.00', credited: '8.00', invoicedLessOrdered: '0.00', paid: '100.00', open: '22.00' });
  });

  test('before the first invoice nothing is compared, and an advance is paid all the same', () => {
    expect(comparePurchase(order([]), null, [entry('P-1', 'payment', '50.00')], '2026-11-23').amounts).toMatchObject({ estimated: null, orderedLessEstimated: null, invoiced: null, invoicedLessOrdered: null, paid: '50.00', open: '0.00' });
  });

  test('what is invoiced is credited, paid or open, whatever was booked', () => {
    const booking = fc.record({ type: fc.constantFrom<LedgerEntry['type'][]>('invoice', 'creditNote', 'payment'), cents: fc.integer({ min: 1, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(booking, { maxLength: 8 }), (bookings) => {
        const entries = bookings.map(({ type, cents }, at) => entry(`${type}-${at}`, type, (cents / 100).toFixed(2)));
        const { amounts, unsettled } = comparePurchase(order([]), null, entries, '2026-11-23');
        const waiting = unsettled.reduce((total, { left }) => total + Number(left.toFixed()), 0);
        expect(Number(amounts.credited) + Number(amounts.paid) + Number(amounts.open) - waiting).toBeCloseTo(Number(amounts.invoiced ?? '0'), 2);
      }),
    );
  });
});
