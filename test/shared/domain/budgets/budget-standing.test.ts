import { describe, expect, test } from 'vitest';
import { budgetLeft, budgetStandings, isOverBudget, type BudgetQuestion } from '#shared/domain/budgets/budget-standing.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { monday, sampleAccount, sampleOrder, sampleQuote, uuid } from '../sample-purchase.ts';

const quote = (id: number, gross: string, changes: Partial<Quote> = {}): Quote => {
  const base = sampleQuote({ id: uuid(id), ...changes });
  return { ...base, current: { ...base.current, totals: { ...base.current.totals, gross } } };
};
const order = (gross: string, changes = {}) => sampleOrder({ totals: { ...sampleOrder().totals, gross }, ...changes });
const question = (changes: Partial<BudgetQuestion> = {}): BudgetQuestion => ({ account: sampleAccount(), costCentre: 'office', day: '2026-11-23', now: monday, timeZone: 'Europe/Rome', quotes: [], orders: [], ...changes });
const standing = (changes: Partial<BudgetQuestion> = {}) => budgetStandings(question(changes))[0];

describe('a cost centre\'s budget', () => {
  test('climbs from waiting to committed to spent, each estimate in one place only', () => {
    const quotes = [quote(1, '100.00', { state: 'requested' }), quote(2, '200.00'), quote(3, '300.00', { state: 'inApproval' }), quote(4, '400.00', { state: 'approved' }), quote(5, '500.00', { state: 'ordered' })];
    expect(standing({ quotes, orders: [order('500.00')] })).toEqual({
      costCentre: 'office', from: '2026-01-01', to: '2026-12-31', amount: '3000.00', spent: '500.00', committed: '700.00', waiting: '300.00', left: '1800.00', leftIfAllCome: '1500.00',
    });
  });

  test('is cumulative over the period, not per order', () => {
    const orders = [order('1400.00'), order('1400.00', { id: 'b' })];
    expect(isOverBudget('200.00', question({ orders }))).toBe(false);
    expect(isOverBudget('200.01', question({ orders }))).toBe(true);
  });

  test('what ended commits nothing: expired, declined, withdrawn, rejected; cancelled orders spend nothing', () => {
    const quotes = [quote(1, '100.00', { state: 'declined' }), quote(2, '100.00', { state: 'withdrawn' }), quote(3, '100.00', { state: 'rejected' }), quote(4, '100.00', { state: 'inApproval' })];
    expect(standing({ quotes, now: '2026-12-05T00:00:00.000Z', orders: [order('500.00', { state: 'cancelled' })] })).toMatchObject({ spent: '0.00', committed: '0.00', waiting: '0.00' });
  });

  test('a partial cancellation gives back in proportion', () => {
    const lines = [{ ...sampleOrder().lines[0]!, cancelled: '4' }];
    expect(standing({ orders: [order('122.00', { lines })] })?.spent).toBe('73.20');
  });

  test('the period\'s last day counts, in seller time', () => {
    expect(standing({ orders: [order('10.00', { placedAt: '2026-12-31T22:59:59.999Z' })] })?.spent).toBe('10.00');
    expect(standing({ orders: [order('10.00', { placedAt: '2026-12-31T23:00:00.000Z' })] })?.spent).toBe('0.00');
    expect(budgetStandings(question({ day: '2027-01-01' }))).toEqual([]);
  });

  test('other cost centres do not count, and the estimate in question can be left out', () => {
    expect(standing({ orders: [order('10.00', { costCentre: 'kitchen' })], quotes: [quote(1, '10.00', { state: 'inApproval' })], except: uuid(1) })).toMatchObject({ spent: '0.00', committed: '0.00' });
  });

  test('no budget is kept: nothing is ever over it', () => {
    expect(budgetLeft(question({ costCentre: 'kitchen' }))).toBeNull();
    expect(isOverBudget('999999.00', question({ costCentre: 'kitchen' }))).toBe(false);
  });

  test('of several budgets for a day the tightest speaks', () => {
    const account = sampleAccount({ costCentres: [{ id: 'office', name: 'Office', budgets: [{ from: '2026-01-01', to: '2026-12-31', amount: 3000 }, { from: '2026-11-01', to: '2026-11-30', amount: 250 }] }] });
    expect(budgetLeft(question({ account, orders: [order('100.00')] }))).toBe('150.00');
  });
});
