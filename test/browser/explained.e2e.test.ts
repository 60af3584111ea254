import { describe, expect } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';

describe('whatever is foreseen', () => {
  it.for([
    ['prices, validity, approval and budget of a draft', `/drafts/${fakeId(1)}`, ['price', 'validity', 'approval', 'budget'], 'de', 'dark'],
    ['a restocking proposal', `/restock/${fakeId(800)}`, ['restock'], 'en', 'light'],
    ['what would come of the acts that wait', '/sync', ['dryRun'], 'it', 'dark'],
    ['the dates of the purchases', '/', ['weeks'], 'it', 'light'],
    ['an estimate with acts that the seller has not heard of', `/estimates/${fakeId(202)}`, ['pending'], 'en', 'dark'],
  ] as const)('%s: says that it is a forecast, and its why opens in place by keyboard', async ([_what, path, kinds, language, theme], { open }) => {
    const page = await open(path, { language, theme });
    if (path.startsWith('/restock/')) await page.keyboard.press('Alt+p');
    for (const kind of kinds) {
      const note = page.locator(`[data-forecast="${kind}"]`).first();
      await note.locator('summary').focus();
      expect(await note.locator('p').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await note.locator('p').waitFor();
    }
    expect(await violations(page)).toEqual([]);
  });

  it('the payment plan in the dialog of sending into approval', async ({ open }) => {
    const page = await open(`/estimates/${fakeId(200)}`);
    await page.getByRole('button', { name: /approval/i }).first().click();
    const dialog = page.getByRole('dialog');
    for (const kind of ['budget', 'payment']) {
      await dialog.locator(`[data-forecast="${kind}"] summary`).focus();
      await page.keyboard.press('Enter');
      await dialog.locator(`[data-forecast="${kind}"] p`).waitFor();
    }
    expect(await violations(page)).toEqual([]);
  });
});

it.for([
  ['/drafts', 'n'],
  ['/lists', 'n'],
  ['/estimates', 'g d'],
  ['/orders', 'g e'],
  ['/approvals', 'g h'],
  ['/budgets', 'g m'],
  ['/statement', 'g o'],
  ['/news', 'g c'],
  ['/restock/grid', 'g r'],
  ['/restock', 'n'],
  ['/account', 's'],
  ['/account', 'n'],
  ['/account', 'g t'],
  ['/sync', 's'],
  ['/sync', 'g d'],
] as const)('the empty list of %s says what it will hold, and the one next act with its key', async ([path, keys], { open }) => {
  const page = await open(path, { scenario: 'empty' });
  const empty = page.locator('.empty').filter({ has: page.locator('kbd', { hasText: new RegExp(`^${keys}$`) }) });
  await empty.first().waitFor();
  expect(((await empty.first().locator('p.muted').textContent()) ?? '').length).toBeGreaterThan(20);
  expect(await empty.first().getByRole('button').count()).toBe(1);
});

it.for(['Approval rules', 'Par levels'])('of the administration, %s without an entry say what they are for, and n makes one', async (tab, { open }) => {
  const page = await open('/account/administration', { scenario: 'empty' });
  await page.getByRole('tab', { name: tab }).click();
  const empty = page.locator('.empty').filter({ has: page.locator('kbd', { hasText: /^n$/ }) });
  await empty.waitFor();
  expect(((await empty.locator('p.muted').textContent()) ?? '').length).toBeGreaterThan(20);
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
});
