import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPageFiles } from '#main/host/page-files.ts';
import { buildFakePage } from '#test/renderer/build-fake-page.ts';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { look, openBrowser, openPage } from '#test/support/desk-page.ts';

let folder = '';
let server: Server;
let address = '';
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proforma-page-'));
  await buildFakePage(folder);
  const file = openPageFiles(folder);
  server = createServer((request, response) => {
    void file(new URL(request.url ?? '/', 'http://page').pathname).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function onScreen(path: string, language: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await openPage(browser, `${address}/?scenario=full#${path}`, { language });
  await page.locator('main h1').first().waitFor();
  await walk(page);
  expect(complaints).toEqual([]);
  await page.context().close();
}

/** Presses Tab until the element of that name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let times = 0; times < 80; times += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (typeof name === 'string' ? label.includes(name) : name.test(label)) return;
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
}

it.each([
  ['en', "accepted the order with changes", 'Never comes'],
  ['de', 'mit Änderungen angenommen', 'Kommt nie'],
  ['it', 'accettato l’ordine con modifiche', 'Non arriverà'],
])("an answer with changes is told in words (%s)", async (language, title, never) => {
  await onScreen(`/orders/${fakeId(601)}`, language, async (page) => {
    await page.getByText(title).first().waitFor();
    await page.getByRole('columnheader', { name: never }).waitFor();
    await look(page, `order-answer-${language}`);
  });
});

it('a change is asked for by keyboard: another quantity, another day', async () => {
  await onScreen(`/orders/${fakeId(601)}`, 'en', async (page) => {
    await tabTo(page, 'Ask for a change');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'What should be different?' });
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: 'Send to the sales office' }).isDisabled()).toBe(true);
    const [quantity] = await dialog.getByLabel(/^New quantity of/).all();
    await quantity?.fill('lots');
    await dialog.getByText('This quantity cannot be read.').waitFor();
    await quantity?.fill('6');
    await look(page, 'order-change-en');
    await dialog.getByRole('button', { name: 'Send to the sales office' }).press('Enter');
    await page.locator('.toast').getByText('The sales office was asked.').first().waitFor();
  });
});

it('a rejection of the changes asks for a reason first', async () => {
  await onScreen(`/orders/${fakeId(601)}`, 'en', async (page) => {
    await page.getByRole('button', { name: 'Reject the changes' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Reject the changes?' });
    expect(await dialog.getByRole('button', { name: 'Reject the changes' }).isDisabled()).toBe(true);
    await page.keyboard.type('Only with the rest');
    await dialog.getByRole('button', { name: 'Reject the changes' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });
});

it('an order of another channel is warned of and matched with its estimate', async () => {
  await onScreen(`/orders/${fakeId(600)}`, 'en', async (page) => {
    await page.getByText('This may be ordered already').waitFor();
    await look(page, 'order-match-en');
    await page.getByRole('button', { name: 'It is this purchase: match them' }).press('Enter');
    await page.locator('.toast').getByText('The order was matched with the estimate.').first().waitFor();
  });
});

it('a part of an estimate is chosen by keyboard, and its total is what is ordered', async () => {
  await onScreen(`/estimates/${fakeId(201)}`, 'en', async (page) => {
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const whole = await dialog.getByRole('button', { name: /^Order for/ }).textContent();
    await dialog.getByRole('switch', { name: 'Order only a part' }).press('Space');
    const [first] = await dialog.getByRole('switch', { name: /^Take / }).all();
    await first?.press('Space');
    await expect.poll(async () => dialog.getByRole('button', { name: /^Order for/ }).textContent()).not.toBe(whole);
    await look(page, 'order-part-en');
    await dialog.getByRole('button', { name: /^Order for/ }).press('Enter');
    await page.locator('.toast').getByText('The order was placed.').first().waitFor();
  });
});

it('a draft says why it cannot be ordered without an estimate', async () => {
  await onScreen(`/drafts/${fakeId(1)}`, 'en', async (page) => {
    await page.getByText('Without an estimate: not possible. Up to €250.00 net; this is €480.00.').waitFor();
  });
});
