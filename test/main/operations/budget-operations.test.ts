import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { account } from '#shared/domain/accounts/account.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { hotel } from '#test/main/support/sample-seller.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const kept = account.parse({
  ...hotel,
  costCentres: [
    { id: 'rooms', name: 'Rooms', budgets: [{ from: '2027-01-01', to: '2027-12-31', amount: '900' }, { ...year, amount: '500' }] },
    { id: 'spa', name: 'Spa', budgets: [] },
  ],
  approvalRules: [
    ...hotel.approvalRules,
    { id: 'over', name: 'Over budget', when: { overBudget: true }, steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 24, onDeadline: 'remind' }] },
    { id: 'over-large', name: 'Over budget and large', when: { overBudget: true, minAmount: '900' }, steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 24, onDeadline: 'remind' }] },
  ],
});

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
  desk.backend.put('account:hotel', 'account', kept);
  await desk.synchronise();
});
afterEach(() => desk.close());

/** 48 towels at 4.50 with 22 % VAT: 263.52 gross. */
async function draftOfTowels(quantity = '48'): Promise<string> {
  const { draftId } = await desk.call('drafts.create', { costCentre: 'rooms' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', quantity } });
  return draftId;
}

async function rooms() {
  const { budgets } = await desk.call('budgets.list', {});
  const budget = budgets.find(({ isCurrent }) => isCurrent);
  if (!budget) throw new Error('no budget of today');
  return budget;
}

async function told(quoteId: string, change: (quote: Quote) => Quote): Promise<void> {
  const { quote } = await desk.call('quotes.get', { quoteId });
  desk.backend.put('account:hotel', 'quote', change(quote));
  await desk.synchronise();
}

const issued = (quote: Quote): Quote => ({
  ...quote,
  number: 'Q-1',
  state: 'issued',
  current: { ...quote.current, version: 1, issuedAt: '2026-11-23T12:00:05.000Z', issuedBy: 'policy', validUntil: '2026-12-07T22:59:59.999Z', orderBy: '2026-12-11T22:59:59.999Z', policyVersion: '1' },
});

describe('budgets by cost centre and period', () => {
  test('every period is listed, gross, and centres without a budget are named', async () => {
    const answer = await desk.call('budgets.list', {});
    expect(answer).toMatchObject({ basis: 'gross', currency: 'EUR', today: '2026-11-23', withoutBudget: [{ costCentre: 'spa', name: 'Spa' }] });
    expect(answer.budgets.map(({ costCentreName, from, amount, isCurrent }) => [costCentreName, from, amount, isCurrent])).toEqual([['Rooms', '2026-01-01', '500.00', true], ['Rooms', '2027-01-01', '900.00', false]]);
  });

  test('an estimate climbs from waiting to committed to spent, offline, and never stands in two places', async () => {
    desk.goOffline();
    const { quoteId } = await desk.call('quotes.request', { draftId: await draftOfTowels() });
    expect(await rooms()).toMatchObject({ waiting: '263.52', committed: '0.00', spent: '0.00', left: '500.00', leftIfAllCome: '236.48', estimates: [{ id: quoteId, stage: 'waiting', gross: '263.52' }] });
    desk.goOnline();
    await told(quoteId, issued);
    desk.goOffline();
    await desk.call('quotes.submitForApproval', { quoteId });
    expect(await rooms()).toMatchObject({ waiting: '0.00', committed: '263.52', spent: '0.00', left: '236.48', estimates: [{ id: quoteId, number: 'Q-1', stage: 'committed' }], orders: 0 });
    desk.goOnline();
    await told(quoteId, (quote) => ({ ...quote, state: 'approved' }));
    desk.goOffline();
    await desk.call('orders.place', { quoteId, version: 1, instruments: [{ kind: 'account' }] });
    expect(await rooms()).toMatchObject({ waiting: '0.00', committed: '0.00', spent: '263.52', left: '236.48', estimates: [], orders: 1 });
  });

  test('left is the amount less spent and committed; if all come, less what waits', async () => {
    await desk.call('quotes.request', { draftId: await draftOfTowels() });
    await desk.call('quotes.request', { draftId: await draftOfTowels('12') });
    for (const budget of (await desk.call('budgets.list', {})).budgets) {
      expect(sum([budget.left, budget.spent, budget.committed].map(decimal)).eq(decimal(budget.amount))).toBe(true);
      expect(sum([budget.leftIfAllCome, budget.spent, budget.committed, budget.waiting].map(decimal)).eq(decimal(budget.amount))).toBe(true);
    }
  });
});

test('what names no cost centre counts in no budget, and is said', async () => {
  // The order by phone of May is the seller's; it came without a cost centre.
  expect((await desk.call('budgets.list', {})).outside).toEqual({ from: '2026-01-01', to: '2026-12-31', documents: 1, gross: '134.20' });
  expect((await rooms()).spent).toBe('0.00');
});

describe('the preview of a draft', () => {
  test('shows the standing before and after it; waiting estimates tighten it without a rule asking', async () => {
    const draft = await draftOfTowels();
    expect(await desk.call('budgets.preview', { draft })).toMatchObject({
      basis: 'gross', day: '2026-11-23', gross: '263.52', costCentre: 'rooms', costCentreName: 'Rooms', asks: [], unpricedLines: 0,
      budgets: [{ before: { left: '500.00' }, after: { committed: '263.52', left: '236.48' }, over: false, overIfAllCome: false }],
    });
    await desk.call('quotes.request', { draftId: await draftOfTowels() });
    expect(await desk.call('budgets.preview', { draft })).toMatchObject({ asks: [], budgets: [{ before: { waiting: '263.52' }, after: { left: '236.48', leftIfAllCome: '-27.04' }, over: false, overIfAllCome: true }] });
  });

  test('names exactly the over-budget rules that the foreseen approval names', async () => {
    for (const quantity of ['10', '14', '40']) {
      const draft = { lines: [{ sku: 'PAN', unit: 'C62', quantity }], costCentre: 'rooms' };
      const preview = await desk.call('budgets.preview', { draft });
      const { steps } = await desk.call('approvals.foresee', { draft });
      const named = steps.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => id.startsWith('over') && id !== 'over-100');
      expect(preview.asks.map(({ id }) => id)).toEqual(named);
      expect(preview.budgets[0]?.over).toBe(quantity !== '10');
    }
    expect((await desk.call('budgets.preview', { draft: { lines: [{ sku: 'PAN', unit: 'C62', quantity: '40' }], costCentre: 'rooms' } })).asks).toEqual([{ id: 'over', name: 'Over budget' }, { id: 'over-large', name: 'Over budget and large' }]);
  });

  test('without a cost centre or a budget there is nothing to exceed; lines without a price are told', async () => {
    const lines = [{ sku: 'PAN', unit: 'C62', quantity: '1000' }, { sku: 'STATUE', unit: 'C62', quantity: '1' }];
    expect(await desk.call('budgets.preview', { draft: { lines } })).toMatchObject({ costCentre: null, budgets: [], asks: [], unpricedLines: 1 });
    expect(await desk.call('budgets.preview', { draft: { lines, costCentre: 'spa' } })).toMatchObject({ costCentreName: 'Spa', budgets: [], asks: [] });
  });

  test('an unknown draft or estimate is said to be unknown', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const input of [{ draft: unknown }, { quoteId: unknown }]) {
      expect(await desk.ask('budgets.preview', input)).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
    }
  });
});

test('an approver sees the estimate\'s effect once, although it counts as committed already', async () => {
  const { quoteId } = await desk.call('quotes.request', { draftId: await draftOfTowels() });
  await told(quoteId, issued);
  await desk.call('quotes.submitForApproval', { quoteId });
  expect((await rooms()).committed).toBe('263.52');
  expect(await desk.call('budgets.preview', { quoteId })).toMatchObject({ gross: '263.52', budgets: [{ before: { committed: '0.00', left: '500.00' }, after: { committed: '263.52', left: '236.48' } }] });
});
