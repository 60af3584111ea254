import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';
import { overhang, takePicture } from '#test/support/desk-page.ts';
import type { FakeLook } from '#test/support/fake-desk.ts';
import { press, tabTo } from '#test/support/keyboard.ts';

async function openCatalog(open: OpenScreen, look?: FakeLook): Promise<Page> {
  const page = await open('/catalog', look);
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
  it('shows the columns that were chosen, in the order that a head asks for', async ({ open }) => {
    const page = await openCatalog(open);
    for (const column of ['Last bought', 'Last paid', 'Difference', 'Category']) await turnOver(page, column);
    await head(page, 'Last bought').waitFor();
    await turnOver(page, 'Brand');
    await head(page, 'Brand').waitFor({ state: 'detached' });
    await byCodeDownwards(page);
    expect(await page.locator('[aria-sort="ascending"]').count()).toBe(0);
    await expect.poll(() => firstCode(page)).toBe('H12933');
    expect(await violations(page)).toEqual([]);
  });

  it('keeps columns and order in a view, and finds them again on the way back', async ({ open }) => {
    const page = await openCatalog(open);
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
  });

  it('puts products that were chosen by x and Shift with the arrows into a draft', async ({ open }) => {
    const page = await openCatalog(open);
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
  });

  it.for([['de', 'dark'], ['it', 'light']] as const)('every column at once is accessible and stays inside the window: %s, %s', async ([language, theme], { open }) => {
    const page = await openCatalog(open, { language, theme });
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
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await takePicture(page, `catalog-columns-${language}`);
  });
});
