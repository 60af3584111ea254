import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { openBrowser } from '#test/support/desk-page.ts';
import { type FakeDesk, serveFakeDesk } from '#test/support/fake-desk.ts';
import { screens } from './screens.ts';

let desk: FakeDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await serveFakeDesk();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  desk.close();
});

interface Look {
  readonly language?: 'en' | 'de' | 'it';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly scenario?: string;
}

interface Window {
  readonly page: Page;
  /** Errors and refusals of the content security policy that the page met. */
  readonly faults: string[];
}

const windows = new Map<string, Promise<Window>>();

/** One window a look, in which a person goes from screen to screen. */
async function openWindow({ language = 'en', theme = 'light', width = 1280, scenario = 'full' }: Look): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript((preferences) => localStorage.setItem('proforma.preferences', preferences), JSON.stringify({ language, theme, density: 'compact', letterKeys: true }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  await page.goto(`${desk.address}/?scenario=${scenario}`);
  await page.locator('main h1').first().waitFor();
  return { page, faults };
}

async function open(path: string, look: Look = {}): Promise<Window> {
  const key = JSON.stringify(look);
  const opened = windows.get(key) ?? openWindow(look);
  windows.set(key, opened);
  const { page, faults } = await opened;
  faults.length = 0;
  await page.evaluate(async (target) => {
    if (location.hash === `#${target}`) return;
    const arrived = new Promise((resolve) => addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true }));
    location.hash = target;
    await arrived;
  }, path);
  await page.locator('main h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  return { page, faults };
}

it('the check of accessibility finds a fault where there is one', async () => {
  const page = await browser.newPage();
  await page.setContent('<main><img src="data:,"><button></button></main>');
  expect((await violations(page)).map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
  await page.close();
});

describe('every screen', () => {
  const looks: readonly [string, Look][] = [
    ['light English', {}],
    ['dark German', { language: 'de', theme: 'dark' }],
    ['narrow Italian', { language: 'it', width: 820 }],
  ];
  for (const [name, path] of Object.entries(screens)) {
    it.each(looks)(`${name} is accessible, without faults and never wider than its window: %s`, async (_look, look) => {
      const { page, faults } = await open(path, look);
      // The narrow window is judged by its layout; its elements are those of the wide ones.
      if (look.width === undefined) expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });
  }

  it.each(['/', '/drafts', '/lists', '/restock', '/restock/grid', '/estimates', '/approvals', '/orders', '/budgets', '/statement', '/sync', '/news'])('%s says so when it has nothing to show', async (path) => {
    const { page } = await open(path, { scenario: 'empty' });
    await page.locator('.empty').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['/', '/drafts', '/lists', '/restock', '/restock/grid', '/estimates', '/orders', '/budgets', '/statement', '/sync', '/news'])('%s offers to try again when its host is away', async (path) => {
    const { page } = await open(path, { scenario: 'failing' });
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('tells of damaged files and of a full disk on every screen, until the person has read it', async () => {
    const { page } = await open('/drafts', { scenario: 'damaged', width: 820 });
    await page.getByText('There is no room left on the disk', { exact: true }).waitFor();
    await page.getByText('Read out of the damaged file: 2 drafts, 3 acts, 41 counts.').waitFor();
    expect(await page.getByText('/home/giulia/proforma/desk-damaged-2026-11-28T12-00-00-000Z.db').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const read = page.getByRole('button', { name: 'I have read this' });
    for (let left = 3; left > 0; left -= 1) {
      expect(await read.count()).toBe(left);
      await read.first().click();
    }
    await read.waitFor({ state: 'detached' });
  });

  it('the palette finds acts and documents, is accessible, and leads there by keyboard', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('towel');
    await page.getByRole('menuitem', { name: /Bath towel/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('searchbox').fill('ES-');
    const first = page.getByRole('menuitem', { name: /ES-2026/ }).first();
    await first.waitFor();
    while ((await first.getAttribute('data-focused')) === null) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/estimates\//);
  });

  it('shows the progress of the first synchronisation instead of an empty catalog', async () => {
    const { page } = await open('/catalog', { scenario: 'first-sync' });
    await page.getByRole('progressbar').waitFor();
    expect(await page.getByText('12,400 of 20,000 rows').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });
});
