import { expect, test } from 'vitest';
import { nextBudgetPeriod } from '#shared/domain/budgets/next-period.ts';

test('a period is followed by one as long, with the same amount: a quarter by a quarter, a year by a year', () => {
  expect(nextBudgetPeriod([{ from: '2026-10-01', to: '2026-12-31', amount: '900' }], '2026-11-23')).toEqual({ from: '2027-01-01', to: '2027-03-31', amount: '900' });
  expect(nextBudgetPeriod([{ from: '2027-01-01', to: '2027-12-31', amount: '5' }, { from: '2026-01-01', to: '2026-12-31', amount: '9' }], '2026-11-23')).toEqual({ from: '2028-01-01', to: '2028-12-31', amount: '5' });
  expect(nextBudgetPeriod([{ from: '2027-02-01', to: '2027-02-28', amount: '5' }], '2026-11-23')).toEqual({ from: '2027-03-01', to: '2027-03-31', amount: '5' });
});

test('without a budget it is the year that runs, and the amount is left to the person; a period of odd days is followed by twelve months', () => {
  expect(nextBudgetPeriod([], '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-12-31', amount: null });
  expect(nextBudgetPeriod([{ from: '2026-03-10', to: '2026-05-19', amount: '7' }], '2026-11-23')).toEqual({ from: '2026-05-20', to: '2027-04-30', amount: '7' });
});
