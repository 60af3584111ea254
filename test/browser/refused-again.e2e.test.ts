import { expect } from 'vitest';
import { test as it } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';

it('par levels that were refused stand beside what is there now, and are set over it with two presses', async ({ open }) => {
  const page = await open('/account/administration');
  const banner = page.locator('.banner', { hasText: 'Set par levels' });
  await banner.getByRole('button', { name: 'Change' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Par levels/ });
  expect(await dialog.getByRole('row').allInnerTexts()).toEqual([expect.stringMatching(/Product/), expect.stringMatching(/H10028.*24 → 36.*96 → 120/s), expect.stringMatching(/H10031.*5.*20/s)]);
  await dialog.getByText('1 product is not in the catalog any more and is left out').waitFor();
  await look(page, 'refused-par-levels');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

it('a new list that was refused is made again from the sync centre, which says what was left out', async ({ open }) => {
  const page = await open('/sync');
  const row = page.locator('.task', { hasText: 'Spring cleaning' });
  await row.getByRole('button', { name: 'Do it all the same' }).focus();
  await look(page, 'refused-list');
  await page.keyboard.press('Enter');
  await page.getByText('Done again, without what is not there any more: H10044').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Breakfast room' }).waitFor();
});
