import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, openBrowser, openPage } from '#test/support/desk-page.ts';
import { press } from '#test/support/keyboard.ts';
import { eventually, freePort, startBackend, startDesk, temporaryFolder, type DeskUnderTest, type Program } from '#test/support/running-programs.ts';

const folder = temporaryFolder('administration');
let backend: Program;
let admin: DeskUnderTest;
let buyer: DeskUnderTest;
let browser: Browser;

async function desk(backendPort: number, user: string, name: string): Promise<DeskUnderTest> {
  const profile = join(folder.path, name);
  mkdirSync(profile);
  const opened = await startDesk({ backendPort, profile, user });
  await eventually(() => opened.call('sync.status', {}), (status) => status.hasCatalog && status.activity === 'idle', 60_000);
  return opened;
}

beforeAll(async () => {
  const port = await freePort();
  backend = await startBackend({ port, data: join(folder.path, 'backend'), autoConfirmSeconds: 1 });
  admin = await desk(port, 'karin.egger@alpenhof.example', 'admin');
  buyer = await desk(port, 'anna.keller@alpenhof.example', 'buyer');
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await Promise.allSettled([admin?.stop(), buyer?.stop(), backend?.stop()]);
  folder.remove();
});

test('an admin adds a member, offers the next budget, changes a rule and a par level, all by keyboard; the other desk has them', async () => {
  const { page, complaints } = await openPage(browser, admin.page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press(page, 'g', 'm', 'a');
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
  const other = await openPage(browser, buyer.page, { colorScheme: 'dark' });
  await other.page.getByRole('heading', { level: 1 }).waitFor();
  await press(other.page, 'g', 'm', 'a');
  await other.page.getByText('Only administrators change this').waitFor();
  expect(await other.page.getByRole('button', { name: 'New member' }).count()).toBe(0);
  await look(other.page, 'administration-buyer-dark');
});
