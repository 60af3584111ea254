import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tourSteps } from '#renderer/app/tour-steps.ts';
import { look, openBrowser, openPage } from '#test/support/desk-page.ts';
import { eventually, freePort, startBackend, startDesk, temporaryFolder, type DeskUnderTest, type Program } from '#test/support/running-programs.ts';

const folder = temporaryFolder('tour');
let backend: Program;
let buyer: DeskUnderTest;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  const port = await freePort();
  backend = await startBackend({ port, data: join(folder.path, 'backend'), autoConfirmSeconds: 1 });
  const profile = join(folder.path, 'buyer');
  mkdirSync(profile);
  buyer = await startDesk({ backendPort: port, profile, user: 'anna.keller@alpenhof.example' });
  await eventually(() => buyer.call('sync.status', {}), (status) => status.hasCatalog && status.activity === 'idle', 60_000);
  browser = await openBrowser();
  ({ page, complaints } = await openPage(browser, buyer.page));
}, 240_000);

afterAll(async () => {
  await browser.close();
  await Promise.allSettled([buyer.stop(), backend.stop()]);
  folder.remove();
});

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
