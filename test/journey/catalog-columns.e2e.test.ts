import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { openBrowser } from '#test/support/desk-page.ts';
import { type FakeDesk, serveFakeDesk } from '#test/support/fake-desk.ts';
import { press, tabTo } from '#test/support/keyboard.ts';

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

async function openCatalog(language: 'en' | 'de' | 'it' = 'en', theme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  await page.addInitScript((preferences) => localStorage.setItem('proforma.preferences', preferences), JSON.stringify({ language, theme, density: 'compact', letterKeys: true }));
  await page.goto(`${desk.address}/#/catalog`);
  await page.locator('.ag-row').first().waitFor();
  return page;
}

/** Presses the letter of the menu, goes down to the column and turns it over. */
async function turnOver(page: Page, column: string): Promise<void> {
  await press(page, 'c');
  const item = page.getByRole('menuitemcheckbox', { name: column, exact: true });
  await item.waitFor();
  while ((await item.getAttribute('data-focused')) === null) await press(page, 'ArrowDown');
  await press(page, 'Space', 'Escape');
  await item.waitFor({ state: 'detached' });
}

/** From the search into the rows, from the first row up into the heads, and there first by name. */
async function byCodeDownwards(page: Page): Promise<void> {
  await press(page, '/', 'ArrowDown');
  await page.locator('[row-index="0"] [col-id="name"].ag-cell-focus').waitFor();
  await press(page, 'ArrowUp');
  await page.locator('.ag-header-cell[col-id="name"]:focus').waitFor();
  await press(page, 'Enter');
  await page.locator('[col-id="name"][aria-sort="ascending"]').waitFor();
  await press(page, 'ArrowLeft');
  await page.locator('.ag-header-cell[col-id="sku"]:focus').waitFor();
  await press(page, 'Enter', 'Enter');
  await page.locator('[col-id="sku"][aria-sort="descending"]').waitFor();
}

const head = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
const firstCode = (page: Page) => page.locator('[row-index="0"] [col-id="sku"]').innerText();

describe('the catalog by keyboard alone', () => {
  it('shows the columns that were chosen, in the order that a head asks for', async () => {
    const page = await openCatalog();
    for (const column of ['Last bought', 'Last paid', 'Difference', 'Category']) await turnOver(page, column);
    await head(page, 'Last bought').waitFor();
    await turnOver(page, 'Brand');
    await head(page, 'Brand').waitFor({ state: 'detached' });
    await byCodeDownwards(page);
    expect(await page.locator('[aria-sort="ascending"]').count()).toBe(0);
    await expect.poll(() => firstCode(page)).toBe('H12933');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('keeps columns and order in a view, and finds them again on the way back', async () => {
    const page = await openCatalog();
    await turnOver(page, 'Category');
    await byCodeDownwards(page);
    await expect.poll(() => firstCode(page)).toBe('H12933');
    await press(page, 'v');
    await page.getByRole('menuitem', { name: 'Keep what is shown …' }).waitFor();
    await press(page, 'End');
    await page.locator('[role="menuitem"][data-focused]', { hasText: 'Keep what is shown' }).waitFor();
    await press(page, 'Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('By code, downwards');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'By code, downwards' }).waitFor();
    await press(page, 'g', 'd');
    await page.getByRole('heading', { level: 1, name: 'Drafts' }).waitFor();
    await press(page, 'g', 'c');
    await head(page, 'Category').waitFor();
    await expect.poll(() => firstCode(page)).toBe('H12933');
    await page.close();
  });

  it('puts products that were chosen by x and Shift with the arrows into a draft', async () => {
    const page = await openCatalog();
    await press(page, '/', 'ArrowDown');
    await page.locator('[row-index="0"] [col-id="name"].ag-cell-focus').waitFor();
    await press(page, 'x', 'Shift+ArrowDown', 'Shift+ArrowDown');
    const bar = page.locator('.bulk-bar');
    await bar.getByText('3 chosen', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'b');
    await bar.locator('button:focus').waitFor();
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Into a draft');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('3 done.', { exact: true }).last().waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await bar.waitFor({ state: 'detached' });
    await page.close();
  });

  it.each([['de', 'dark'], ['it', 'light']] as const)('every column at once is accessible and stays inside the window: %s, %s', async (language, theme) => {
    const page = await openCatalog(language, theme);
    await press(page, 'c');
    const items = page.getByRole('menuitemcheckbox');
    await items.first().waitFor();
    for (let at = 0; at < (await items.count()); at += 1) {
      if ((await items.nth(at).getAttribute('aria-checked')) === 'true') continue;
      while ((await items.nth(at).getAttribute('data-focused')) === null) await press(page, 'ArrowDown');
      await press(page, 'Space');
    }
    await press(page, 'Escape');
    await items.first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `out/catalog-columns-${language}.png` });
    await page.close();
  });
});
