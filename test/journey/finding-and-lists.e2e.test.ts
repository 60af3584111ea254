import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInHouse } from '#test/support/chromium-test.ts';
import { goTo, look, pressAct } from '#test/support/desk-page.ts';
import { anna, takeSeat } from '#test/support/house.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 1 });
let buyer: DeskUnderTest;
let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser, house }) => {
  ({ desk: buyer, page, complaints } = await takeSeat(browser, await house.desk(anna)));
}, 240_000);

const results = () => page.getByRole('region', { name: 'Results' });

test('a misspelled word finds what was meant, says so and marks it; the results narrow to one brand', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('searchbox', { name: /^Search/ }).fill('detregent');
  await page.getByText(/No product has “detregent”/).first().waitFor();
  await results().locator('mark').first().waitFor();
  await look(page, 'finding-misspelled');
  const { brands } = await buyer.call('catalog.facets', { text: 'detregent' });
  expect(brands.length).toBeGreaterThan(1);
  const brand = brands[0]?.name ?? '';
  await page.getByRole('button', { name: /Brand/ }).click();
  await page.getByRole('option', { name: brand }).click();
  await eventually(() => results().getByRole('row').allInnerTexts(), (rows) => rows.length > 1 && rows.slice(1).every((row) => row.includes(brand)), 10_000);
  await page.getByRole('button', { name: 'Show all again' }).click();
});

test('a product says what was ordered of it, at what price, and what it cost before', async () => {
  const { orders } = await buyer.call('orders.list', { states: ['closed'], limit: 1 });
  const { order } = await buyer.call('orders.get', { orderId: orders[0]?.id ?? '' });
  await goTo(page, `/catalog/${order.lines[0]?.sku ?? ''}`);
  await page.getByRole('heading', { name: 'What we ordered' }).waitFor();
  await page.getByRole('columnheader', { name: 'Paid per unit' }).waitFor();
  await look(page, 'finding-purchases');
  expect(complaints).toEqual([]);
});

test('a number of one’s own is typed on the product, found by search and by code entry, and comes out of a pasted table', async () => {
  const { hits } = await buyer.call('catalog.search', { text: '', limit: 2 });
  const [first, second] = hits;
  await goTo(page, `/catalog/${first?.sku ?? ''}`);
  await page.getByRole('textbox', { name: 'Our number' }).fill('ALP-0001');
  await page.getByRole('textbox', { name: 'Our number' }).press('Enter');
  await page.getByText('Kept as ALP-0001.').waitFor();
  await page.getByRole('searchbox', { name: /^Search/ }).fill('alp-0');
  await results().getByRole('row', { name: new RegExp(first?.sku ?? '') }).locator('mark').first().waitFor();
  await look(page, 'finding-own-number');
  await goTo(page, '/account');
  await page.getByRole('button', { name: 'Numbers from a table' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Paste rows from a spreadsheet' }).fill(`code\tour number\n${second?.sku ?? ''}\tALP-0002\nNO-SUCH\tALP-0003`);
  await page.getByText('No product has the code NO-SUCH').waitFor();
  await look(page, 'finding-own-number-table');
  await page.getByRole('button', { name: 'Keep 1 number' }).press('Enter');
  await eventually(() => buyer.call('account.ownNumbers', {}), ({ numbers, pending }) => !pending && numbers.map(({ number }) => number).join() === 'ALP-0001,ALP-0002', 20_000);
  const { draftId } = await buyer.call('drafts.create', {});
  await goTo(page, `/drafts/${draftId}`);
  await page.getByRole('textbox', { name: 'Code or GTIN' }).fill('alp-0002');
  await page.getByRole('textbox', { name: 'Code or GTIN' }).press('Enter');
  await eventually(() => buyer.call('drafts.get', { draftId }), ({ draft }) => draft.lines[0]?.sku === second?.sku, 10_000);
  expect(complaints).toEqual([]);
});

test('a list is made, filled by codes, ordered by keyboard, deleted and taken back, and put into a draft', async () => {
  await goTo(page, '/');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.getByText('No lists yet').waitFor();
  await page.keyboard.press('n');
  // The lists, which are left now, have a field with a name in its label too.
  await page.getByRole('heading', { name: 'New list' }).waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Breakfast room');
  await page.getByRole('textbox', { name: 'Name', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Breakfast room' }).waitFor();
  const { hits } = await buyer.call('catalog.search', { text: 'cup', limit: 2, priced: true });
  const code = page.getByRole('textbox', { name: 'Code, GTIN or own number' });
  for (const { sku } of hits) {
    await code.fill(sku);
    await code.press('Enter');
    await page.getByRole('table', { name: 'Products of Breakfast room' }).getByText(sku).waitFor();
  }
  const [first, second] = hits;
  const quantity = page.getByRole('textbox', { name: `Quantity of ${second?.name ?? ''}` });
  await quantity.fill('24');
  await quantity.press('Enter');
  const { lists } = await buyer.call('lists.list', {});
  const listId = lists[0]?.id ?? '';
  const linesNow = async () => (await buyer.call('lists.get', { listId })).lines.map(({ sku, quantity: much }) => `${sku} ${much}`);
  await eventually(linesNow, (lines) => lines[1] === `${second?.sku ?? ''} 24`, 20_000);
  // The keyboard is still in the field that was saved.
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(linesNow, (lines) => lines.join() === `${second?.sku ?? ''} 24,${first?.sku ?? ''} 1`, 20_000);
  await page.getByRole('button', { name: /^Everyone in the company/ }).or(page.getByRole('button', { name: /Closed/ })).first().click();
  await page.getByRole('option', { name: 'May use it' }).click();
  await page.getByText('Everyone uses').waitFor();
  await look(page, 'lists-one');
  await page.getByRole('button', { name: 'Delete list' }).click();
  await page.getByText('“Breakfast room” was deleted.').waitFor();
  await look(page, 'lists-deleted');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Breakfast room' }).waitFor();
  await page.getByRole('button', { name: 'Put into a draft' }).click();
  await page.getByRole('button', { name: 'Add 2 lines' }).press('Enter');
  await page.waitForURL(/#\/drafts\//);
  await page.getByRole('heading', { name: 'Breakfast room' }).waitFor();
  await eventually(() => buyer.call('lists.get', { listId }), ({ list }) => !list.pending && !list.deleted && list.sharing.everyone === 'use', 20_000);
  await pressAct(page, 'Save as list');
  await page.waitForURL(/#\/lists\//);
  await page.getByRole('table', { name: 'Products of Breakfast room' }).waitFor();
  expect((await buyer.call('lists.list', {})).lists).toHaveLength(2);
  expect(complaints).toEqual([]);
});
