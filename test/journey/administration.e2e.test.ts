import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInHouse } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';
import { anna, karin, takeSeat } from '#test/support/house.ts';
import { press } from '#test/support/keyboard.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 1 });
let admin: DeskUnderTest;
let buyer: DeskUnderTest;

test.beforeAll(async ({ house }) => {
  admin = await house.desk(karin);
  buyer = await house.desk(anna);
}, 240_000);

/** By keyboard: the account, and from there what is administered of it. */
async function openAdministration(page: Page): Promise<void> {
  await press(page, 'g', 'm');
  await page.getByRole('button', { name: /^Administration/ }).waitFor();
  await press(page, 'a');
}

test('an admin adds a member, offers the next budget, changes a rule and a par level, all by keyboard; the other desk has them', async ({ browser }) => {
  const { page, complaints } = await takeSeat(browser, admin);
  await openAdministration(page);
  await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
  await look(page, 'administration-people');

  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Nora Weiss');
  await page.keyboard.press('Tab');
  await page.keyboard.type('karin.egger@alpenhof.example');
  await page.keyboard.press('Enter');
  await page.getByText('Somebody else signs in with', { exact: false }).first().waitFor();
  // What was typed is still there to be corrected.
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nora.weiss@alpenhof.example');
  await look(page, 'administration-member');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Nora Weiss', { exact: true }).first().waitFor();

  await page.getByRole('tab', { name: /People/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Change Any purchase from 250 gross' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/orders of the last twelve months it would have asked about/).waitFor();
  await look(page, 'administration-rule');
  await page.getByRole('textbox', { name: 'From gross amount' }).fill('400');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('From €400.00 gross').waitFor();

  await page.getByRole('tab', { name: /Approval rules/ }).focus();
  await press(page, 'ArrowRight');
  await page.getByRole('button', { name: 'Change Kitchen and service' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Next period' }).focus();
  await press(page, 'Enter');
  await look(page, 'administration-budgets');
  await page.getByRole('button', { name: 'Save' }).focus();
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: /Cost centres/ }).focus();
  await press(page, 'ArrowRight', 'ArrowRight');
  await page.getByRole('heading', { name: /Par levels/ }).waitFor();
  await page.getByRole('button', { name: 'From a table' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Paste rows from a spreadsheet' }).fill('code\tminimum\tmaximum\nLDP-109\t3\t9\nNO-SUCH\t1\t2\n');
  await page.getByText('1 row is left out').first().waitFor();
  await look(page, 'administration-par-levels');
  await page.getByRole('button', { name: /Set 1 par level/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const known = await eventually(() => buyer.call('account.get', {}), ({ account }) => account.members.some(({ name }) => name === 'Nora Weiss') && account.costCentres.find(({ id }) => id === 'kitchen')!.budgets.length > 6, 30_000);
  expect(known.account.approvalRules.find(({ id }) => id === 'from-250')?.when.minAmount).toBe('400');
  const [level] = (await eventually(() => buyer.call('account.parLevels', { site: 'meran', text: 'LDP-109' }), ({ levels }) => levels[0]?.maximum === '9', 30_000)).levels;
  expect(level).toMatchObject({ minimum: '3', maximum: '9' });
  expect(complaints).toEqual([]);

  // A buyer reads it and is told whom to ask.
  const other = await takeSeat(browser, buyer, { colorScheme: 'dark' });
  await openAdministration(other.page);
  await other.page.getByText('Only administrators change this').waitFor();
  expect(await other.page.getByRole('button', { name: 'New member' }).count()).toBe(0);
  await look(other.page, 'administration-buyer-dark');
});
