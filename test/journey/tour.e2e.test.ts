import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { tourSteps } from '#renderer/app/tour-steps.ts';
import { testInHouse } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';
import { anna, takeSeat } from '#test/support/house.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 1 });
let buyer: DeskUnderTest;
let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser, house }) => {
  ({ desk: buyer, page, complaints } = await takeSeat(browser, await house.desk(anna)));
}, 240_000);

test('whoever opens the demonstration company for the first time is shown around its real screens, and finds the home screen without the offer afterwards', async () => {
  await page.getByRole('button', { name: /Show me around/ }).waitFor();
  await look(page, 'tour-offer');
  await page.keyboard.press('i');
  for (const { id } of tourSteps) {
    await page.locator(`.tour-card[data-step="${id}"][data-pointing="true"]`).waitFor();
    await page.waitForFunction(() => document.querySelector('.tour-card .button-main') === document.activeElement);
    await look(page, `tour-${id}`);
    await page.keyboard.press('Enter');
  }
  await page.locator('.tour-card').waitFor({ state: 'detached' });
  await eventually(() => buyer.call('tour.get', {}), ({ state }) => state === 'done', 10_000);
  await page.reload();
  await page.getByRole('heading', { name: /^Purchases of this week and the next/ }).waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: /Show me around/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
});
