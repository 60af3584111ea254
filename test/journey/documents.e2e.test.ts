import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRendererIfStale } from '#build/renderer-build.ts';
import { look, openBrowser, openPage } from '#test/support/desk-page.ts';
import { eventually, freePort, startBackend, startDesk, temporaryFolder, type DeskUnderTest, type Program } from '#test/support/running-programs.ts';

const folder = temporaryFolder('documents');
const place = { port: 0, data: join(folder.path, 'backend'), autoConfirmSeconds: 600 };
let backend: Program;
let buyer: DeskUnderTest;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  expect(await buildRendererIfStale()).toBe(true);
  place.port = await freePort();
  backend = await startBackend(place);
  const profile = join(folder.path, 'buyer');
  mkdirSync(profile);
  buyer = await startDesk({ backendPort: place.port, profile, user: 'anna.keller@alpenhof.example' });
  await eventually(() => buyer.call('sync.status', {}), (status) => status.hasCatalog && status.activity === 'idle', 60_000);
  browser = await openBrowser();
  ({ page, complaints } = await openPage(browser, buyer.page));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // Everything here is made from what is on this machine.
  await buyer.call('sync.setWorkOffline', { workOffline: true });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await Promise.allSettled([buyer?.stop(), backend?.stop()]);
  folder.remove();
});

async function goTo(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses keys that hand a file to the person. */
async function saved(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const isPdf = ({ bytes }: { readonly bytes: Buffer }): boolean => bytes.subarray(0, 5).toString() === '%PDF-';

test('the statement of the account is saved as PDF by one key', async () => {
  await goTo('g', 't');
  await page.getByRole('table', { name: 'Movements' }).waitFor();
  const file = await saved(() => page.keyboard.press('d'));
  expect(file.name).toMatch(/^Account statement \d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}\.pdf$/);
  expect(isPdf(file)).toBe(true);
  await look(page, 'documents-statement');
});

test('a count in the middle of its walk is saved as a list with par levels, on order and proposal', async () => {
  const { sessionId } = await buyer.call('restocking.start', { site: 'meran' });
  const { uncounted } = await buyer.call('restocking.proposal', { sessionId });
  for (const { sku } of uncounted.slice(0, 5)) await buyer.call('restocking.count', { sessionId, code: sku, quantity: '1' });
  await page.goto(`${buyer.address}/#/restock/${sessionId}`);
  await page.getByRole('textbox', { name: 'Code or barcode' }).waitFor();
  const file = await saved(() => page.keyboard.press('Alt+L'));
  expect(file.name).toMatch(/^Restocking list Hotel Alpenhof Meran \d{4}-\d{2}-\d{2}\.pdf$/);
  expect(isPdf(file)).toBe(true);
  await look(page, 'documents-restocking');
  expect(complaints).toEqual([]);
});
