import { describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';
import { goTo, overhang, settled } from '#test/support/desk-page.ts';
import { screens } from './screens.ts';

const grids: ReadonlySet<string> = new Set(['catalog', 'draft', 'draftOfTwoMachines', 'restockGrid']);

/** WCAG 2.2, 1.4.10: 1280 pixels at 400 %. */
const narrowest = 320;

describe('reflow', () => {
  it.for(['de', 'it'] as const)('at 320 pixels no screen is wider than its window, and no table has to be moved sideways: %s', async (language, { open }) => {
    const page = await open('/', { language, width: narrowest, height: 640 });
    const wide: string[] = [];
    for (const [name, path] of Object.entries(screens)) {
      await goTo(page, path);
      await settled(page);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      if ((await overhang(page)) > 0) wide.push(`${name}: the window`);
      const main = await page.evaluate(() => [...document.querySelectorAll('.desk-main, .desk-main .table-scroll')].filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => `${frame.className} ${frame.getAttribute('aria-label') ?? ''} by ${frame.scrollWidth - frame.clientWidth}`));
      if (!grids.has(name)) wide.push(...main.map((what) => `${name}: ${what}`));
    }
    expect(wide).toEqual([]);
  });

  it('a table whose columns have no room says each value with its head, and is a table all the same', async ({ open }) => {
    const page = await open('/budgets', { language: 'de', width: 820 });
    const table = page.getByRole('table', { name: 'Zahlen' });
    await expect.poll(() => table.getAttribute('data-stacked')).toBe('true');
    expect(await table.getByRole('columnheader').count()).toBe(7);
    const cells = table.getByRole('row').nth(1).getByRole('cell');
    expect(await cells.count()).toBe(7);
    expect(await cells.nth(1).evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Budget"');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1500, height: 800 });
    await expect.poll(() => table.getAttribute('data-stacked')).toBeNull();
  });

  it('a stacked list is sorted and chosen from as before', async ({ open }) => {
    const page = await open('/orders', { width: narrowest });
    const table = page.getByRole('table', { name: 'Orders' });
    await expect.poll(() => table.getAttribute('data-stacked')).toBe('true');
    await table.getByRole('button', { name: 'Total' }).click();
    expect(await table.getByRole('columnheader', { name: 'Total' }).getAttribute('aria-sort')).toBe('ascending');
    await table.getByRole('checkbox').nth(1).check();
    await page.getByText('1 chosen').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
