import { expect, test } from 'vitest';
import { keepCard } from '#shared/domain/payment/keep-card.ts';

const card = { token: 'card-1', brand: 'Visa', last4: '4242', expiry: '2029-05', holder: 'Bea', costCentres: null, transactionLimit: '1000', capacity: '1500' };

test('a card is kept as token, brand, last four, expiry and limits', () => {
  expect(keepCard(card)).toEqual({ ok: true, value: card });
});

test.each(['brand', 'last4', 'holder', 'token', 'expiry'])('a card number in %s is recognised and refused', (field) => {
  expect(keepCard({ ...card, [field]: 'Bea 4111-1111-1111-1111' })).toMatchObject({ ok: false, error: { kind: 'invalidPayload', detail: { reason: 'cardNumber', path: field } } });
});

test('what is no card is refused with its place', () => {
  expect(keepCard({ ...card, expiry: '05/29' })).toMatchObject({ ok: false, error: { kind: 'invalidPayload', detail: { path: 'expiry' } } });
  expect(keepCard({ ...card, last4: '12345' })).toMatchObject({ ok: false, error: { detail: { path: 'last4' } } });
});
