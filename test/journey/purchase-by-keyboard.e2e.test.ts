import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInHouse } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';
import { anna, giulia, karin, takeSeat } from '#test/support/house.ts';
import { press, tabTo } from '#test/support/keyboard.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 1 });
let buyer: DeskUnderTest;
let approver: DeskUnderTest;

test.beforeAll(async ({ house }) => {
  buyer = await house.desk(anna);
  approver = await house.desk(giulia);
}, 240_000);

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('from an empty desk to a confirmed order by keyboard alone, with the backend away in the middle', async ({ browser, house }) => {
  const { page, complaints } = await takeSeat(browser, buyer);
  await heading(page, /Anna Keller/).waitFor();
  await look(page, '01-home');

  // Search at every keystroke; Enter opens the first hit for adding.
  await press(page, 'g', 'c');
  await heading(page, 'Catalog').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('nitrile', { delay: 15 });
  await page.getByRole('gridcell', { name: /nitrile/i }).first().waitFor();
  await look(page, '02-catalog-search');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Quantity' }).waitFor();
  await look(page, '03-product');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  const { drafts } = await eventually(() => buyer.call('drafts.list', { state: 'open' }), ({ drafts: found }) => (found[0]?.lines ?? 0) > 0);
  const draftId = drafts[0]?.id ?? '';

  // The rest of the list goes in by code, as from a scanner; the backend goes away meanwhile.
  await press(page, 'Escape', 'g', 'd');
  await heading(page, 'Drafts').waitFor();
  await house.backend().stop();
  await tabTo(page, new RegExp(`^\\s*${drafts[0]?.name ?? ''}`));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Code or GTIN' }).waitFor();
  const { hits } = await buyer.call('catalog.search', { text: 'detergent', limit: 20 });
  for (const hit of hits.filter(({ status }) => status === 'active').slice(0, 3)) {
    await page.keyboard.type(hit.sku);
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await eventually(() => buyer.call('drafts.get', { draftId }), ({ draft }) => draft.lines.some(({ sku }) => sku === hit.sku));
  }
  // A quantity that does not fit is never changed silently: the buyer takes the next valid one.
  for (const line of (await buyer.call('drafts.get', { draftId })).lines) {
    if (line.quantityCheck.ok || line.quantityCheck.nearestAbove === null) continue;
    const { draft } = await buyer.call('drafts.get', { draftId });
    const typed = draft.lines.find(({ id }) => id === line.id);
    if (typed) await buyer.call('drafts.putLine', { draftId, lineId: line.id, line: { sku: typed.sku, unit: typed.unit, quantity: line.quantityCheck.nearestAbove } });
  }
  expect((await buyer.call('drafts.get', { draftId })).obstacles).toEqual([]);
  await page.getByText('Offline').first().waitFor();
  await look(page, '04-draft-offline');

  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/#\/estimates\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page, '05-estimate-requested-offline');
  const quoteId = /estimates\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  expect((await buyer.call('quotes.get', { quoteId })).pending).toBe(true);

  await house.startBackendAgain();
  await eventually(async () => {
    await buyer.call('sync.run', {});
    return buyer.call('quotes.get', { quoteId });
  }, ({ state, pending }) => state === 'issued' && !pending, 60_000);
  await page.getByText(/Q-\d{4}-\d{5}/).first().waitFor();
  await look(page, '06-estimate-issued');

  // Into approval, and approved by a colleague on another desk, both by keyboard.
  await page.keyboard.press('s');
  await page.getByRole('dialog').waitFor();
  await look(page, '07-submit-dialog');
  await tabTo(page, /^\s*Submit for approval/);
  await page.keyboard.press('Enter');
  await eventually(() => buyer.call('quotes.get', { quoteId }), ({ state, pending }) => state === 'inApproval' && !pending, 30_000);

  const other = await takeSeat(browser, approver);
  await heading(other.page, /Giulia Moretti/).waitFor();
  await approver.call('sync.run', {});
  const { mine } = await eventually(() => approver.call('approvals.inbox', {}), (inbox) => inbox.mine.some(({ id }) => id === quoteId), 30_000);
  const { number } = mine.find(({ id }) => id === quoteId) ?? { number: null };
  // From what stands under "needs me now" on home: its digit, approve, confirm.
  const task = other.page.getByRole('listitem').filter({ hasText: number ?? '' }).first();
  await task.waitFor();
  const digit = await task.locator('kbd').textContent();
  await press(other.page, digit ?? '');
  await heading(other.page, 'Approvals').waitFor();
  await other.page.locator('[data-current]').filter({ hasText: number ?? '' }).waitFor();
  await look(other.page, '08-approvals');
  await press(other.page, 'a');
  await other.page.getByRole('dialog').filter({ hasText: 'Approve' }).waitFor();
  await look(other.page, '09-approve-dialog');
  await press(other.page, 'Control+Enter');
  await eventually(async () => {
    await buyer.call('sync.run', {});
    return buyer.call('quotes.get', { quoteId });
  }, ({ state }) => state === 'approved', 30_000);

  // The order, and the sales office's confirmation.
  await page.getByRole('button', { name: /^Place order/ }).first().waitFor();
  await look(page, '10-estimate-approved');
  await page.keyboard.press('o');
  await page.getByRole('dialog').waitFor();
  await look(page, '11-order-dialog');
  await tabTo(page, /^\s*Order for/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/orders\//);
  const orderId = decodeURIComponent(/orders\/([^/]+)$/.exec(page.url())?.[1] ?? '');
  await eventually(async () => {
    await buyer.call('sync.run', {});
    return buyer.call('orders.get', { orderId });
  }, ({ order, pending }) => order.state === 'confirmed' && !pending, 30_000);
  await page.getByText('Confirmed').first().waitFor();
  await look(page, '12-order-confirmed');
  await press(page, 'g', 's');
  await look(page, '13-sync-centre');
  expect([...complaints, ...other.complaints]).toEqual([]);
});

test.for([
  ['de-DE', 'dark'],
  ['it-IT', 'light'],
] as const)('every screen stands in %s, %s theme, narrow and wide, and passes axe', async ([language, colorScheme], { browser, house }) => {
  const freshDesk = await house.desk(karin, `admin-${language}`);
  const { page, complaints } = await takeSeat(browser, freshDesk, { language, colorScheme, width: 900 });
  for (const [keySequence, name] of [['h', 'home'], ['c', 'catalog'], ['d', 'drafts'], ['e', 'estimates'], ['a', 'approvals'], ['o', 'orders'], ['s', 'sync'], ['m', 'account']] as const) {
    await press(page, 'g', keySequence);
    await page.waitForTimeout(400);
    await look(page, `${language}-${colorScheme}-${name}`);
    // A raw message key has a dot between words and no blank; none may be seen.
    expect(await page.locator('body').textContent()).not.toMatch(/\b(common|shell|catalog|drafts|estimates|orders|sync|account|refusal|reason)\.[a-z][A-Za-z]+\b/);
  }
  expect(complaints).toEqual([]);
  await freshDesk.stop();
});
