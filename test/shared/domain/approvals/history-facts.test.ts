import { expect, test } from 'vitest';
import { historyFacts, type ApprovalHistory } from '#shared/domain/approvals/history-facts.ts';
import type { Order } from '#shared/domain/orders/order.ts';

const line = (sku: string, unit: string, unitPrice: string): Order['lines'][number] => ({
  id: sku, sku, name: sku, unit, quantity: '1', free: '0', unitPrice, list: null, promotions: [], net: unitPrice, vatCategory: 'S', confirmed: '1', shipped: '0', cancelled: '0', answer: '',
});

const order = (id: string, placedAt: string, state: Order['state'], lines: Order['lines'], gross = '100.00'): Order => ({
  id, number: id, account: 'hotel', state, channel: 'phone', site: null, costCentre: 'rooms', author: null, quote: null, currency: 'EUR', placedAt, receivedAt: null, confirmedAt: null,
  lines, totals: { net: gross, vat: '0.00', gross, vatByCategory: [] }, instruments: [], allocation: [], hold: null, note: '',
});

const orders = [
  order('3', '2026-11-10T08:00:00.000Z', 'cancelled', [line('TOWEL', 'C62', '9.00')]),
  order('2', '2026-10-10T08:00:00.000Z', 'closed', [line('TOWEL', 'C62', '5.00'), line('TOWEL', 'XBX', '110.00')]),
  order('1', '2026-09-10T08:00:00.000Z', 'closed', [line('TOWEL', 'C62', '4.00'), line('PAN', 'C62', '30.00')]),
];

const facts = (change: Partial<ApprovalHistory> = {}) =>
  historyFacts({
    account: { currency: 'EUR', costCentres: [{ id: 'rooms', name: 'Rooms', budgets: [{ from: '2026-01-01', to: '2026-12-31', amount: '1000' }] }] },
    orders,
    quotes: [],
    now: '2026-11-23T12:00:00.000Z',
    timeZone: 'Europe/Rome',
    costCentre: 'rooms',
    ...change,
  });

test('the last price paid is that of the newest order of the product in the same packaging', () => {
  expect(facts().lastPaid('TOWEL', 'C62')).toBe('5.00');
  expect(facts().lastPaid('TOWEL', 'XBX')).toBe('110.00');
  expect(facts().lastPaid('PAN', 'XBX')).toBeNull();
});

test('a cancelled order was never paid and makes no product known', () => {
  const onlyCancelled = facts({ orders: orders.slice(0, 1) });
  expect(onlyCancelled.lastPaid('TOWEL', 'C62')).toBeNull();
  expect(onlyCancelled.isNew('TOWEL')).toBe(true);
  expect(facts().isNew('PAN')).toBe(false);
});

test('the budget left is the cost centre\'s; without a cost centre none is kept', () => {
  expect(facts().budgetLeft()).toBe('800.00');
  expect(facts({ costCentre: null }).budgetLeft()).toBeNull();
});
