import { expect, test } from 'vitest';
import { lastPaidPrices } from '#shared/domain/orders/last-paid.ts';
import type { Order } from '#shared/domain/orders/order.ts';

const line = (sku: string, unitPrice: string, more: Partial<Order['lines'][number]> = {}): Order['lines'][number] => ({
  id: '1', sku, name: sku, unit: 'C62', quantity: '5', free: '0', unitPrice, list: null, promotions: [], net: '0', vatCategory: 'S', confirmed: '5', shipped: '0', cancelled: '0', answer: '', ...more,
});

const order = (id: string, placedAt: string, lines: Order['lines'], more: Partial<Order> = {}): Order => ({
  id, number: `N-${id}`, account: 'a1', state: 'closed', channel: 'phone', site: null, costCentre: null, author: null, quote: null, currency: 'EUR', placedAt, receivedAt: null, confirmedAt: null,
  lines, totals: { net: '0', vat: '0', gross: '0', vatByCategory: [] }, instruments: [], allocation: [], hold: null, note: '', ...more,
});

test('the newest order of any channel counts, on its day at the seller’s', () => {
  const paid = lastPaidPrices([order('3', '2026-06-30T22:30:00.000Z', [line('P1', '9')], { channel: 'fair' }), order('2', '2026-05-01T10:00:00.000Z', [line('P1', '8'), line('P2', '3')])], 'EUR', 'Europe/Rome');
  expect(paid('P1', 'C62')).toEqual({ unitPrice: '9', day: '2026-07-01', order: '3', number: 'N-3', channel: 'fair' });
  expect(paid('P2', 'C62')).toMatchObject({ unitPrice: '3', order: '2' });
  expect(paid('P1', 'XBX')).toBeNull();
});

test('cancelled orders, wholly cancelled lines and other currencies were never paid', () => {
  const orders = [
    order('5', '2026-06-05T10:00:00.000Z', [line('P1', '1')], { state: 'cancelled' }),
    order('4', '2026-06-04T10:00:00.000Z', [line('P1', '2')], { currency: 'USD' }),
    order('3', '2026-06-03T10:00:00.000Z', [line('P1', '3', { cancelled: '5.0' })]),
    order('2', '2026-06-02T10:00:00.000Z', [line('P1', '4', { cancelled: '1' })]),
  ];
  expect(lastPaidPrices(orders, 'EUR', 'Europe/Rome')('P1', 'C62')).toMatchObject({ unitPrice: '4', order: '2' });
});
