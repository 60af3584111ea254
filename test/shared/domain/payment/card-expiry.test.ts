import { expect, test } from 'vitest';
import { cardExpiry } from '#shared/domain/payment/card-expiry.ts';

test('a card is valid to the last day of its month, and says sixty days ahead that it ends', () => {
  const card = { expiry: '2026-11' };
  expect(['2026-09-01', '2026-10-01', '2026-10-02', '2026-11-30', '2026-12-01'].map((day) => cardExpiry(card, day))).toEqual(['valid', 'valid', 'expiringSoon', 'expiringSoon', 'expired']);
  expect(cardExpiry({ expiry: '2027-01' }, '2026-11-23')).toBe('valid');
  expect(cardExpiry({ expiry: '2026-12' }, '2027-01-01')).toBe('expired');
});
