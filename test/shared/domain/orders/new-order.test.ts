import { expect, test } from 'vitest';
import type { ConditionsOfSale } from '#shared/domain/company/company.ts';
import { newOrder } from '#shared/domain/orders/new-order.ts';
import { reserve } from '#shared/domain/payment/reserve.ts';
import { monday, sampleCompany, sampleCredit, sampleOrder, uuid } from '../sample-purchase.ts';

const card = { token: 'one', brand: 'Visa', last4: '4242', expiry: '2029-12', holder: 'Bea', costCentres: null, transactionLimit: '1000', capacity: '150.00' };

/** The same order, asked for by two desktops that both knew of 150.00 on the card; the second is judged by what the first left. */
function second(action: ConditionsOfSale['overCard'][number]['action']) {
  const company = sampleCompany({ conditionsOfSale: { version: '3', validFrom: '2026-01-01', overCard: [{ upToAmount: null, action }], overCredit: 'refuse' } });
  const priced = { ...sampleOrder(), actor: { id: 'bea' }, instruments: [{ kind: 'card' as const, token: 'one' }], now: monday };
  const first = newOrder({ ...priced, orderId: uuid(1) }, { company, cards: [card], credit: sampleCredit('0.00') });
  if (!first.ok) throw new Error(first.error.kind);
  expect(first.value).toMatchObject({ state: 'placed', allocation: [{ kind: 'card', token: 'one', amount: '122.00' }] });
  const left = reserve(first.value.allocation, { cards: [card], credit: sampleCredit('0.00'), currency: 'EUR' });
  if (!left.ok) throw new Error(left.error.kind);
  return newOrder({ ...priced, orderId: uuid(2) }, { company, cards: left.value.cards, credit: left.value.credit });
}

test('the second of two desktops that spend one card is judged by the same conditions of sale: refused, or held for a release or an advance', () => {
  expect(second('refuse')).toMatchObject({ ok: false, error: { kind: 'paymentBlocked', detail: { reason: 'cardExceeded' } } });
  expect(second('release')).toMatchObject({ ok: true, value: { state: 'onHold', hold: { reason: 'release', detail: '94.00', releasedBy: 'administrativeOffice' } } });
  expect(second('advanceTransfer')).toMatchObject({ ok: true, value: { state: 'onHold', hold: { reason: 'advance', detail: '94.00', releasedBy: 'payment' } } });
});
