import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { claimFor, sellerBalances } from '#shared/domain/ledger/seller-balances.ts';
import { statementDifference, statementOf } from '#shared/domain/ledger/statement.ts';

const entry = (number: string, date: string, amount: string, type: LedgerEntry['type'] = 'invoice'): LedgerEntry => ({ account: 'a', number, type, date, due: null, amount, currency: 'EUR', order: null, settles: null });
const entries = [entry('1', '2026-09-30', '100.00'), entry('2', '2026-10-01', '50.00'), entry('3', '2026-10-31', '30.00', 'payment'), entry('4', '2026-11-10', '5.00')];

test('the seller tells its balance at the ends of months and today, oldest first', () => {
  const told = sellerBalances(entries, 'EUR', '2026-11-23');
  expect(told.slice(-3)).toEqual([{ day: '2026-09-30', balance: '100.00' }, { day: '2026-10-31', balance: '120.00' }, { day: '2026-11-23', balance: '125.00' }]);
  expect(told).toHaveLength(26);
  expect(told[0]).toEqual({ day: '2024-10-31', balance: '0.00' });
});

test('a statement by months is compared at both ends, one up to today at its beginning and with the newest figure, any other as far as was told', () => {
  const told = sellerBalances(entries, 'EUR', '2026-11-23');
  expect(claimFor({ from: '2026-10-01', to: '2026-10-31' }, told)).toEqual({ opening: '100.00', closing: '120.00' });
  expect(claimFor({ from: '2026-11-01', to: '2026-12-31' }, told)).toEqual({ opening: '120.00', closing: '125.00' });
  expect(claimFor({ from: '2026-10-05', to: '2026-10-20' }, told)).toEqual({ opening: null, closing: null });
  expect(claimFor({ from: '2026-10-01', to: '2026-10-31' }, [])).toEqual({ opening: null, closing: null });
});

test('a movement that did not arrive shows as a difference in every period that should hold it, and in no other', () => {
  const dates = fc.constantFrom('2026-08-15', '2026-09-30', '2026-10-01', '2026-10-31', '2026-11-10');
  const movements = fc.array(fc.record({ date: dates, cents: fc.integer({ min: 1, max: 9999 }), type: fc.constantFrom('invoice' as const, 'payment' as const, 'creditNote' as const) }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(movements, fc.nat(), fc.constantFrom(['2026-09-01', '2026-09-30'] as const, ['2026-10-01', '2026-10-31'] as const, ['2026-11-01', '2026-11-23'] as const), (made, pick, [from, to]) => {
      const all = made.map(({ date, cents, type }, at) => entry(String(at), date, (cents / 100).toFixed(2), type));
      const claim = claimFor({ from, to }, sellerBalances(all, 'EUR', '2026-11-23'));
      expect(statementDifference(statementOf(all, { from, to }, 'EUR'), claim)).toBeNull();
      const lost = pick % all.length;
      const difference = statementDifference(statementOf(all.filter((_, at) => at !== lost), { from, to }, 'EUR'), claim);
      expect(difference === null).toBe(all[lost]!.date > to);
    }),
  );
});
