import { expect, test } from 'vitest';
import { lastPurchases } from '#shared/domain/orders/last-purchases.ts';
import { pastOrder } from '#test/main/support/sample-seller.ts';

const [towel] = pastOrder.lines;
const order = (id: string, placedAt: string, more: Partial<typeof pastOrder> = {}) => ({ ...pastOrder, id, number: id, placedAt, ...more });

test('the newest purchase of each product counts, in whichever packaging, on the day of the seller', () => {
  const box = order('SO-3', '2026-06-30T22:30:00.000Z', { lines: [{ ...towel!, unit: 'XBX', unitPrice: '90.00' }] });
  const known = lastPurchases([box, pastOrder], 'EUR', 'Europe/Rome');
  expect([...known.keys()]).toEqual(['TOWEL', 'OLD-PAN']);
  expect(known.get('TOWEL')).toMatchObject({ unit: 'XBX', unitPrice: '90.00', day: '2026-07-01', order: 'SO-3' });
});

test('what was cancelled was never bought, and another currency does not compare', () => {
  const cancelled = order('SO-4', '2026-07-02T08:00:00.000Z', { state: 'cancelled' });
  const line = order('SO-5', '2026-07-02T08:00:00.000Z', { lines: [{ ...towel!, cancelled: towel!.quantity }] });
  const foreign = order('SO-6', '2026-07-02T08:00:00.000Z', { currency: 'CHF' });
  expect(lastPurchases([cancelled, line, foreign, pastOrder], 'EUR', 'Europe/Rome').get('TOWEL')?.order).toBe('SO-1');
});
