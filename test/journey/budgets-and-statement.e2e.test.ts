import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { testInHouse } from '#test/support/chromium-test.ts';
import { choosePreferences, look, overhang } from '#test/support/desk-page.ts';
import { anna, giulia, takeSeat } from '#test/support/house.ts';
import { press } from '#test/support/keyboard.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 1 });
let buyer: DeskUnderTest;
let approver: DeskUnderTest;
/** The buyer's page: a launch address opens once. */
let page: Page;
let complaints: string[];

test.beforeAll(async ({ browser, house }) => {
  approver = await house.desk(giulia);
  ({ desk: buyer, page, complaints } = await takeSeat(browser, await house.desk(anna)));
  await heading(page, /Anna Keller/).waitFor();
}, 240_000);

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('the demonstration company on two real desks', () => {
  test('its books agree with what the desk recomputes, and its statement adds up over every period', async () => {
    const whole = await buyer.call('ledger.statement', { from: '2025-01-01', to: '2030-12-31' });
    expect(whole.movements.length).toBeGreaterThan(100);
    expect(whole.opening).toBe('0.00');
    expect(whole.credit.told).not.toBeNull();
    expect(whole.credit.difference).toBeNull();
    const years = await Promise.all(['2025', '2026', '2027'].map((year) => buyer.call('ledger.statement', { from: `${year}-01-01`, to: `${year}-12-31` })));
    for (const [index, year] of years.entries()) {
      expect(decimal(year.opening).plus(sum(year.movements.map(({ change }) => decimal(change)))).eq(decimal(year.closing))).toBe(true);
      if (index > 0) expect(year.opening).toBe(years[index - 1]?.closing);
    }
    const open = await buyer.call('ledger.openItems', {});
    expect(open.items.length).toBeGreaterThan(0);
    expect(sum(open.items.map((item) => decimal(item.open))).minus(sum(open.unsettled.map(({ left }) => decimal(left)))).eq(decimal(whole.closing))).toBe(true);
  });

  test('the statement on its screen by keyboard: the period is chosen, figures stand there, offline too', async () => {
    await press(page, 'g', 't');
    await heading(page, 'Statement').waitFor();
    await page.getByRole('table', { name: 'Movements' }).waitFor();
    await page.getByText('This desk comes to the same figures').waitFor();
    await look(page, '20-statement');
    await page.getByRole('button', { name: /Period/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Own dates' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByLabel('From').fill('2026-12-31');
    await page.getByLabel('To').fill('2026-01-01');
    await page.getByText('The period ends before it starts.').waitFor();
    await look(page, '21-statement-wrong-period');
    await page.getByLabel('From').fill('2020-01-01');
    await page.getByLabel('To').fill('2020-01-31');
    await page.getByText('No movement in this period').waitFor();
    await buyer.call('sync.setWorkOffline', { workOffline: true });
    await page.getByText(/what the seller booked after/).waitFor();
    await buyer.call('sync.setWorkOffline', { workOffline: false });
    expect(complaints).toEqual([]);
  });

  test('a budget from the draft over the approver\'s decision to the table of budgets', async ({ browser }) => {
    const { account, today } = await buyer.call('account.get', {});
    const centre = account.costCentres.find(({ id }) => id === 'kitchen');
    const { budgets } = await buyer.call('budgets.list', {});
    for (const budget of budgets) expect(sum([budget.left, budget.spent, budget.committed].map(decimal)).eq(decimal(budget.amount))).toBe(true);
    const before = budgets.find((budget) => budget.costCentre === centre?.id && budget.from <= today && today <= budget.to);
    const { hits } = await buyer.call('catalog.search', { text: 'glass', limit: 20 });
    const { draftId } = await buyer.call('drafts.create', { name: 'Glasses for the terrace', costCentre: centre?.id ?? '', site: account.sites[0]?.id ?? '' });
    for (const hit of hits.filter(({ status }) => status === 'active').slice(0, 4)) {
      const { lineId, quantityCheck } = await buyer.call('drafts.putLine', { draftId, line: { sku: hit.sku, quantity: '60' } });
      if (!quantityCheck.ok && quantityCheck.nearestAbove !== null) await buyer.call('drafts.putLine', { draftId, lineId, line: { sku: hit.sku, quantity: quantityCheck.nearestAbove } });
    }
    const preview = await buyer.call('budgets.preview', { draft: draftId });
    expect(preview.budgets[0]?.before.left).toBe(before?.left);

    await page.goto(`${buyer.address}/#/drafts/${draftId}`);
    await page.getByRole('img', { name: /^Kitchen and service: Ordered/ }).scrollIntoViewIfNeeded();
    await look(page, '22-draft-budget');

    const { quoteId } = await buyer.call('quotes.request', { draftId });
    await eventually(async () => {
      await buyer.call('sync.run', {});
      return buyer.call('quotes.get', { quoteId });
    }, ({ state, pending }) => state === 'issued' && !pending, 60_000);
    expect((await buyer.call('budgets.list', {})).budgets.find((budget) => budget.from === before?.from && budget.costCentre === 'kitchen')).toMatchObject({ left: before?.left, waiting: preview.gross });
    await buyer.call('quotes.submitForApproval', { quoteId });
    await eventually(() => buyer.call('quotes.get', { quoteId }), ({ state, pending }) => (state === 'inApproval' || state === 'approved') && !pending, 30_000);

    const other = await takeSeat(browser, approver, { colorScheme: 'dark' });
    await heading(other.page, /Giulia Moretti/).waitFor();
    await eventually(async () => {
      await approver.call('sync.run', {});
      return approver.call('approvals.inbox', {});
    }, ({ mine }) => mine.some(({ id }) => id === quoteId), 30_000);
    expect((await approver.call('budgets.preview', { quoteId })).budgets[0]?.after.left).toBe(preview.budgets[0]?.after.left);
    await press(other.page, 'g', 'a');
    await other.page.getByRole('region', { name: 'Budget of Kitchen and service' }).waitFor();
    await look(other.page, '23-approval-budget-dark');
    await press(other.page, 'g', 'b');
    await heading(other.page, 'Budgets').waitFor();
    await other.page.getByRole('table', { name: 'Figures' }).waitFor();
    await other.page.getByRole('link', { name: 'Glasses for the terrace' }).waitFor();
    await look(other.page, '24-budgets-dark');
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  test('both screens in German and on a narrow window', async () => {
    await page.setViewportSize({ width: 820, height: 800 });
    await choosePreferences(page, { language: 'de', theme: 'light' });
    await page.goto(`${buyer.address}/#/budgets`);
    await page.reload();
    await heading(page, 'Budgets').waitFor();
    await page.getByRole('table', { name: 'Zahlen' }).waitFor();
    await look(page, '25-budgets-de-narrow');
    await page.goto(`${buyer.address}/#/statement`);
    await heading(page, 'Kontoauszug').waitFor();
    await page.getByRole('table', { name: 'Bewegungen' }).waitFor();
    await look(page, '26-statement-de-narrow');
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});
