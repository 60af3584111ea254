import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '#shared/domain/accounts/account.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { PaymentAllocation } from '#shared/domain/payment/instrument.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import { release, reserve, shareOf, type SpendingPower } from '#shared/domain/payment/reserve.ts';
import { sampleCompany, sampleCredit } from '../sample-purchase.ts';

const card: Card = { token: 'one', brand: 'Visa', last4: '4242', expiry: '2029-12', holder: 'B', costCentres: null, transactionLimit: '1000', capacity: '600.00' };
const power: SpendingPower = { cards: [card], credit: sampleCredit('500.00'), currency: 'EUR' };
const allocation: PaymentAllocation[] = [{ kind: 'card', token: 'one', amount: '400.00' }, { kind: 'account', amount: '100.00' }];

const reserved = (from: SpendingPower, parts: PaymentAllocation[]): SpendingPower => {
  const result = reserve(parts, from);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

describe('capacity', () => {
  test('is taken off card and credit, and the parts of the exposure are named', () => {
    const after = reserved(power, allocation);
    expect(after.cards[0]?.capacity).toBe('200.00');
    expect(after.credit).toMatchObject({ ordersNotInvoiced: '100.00', available: '400.00' });
  });

  test('is never spent twice: the second of two clients is refused and nothing of it is taken', () => {
    const after = reserved(power, allocation);
    const second = reserve(allocation, after);
    expect(second).toMatchObject({ ok: false, error: { kind: 'paymentBlocked', detail: { reason: 'cardExceeded' } } });
    const onCredit = reserve([{ kind: 'account', amount: '500.01' }], power);
    expect(onCredit).toMatchObject({ ok: false, error: { detail: { reason: 'creditExceeded' } } });
  });

  test('what the office released may exceed the credit', () => {
    const after = reserve([{ kind: 'account', amount: '700.00' }], power, { beyondCredit: true });
    expect(after).toMatchObject({ ok: true, value: { credit: { available: '-200.00' } } });
  });

  test('comes back whole with the whole order', () => expect(release(allocation, reserved(power, allocation))).toEqual(power));

  test('comes back in proportion with a part of it', () => {
    const back = shareOf(allocation, decimal('0.25'), 'EUR');
    expect(back).toEqual([{ kind: 'card', token: 'one', amount: '100.00' }, { kind: 'account', amount: '25.00' }]);
  });

  const cents = fc.integer({ min: 1, max: 100_000 }).map((n) => (n / 100).toFixed(2));

  test('under any interleaving of two desktops neither card nor credit is overspent', () => {
    const conditions = sampleCompany().conditionsOfSale;
    fc.assert(
      fc.property(fc.array(fc.record({ desktop: fc.constantFrom(0, 1), total: cents, cancel: fc.boolean() }), { maxLength: 20 }), (orders) => {
        let books = power;
        const seen: SpendingPower[] = [power, power];
        for (const { desktop, total, cancel } of orders) {
          // Each desktop plans with what it last saw; the backend plans again with its own books and reserves.
          const view = seen[desktop] ?? power;
          planPayment({ total, instruments: [{ kind: 'card', token: 'one' }], cards: view.cards, credit: view.credit, conditions, day: '2026-11-23', currency: 'EUR' });
          const final = planPayment({ total, instruments: [{ kind: 'card', token: 'one' }], cards: books.cards, credit: books.credit, conditions, day: '2026-11-23', currency: 'EUR' });
          if (final.blocked) continue;
          books = reserved(books, final.allocation);
          if (cancel) books = release(final.allocation, books);
          seen[desktop] = books;
          expect(decimal(books.cards[0]!.capacity).gte('0')).toBe(true);
          expect(decimal(books.credit!.available).gte('0')).toBe(true);
        }
      }),
    );
  });
});
