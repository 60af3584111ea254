import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenItem } from '#shared/domain/ledger/open-items.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { cardKey } from '#shared/domain/payment/card-authorisation.ts';
import { captureShares } from '#shared/domain/payment/card-capture.ts';

const invoice = (number: string, amount: string, open = amount, order = 'SO-1'): OpenItem => ({
  invoice: { account: 'a', number, type: 'invoice', date: '2026-11-23', due: '2026-12-23', amount, currency: 'EUR', order, settles: null },
  settlements: [], open: decimal(open), overdue: false,
});
const order = (cards: readonly (readonly [string, string])[], account = '0.00') => ({
  id: 'o', number: 'SO-1', currency: 'EUR',
  allocation: [...cards.map(([token, amount]) => ({ kind: 'card' as const, token, amount })), { kind: 'account' as const, amount: account }],
});
const keys = (...tokens: string[]) => new Set(tokens.map((token) => cardKey('o', token)));

test('a card pays its part of the allocation, the account the rest', () => {
  expect(captureShares(order([['a', '60.00']], '40.00'), [invoice('I1', '100.00')], keys('a'))).toEqual([{ key: 'o:a', invoice: 'I1', amount: '60.00' }]);
});

test('never more than is open, never twice, and only invoices of the order', () => {
  expect(captureShares(order([['a', '60.00']]), [invoice('I1', '100.00', '25.00')], keys('a'))).toMatchObject([{ amount: '25.00' }]);
  expect(captureShares(order([['a', '60.00']]), [invoice('I1', '100.00')], keys())).toEqual([]);
  expect(captureShares(order([['a', '60.00']]), [invoice('I1', '100.00', '100.00', 'SO-2')], keys('a'))).toEqual([]);
  expect(captureShares(order([['a', '60.00'], ['b', '60.00']]), [invoice('I1', '70.00'), invoice('I2', '40.00')], keys('a', 'b'))).toEqual([
    { key: 'o:a', invoice: 'I1', amount: '60.00' },
    { key: 'o:b', invoice: 'I1', amount: '10.00' },
    { key: 'o:b', invoice: 'I2', amount: '40.00' },
  ]);
});

test('whatever was allocated and is open: no share is zero, no card pays above its part, no invoice is paid above what is open', () => {
  const cents = fc.integer({ min: 0, max: 50_000 }).map((amount) => (amount / 100).toFixed(2));
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), fc.array(cents, { minLength: 3, maxLength: 3 }), fc.array(cents, { maxLength: 4 }), (tokens, parts, open) => {
      const allocated = tokens.map((token, at) => [token, parts[at] ?? '0.00'] as const);
      const shares = captureShares(order(allocated), open.map((amount, at) => invoice(`I${at}`, '500.00', amount)), keys(...tokens));
      const total = (of: (share: (typeof shares)[number]) => boolean) => sum(shares.filter(of).map(({ amount }) => decimal(amount)));
      for (const { amount } of shares) expect(decimal(amount).gt('0')).toBe(true);
      for (const [token, amount] of allocated) expect(total(({ key }) => key === cardKey('o', token)).lte(decimal(amount))).toBe(true);
      open.forEach((amount, at) => expect(total((share) => share.invoice === `I${at}`).lte(decimal(amount))).toBe(true));
      const [allOpen, allCards] = [sum(open.map((amount) => decimal(amount))), sum(allocated.map(([, amount]) => decimal(amount)))];
      expect(total(() => true).eq(allOpen.lt(allCards) ? allOpen : allCards)).toBe(true);
    }),
  );
});
