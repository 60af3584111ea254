import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { tourSteps } from '#renderer/app/tour-steps.ts';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';
import { overhang } from '#test/support/desk-page.ts';
import type { FakeLook } from '#test/support/fake-desk.ts';

const card = (page: Page, step: string) => page.locator(`.tour-card[data-step="${step}"][data-pointing="true"]`);
const inHand = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** The card is wholly in the window, and what it points at is seen beside it: with a ring around the control. */
async function pointsAt(page: Page, targets: readonly string[]): Promise<void> {
  const seen = () =>
    page.evaluate((selectors) => {
      const target = selectors.flatMap((selector) => [...document.querySelectorAll(selector)]).find((each) => each.getClientRects().length > 0)?.getBoundingClientRect();
      const ring = document.querySelector('.tour-ring')?.getBoundingClientRect();
      const own = document.querySelector('.tour-card')?.getBoundingClientRect();
      return target && ring && own ? { off: Math.abs(ring.left + 5 - target.left) + Math.abs(ring.top + 5 - target.top), within: own.left >= 0 && own.top >= 0 && own.right <= innerWidth && own.bottom <= innerHeight } : null;
    }, targets);
  await expect.poll(seen, { timeout: 15_000 }).toEqual({ off: 0, within: true });
}

describe('the tour of the desk', () => {
  const looks: readonly [string, FakeLook][] = [
    ['light English', { scenario: 'first-run' }],
    ['dark German, with nothing there yet', { scenario: 'first-run-empty', language: 'de', theme: 'dark' }],
    ['narrow Italian', { scenario: 'first-run', language: 'it', width: 820 }],
  ];
  it.for(looks)('is offered on the first home and followed to its end with Enter alone, each step on its screen beside its control: %s', async ([_name, look], { open }) => {
    const page = await open('/', look);
    await page.locator('main .banner kbd').filter({ hasText: 'i' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('i');
    for (const { id, targets } of tourSteps) {
      await card(page, id).waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.querySelector('.tour-card .button-main') === document.activeElement);
      await pointsAt(page, targets);
      expect((await violations(page)).map((fault) => `${id}: ${fault}`)).toEqual([]);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Enter');
    }
    await page.locator('.tour-card').waitFor({ state: 'detached' });
    // Once answered it is not offered again.
    expect(await page.locator('main .banner').filter({ hasText: /tour|Rundgang|visita/i }).count()).toBe(0);
  });

  it('never stands in the way: the screen works meanwhile, Escape leaves, and the menu goes on where it was left', async ({ open }) => {
    const page = await open('/', { scenario: 'first-run' });
    await page.keyboard.press('i');
    await card(page, 'weeks').waitFor();
    await page.keyboard.press('ArrowRight');
    await card(page, 'catalog').waitFor();
    await page.waitForFunction(() => document.querySelector('.tour-card .button-main') === document.activeElement);
    await page.keyboard.press('/');
    await page.keyboard.type('towel');
    await page.getByText('Bath towel', { exact: false }).first().waitFor();
    // Escape belongs to the field first: it clears it, then leaves it.
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '');
    await page.keyboard.press('Escape');
    await card(page, 'catalog').waitFor();
    await page.keyboard.press('i');
    expect(await inHand(page)).toContain('Next');
    await page.keyboard.press('ArrowLeft');
    await card(page, 'weeks').waitFor();
    await page.waitForFunction(() => document.querySelector('.tour-card .button-main') === document.activeElement);
    await page.keyboard.press('ArrowRight');
    await card(page, 'catalog').waitFor();
    await page.waitForFunction(() => document.querySelector('.tour-card .button-main') === document.activeElement);
    await page.keyboard.press('Escape');
    await page.locator('.tour-card').waitFor({ state: 'detached' });
    await page.getByText('The tour waits where you left it', { exact: false }).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('tour');
    await page.getByRole('menuitem', { name: 'Tour of the desk' }).waitFor();
    await page.keyboard.press('Enter');
    await card(page, 'catalog').waitFor();
    // A screen that the person goes to by themselves stays: the card is there, and points at nothing.
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForURL(/#\/orders$/);
    await page.locator('.tour-card[data-pointing="false"]').waitFor();
  });

  it('is declined with one press, and starts again from the menu under the name', async ({ open }) => {
    const page = await open('/', { scenario: 'first-run' });
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('button', { name: 'Not now' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Carla Rinaldi/ }).click();
    await page.getByRole('menuitem', { name: 'Tour of the desk' }).click();
    await card(page, 'weeks').waitFor();
  });
});
