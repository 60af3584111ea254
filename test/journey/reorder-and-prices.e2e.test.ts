import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { testInHouse } from '#test/support/chromium-test.ts';
import { goTo, look } from '#test/support/desk-page.ts';
import { anna, takeSeat } from '#test/support/house.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 1 });
let buyer: DeskUnderTest;
let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser, house }) => {
  ({ desk: buyer, page, complaints } = await takeSeat(browser, await house.desk(anna)));
}, 240_000);

const openDraft = (draftId: string): Promise<void> => goTo(page, `/drafts/${draftId}`);

/** Of the orders in the books, the first with a product that was replaced and a price that moved since. */
async function reorderWithChanges(): Promise<OutputOf<'orders.reorder'> & { readonly orderId: string }> {
  const { orders } = await buyer.call('orders.list', { states: ['closed', 'shipped', 'invoiced'], limit: 300 });
  for (const { id } of orders.toReversed()) {
    const made = await buyer.call('orders.reorder', { orderId: id });
    const has = (action: string, findings: readonly string[]): boolean => made.lines.some((line) => line.action === action && findings.includes(line.finding));
    if (has('takeReplacement', ['discontinued']) && has('take', ['dearer', 'cheaper'])) return { ...made, orderId: id };
    await buyer.call('drafts.discard', { draftId: made.draftId });
  }
  throw new Error('no order of the demo company has what this test is about');
}

test('an old order becomes a draft that says per line what changed, and each is settled by one press', async () => {
  const { draftId, lines } = await reorderWithChanges();
  await openDraft(draftId);
  const changes = page.getByRole('region', { name: /What changed on the lines/ });
  await changes.waitFor();
  await look(page, 'reorder-changes');
  const replaced = lines.find((line) => line.action === 'takeReplacement');
  await changes.getByRole('button', { name: /^Take the replacement: / }).first().click();
  await eventually(() => buyer.call('drafts.get', { draftId }), ({ draft }) => draft.lines.some((line) => line.sku === replaced?.proposed?.sku), 10_000);
  const moved = lines.filter((line) => line.action === 'take' && line.finding !== 'same').length;
  const pressed = Math.min(moved, 2);
  for (let left = moved; left > moved - pressed; left -= 1) {
    const take = changes.getByRole('button', { name: /^Take .*\d: / }).first();
    const shown = (await take.getAttribute('aria-label')) ?? '';
    await take.click();
    await eventually(() => buyer.call('drafts.get', { draftId }), (document) => document.lines.filter((line) => line.change?.action === 'take').length < left, 10_000);
    // The next press is for the next line, not for the one that is about to go.
    await changes.getByRole('button', { name: shown, exact: true }).waitFor({ state: 'detached' });
  }
  const settled = await buyer.call('drafts.get', { draftId });
  expect(settled.lines.filter(({ change }) => change?.action === 'take')).toHaveLength(moved - pressed);
  expect(settled.lines.some(({ lastPaid }) => lastPaid !== null)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a past order in which two lines changed is an asked-for estimate again with a dozen keys at most', async () => {
  const { draftId, orderId } = await reorderWithChanges();
  await buyer.call('drafts.discard', { draftId });
  await goTo(page, `/orders/${orderId}`);
  await page.getByRole('button', { name: /^Order again/ }).waitFor();
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('r');
  const changes = page.getByRole('region', { name: /What changed on the lines/ });
  await changes.waitFor();
  await page.getByRole('textbox', { name: 'Code or GTIN' }).and(page.locator(':focus')).waitFor();
  // Out of the field that waits for a code, and to the first change.
  await press('Escape');
  await press('w');
  const settled = await changes.getByRole('listitem').count();
  for (let left = settled; left > 0; left -= 1) {
    await changes.getByRole('button').and(page.locator(':focus')).waitFor();
    await press('Enter');
    if (left > 1) await changes.getByRole('listitem').nth(left - 1).waitFor({ state: 'detached' });
    else await changes.waitFor({ state: 'detached' });
  }
  await press('Control+Enter');
  await page.waitForURL(/#\/estimates\//);
  expect(settled).toBeGreaterThanOrEqual(2);
  expect(keys - (settled - 2)).toBeLessThanOrEqual(12);
  expect(complaints).toEqual([]);
});

test('the fair is chosen in the draft’s head', async () => {
  const { draftId } = await buyer.call('drafts.create', { name: 'For the fair' });
  await openDraft(draftId);
  await page.getByRole('button', { name: /Ordering channel/ }).click();
  await page.getByRole('option', { name: 'Fair' }).click();
  const { draft } = await eventually(() => buyer.call('drafts.get', { draftId }), (document) => document.draft.channel === 'fair', 10_000);
  expect(draft.channel).toBe('fair');
});

test('forty pasted rows become a requested estimate by a handful of keys, and the row that is wrong says why', async () => {
  const { hits } = await buyer.call('catalog.search', { text: '', limit: 200 });
  const rows: string[] = [];
  for (const { sku } of hits) {
    const { product } = await buyer.call('catalog.product', { sku });
    const base = product.packagings.find(({ unit }) => unit === product.baseUnit);
    if (rows.length < 40 && base !== undefined) rows.push(`${sku}\t${base.minimum}`);
  }
  expect(rows).toHaveLength(40);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ['SKU\tQty', ...rows, 'NO-SUCH-CODE\t3'].join('\n'));
  await goTo(page, '/');
  await page.getByRole('heading', { level: 1, name: /Anna/ }).waitFor();
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('n');
  await page.getByRole('textbox', { name: 'Code or GTIN' }).waitFor();
  await press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Lines from a table' });
  await dialog.getByText('40 lines can be added').waitFor();
  await dialog.getByText('No product has the code NO-SUCH-CODE').waitFor();
  await look(page, 'pasted-table');
  await press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('40 lines').first().waitFor();
  await press('Control+Enter');
  await page.waitForURL(/#\/estimates\//);
  const { quotes } = await buyer.call('quotes.list', {});
  expect(quotes[0]?.lines).toBe(40);
  expect(keys).toBeLessThanOrEqual(15);
  expect(complaints).toEqual([]);
});
