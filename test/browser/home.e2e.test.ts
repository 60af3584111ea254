import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';

const weeks = (page: Page) => page.getByRole('region', { name: /^Purchases of this week and the next/ });

it('one key reaches the purchases of the weeks, arrows lead from one to the next, Enter opens it', async ({ open }) => {
  const page = await open('/');
  await weeks(page).getByRole('list', { name: 'Purchases of this week and the next' }).waitFor();
  await page.keyboard.press('w');
  const inHand = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  // What is late stands first.
  expect(await inHand()).toMatch(/^SO-7002.*Promised delivery .*late/);
  await page.keyboard.press('ArrowDown');
  const second = await inHand();
  expect(second).toMatch(/^ES-2026-0143 · Breakfast buffet.*Approve by/);
  await page.keyboard.press('ArrowUp');
  expect(await inHand()).toMatch(/^SO-7002/);
  await page.keyboard.press('End');
  expect(await inHand()).toContain('No date is known yet');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/estimates\//);
});

it('the table says what the plot says, and is there again at the next start', async ({ open }) => {
  const page = await open('/');
  const links = await weeks(page).locator('.weeks-link > .strong:first-child').allTextContents();
  expect(links.length).toBeGreaterThan(4);
  await weeks(page).getByText('Table', { exact: true }).click();
  await weeks(page).getByRole('table').waitFor();
  expect(await weeks(page).locator('tbody td:first-child').allTextContents()).toEqual(links);
  expect(await weeks(page).locator('tbody tr').first().textContent()).toContain('late');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await weeks(page).getByRole('table').waitFor();
});

it('without a connection it says since when others are missing', async ({ open }) => {
  const page = await open('/', { scenario: 'offline' });
  await weeks(page).getByText(/Without a connection\. What others did since/).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('spend tells months beside those of a year before, and what is planned, ordered and waiting, as bars and as figures', async ({ open }) => {
  const page = await open('/');
  const spend = page.getByRole('region', { name: 'Spend and budgets' });
  const october = spend.getByRole('row', { name: /Oct 2026/ });
  expect((await october.textContent())?.replaceAll(/\s/g, ' ')).toMatch(/€13,070\.10.*€11,035\.10.*\+€2,035\.00/);
  expect(await spend.getByRole('row', { name: /Aug 2026/ }).textContent()).toContain('nothing ordered');
  await spend.getByText('Budget', { exact: true }).click();
  await spend.getByRole('img', { name: /^Kitchen: Ordered €9,120\.40, In approval or approved €3,214\.50, Estimates not submitted yet €2,480\.00; budget €18,000\.00/ }).waitFor();
  expect(await spend.getByRole('row', { name: /Kitchen/ }).textContent()).toContain('€3,185.10');
  expect(await violations(page)).toEqual([]);
});
