import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';
import { goTo, overhang, settled } from '#test/support/desk-page.ts';
import { screens } from './screens.ts';

const { draft, estimate, order, home, sync, news } = screens;

/** Tops of the acts that are shown, and how far the last of them, the main act, stands from the right edge of the head. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const head = document.querySelector('.screen-head')?.getBoundingClientRect();
    const shown = [...document.querySelectorAll('.screen-actions > *')].map((act) => ({ isMain: act.classList.contains('button-main'), box: act.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    return { middles: [...new Set(shown.map(({ box }) => Math.round(box.top + box.height / 2)))], lastIsMain: shown.at(-1)?.isMain, fromEnd: Math.round((head?.right ?? 0) - (shown.at(-1)?.box.right ?? 0)) };
  });

describe('acts of a screen', () => {
  it.for(['en', 'de', 'it'] as const)('stand in one row, the main act at its end, however wide the window: %s', async (language, { open }) => {
    const page = await open('/', { language });
    for (const width of [1280, 820]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [draft, estimate, order, home, sync, news]) {
        await goTo(page, path);
        await page.locator('.screen-actions .button-main').waitFor();
        await settled(page);
        await expect.poll(() => standing(page), { message: path }).toEqual({ middles: [expect.any(Number)], lastIsMain: true, fromEnd: 0 });
        expect(await overhang(page)).toBeLessThanOrEqual(0);
      }
    }
  });

  it('what has no room is in a menu that works by keyboard, with its key, and does the same', async ({ open }) => {
    const page = await open(draft, { width: 820 });
    const more = page.getByRole('button', { name: 'More', exact: true });
    await more.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menu', { name: 'More' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^Table\s+t$/), 'Delete draft']));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('heading').innerText()).toMatch(/^Delete/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
    // Folded or not, its key opens it.
    await page.locator('h1').click();
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: 'Save as a table' }).waitFor();
  });

  it('acts come back when there is room for them, and the menu goes with the last', async ({ open }) => {
    const page = await open(draft, { width: 820 });
    const more = page.getByRole('button', { name: 'More', exact: true });
    const list = page.getByRole('button', { name: 'Save as list' });
    await more.waitFor();
    expect(await list.count()).toBe(0);
    await page.setViewportSize({ width: 1900, height: 800 });
    await list.waitFor();
    await more.waitFor({ state: 'hidden' });
  });
});
