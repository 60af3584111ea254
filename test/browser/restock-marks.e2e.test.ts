import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';
import { screens } from './screens.ts';

async function openProposal(open: OpenScreen, scenario?: string): Promise<Page> {
  const page = await open(screens.restockSession, scenario === undefined ? {} : { scenario });
  await page.keyboard.press('Alt+p');
  await page.getByRole('table', { name: 'Often bought as well' }).waitFor();
  return page;
}

/** Goes to the boxes of a list and marks all of it, by keyboard. */
async function markAll(page: Page, table: string): Promise<void> {
  await page.getByRole('table', { name: table }).getByRole('checkbox').nth(1).focus();
  await page.keyboard.press('Control+a');
}

describe('marks in the proposal of a restocking', () => {
  it('what is often bought as well: one key takes all that is marked, and it can be taken back', async ({ open }) => {
    const page = await openProposal(open);
    await markAll(page, 'Often bought as well');
    await page.getByRole('region', { name: 'Chosen rows' }).getByText('2 chosen').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Alt+b');
    const dialog = page.getByRole('dialog', { name: 'Buy as well: 2' });
    await dialog.getByText('2 done.', { exact: true }).last().waitFor();
    expect(await dialog.locator('.bulk-row .badge').allInnerTexts()).toEqual(['Done', 'Done']);
    await page.keyboard.press('Control+z');
    await dialog.getByText('Taken back.').last().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('what was not counted: one key counts all that is marked as 0', async ({ open }) => {
    const page = await openProposal(open);
    await markAll(page, 'Not counted yet');
    await page.keyboard.press('Alt+0');
    await page.getByRole('dialog', { name: 'Count as 0: 3' }).getByText('3 done.', { exact: true }).last().waitFor();
  });

  it('Ctrl+A marks the list in hand and no other of the screen', async ({ open }) => {
    const page = await openProposal(open);
    await page.getByRole('table', { name: 'Often bought as well' }).getByRole('button').first().focus();
    await page.keyboard.press('Control+a');
    const marked = (table: string) => page.getByRole('table', { name: table }).getByRole('checkbox', { checked: true }).count();
    await expect.poll(() => marked('Often bought as well')).toBe(3);
    expect([await marked('To order'), await marked('Not counted yet')]).toEqual([0, 0]);
  });

  it('while rows are gone through it is seen which is under way, and it can be stopped', async ({ open }) => {
    const page = await openProposal(open, 'stalled-rows');
    await markAll(page, 'Often bought as well');
    await page.keyboard.press('Alt+b');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 of 2').waitFor();
    expect(await dialog.locator('.bulk-row .badge').allInnerTexts()).toEqual(['Done', 'Under way']);
    expect(await dialog.locator('[aria-current]').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop' }).waitFor();
  });
});
