import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { advanceStanding } from '#shared/domain/orders/advance-paid.ts';
import { sampleOrder } from '../sample-purchase.ts';

const order = sampleOrder({ allocation: [{ kind: 'card', token: 'one', amount: '22.00' }, { kind: 'transfer', amount: '100.00' }] });
const payment = (amount: string, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({ account: 'buyer-co', number: amount, type: 'payment', date: '2026-11-24', due: null, amount, currency: 'EUR', order: 'O-1', settles: null, ...changes });

describe('an advance', () => {
  test('is paid when all of it came in, in one payment or several', () => {
    expect(advanceStanding(order, [payment('100.00')])).toEqual({ due: '100.00', paid: '100.00', missing: '0.00', isPaid: true });
    expect(advanceStanding(order, [payment('60.00'), payment('40.01')]).isPaid).toBe(true);
  });

  test('a part of it does not start the order', () => expect(advanceStanding(order, [payment('99.99')])).toMatchObject({ missing: '0.01', isPaid: false }));

  test('a credit note, another order\'s money or another currency is not the advance', () => {
    const others = [payment('100.00', { type: 'creditNote' }), payment('100.00', { order: 'O-2' }), payment('100.00', { order: null }), payment('100.00', { currency: 'USD' })];
    expect(advanceStanding(order, others)).toMatchObject({ paid: '0.00', isPaid: false });
  });

  test('an order without number yet has received nothing', () => expect(advanceStanding({ ...order, number: null }, [payment('100.00', { order: null })]).isPaid).toBe(false));
});
