import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { violations } from '#test/support/accessibility.ts';
import { openBrowser } from '#test/support/desk-page.ts';
import { type FakeDesk, serveFakeDesk } from '#test/support/fake-desk.ts';

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

async function open(path: string, scenario: string, language = 'en', theme = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await context.addInitScript((preferences) => localStorage.setItem('proforma.preferences', preferences), JSON.stringify({ language, theme, density: 'compact', letterKeys: true }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${desk.address}/?scenario=${scenario}#${path}`);
  await page.locator('main h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  return page;
}

describe('whatever is foreseen', () => {
  it.each([
    ['prices, validity, approval and budget of a draft', `/drafts/${fakeId(1)}`, ['price', 'validity', 'approval', 'budget'], 'de', 'dark'],
    ['a restocking proposal', `/restock/${fakeId(800)}`, ['restock'], 'en', 'light'],
    ['what would come of the acts that wait', '/sync', ['dryRun'], 'it', 'dark'],
    ['the dates of the purchases', '/', ['weeks'], 'it', 'light'],
    ['an estimate with acts that the seller has not heard of', `/estimates/${fakeId(202)}`, ['pending'], 'en', 'dark'],
  ] as const)('%s: says that it is a forecast, and its why opens in place by keyboard', async (_what, path, kinds, language, theme) => {
    const page = await open(path, 'full', language, theme);
    if (path.startsWith('/restock/')) await page.keyboard.press('Alt+p');
    for (const kind of kinds) {
      const note = page.locator(`[data-forecast="${kind}"]`).first();
      await note.locator('summary').focus();
      expect(await note.locator('p').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await note.locator('p').waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('the payment plan in the dialog of sending into approval', async () => {
    const page = await open(`/estimates/${fakeId(200)}`, 'full');
    await page.getByRole('button', { name: /approval/i }).first().click();
    const dialog = page.getByRole('dialog');
    for (const kind of ['budget', 'payment']) {
      await dialog.locator(`[data-forecast="${kind}"] summary`).focus();
      await page.keyboard.press('Enter');
      await dialog.locator(`[data-forecast="${kind}"] p`).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

it.each([
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
])('the empty list of %s says what it will hold, and the one next act with its key', async (path, keys) => {
  const page = await open(path, 'empty');
  const empty = page.locator('.empty').filter({ has: page.locator('kbd', { hasText: new RegExp(`^${keys}$`) }) });
  await empty.first().waitFor();
  expect(((await empty.first().locator('p.muted').textContent()) ?? '').length).toBeGreaterThan(20);
  expect(await empty.first().getByRole('button').count()).toBe(1);
  await page.context().close();
});

it.each(['Approval rules', 'Par levels'])('of the administration, %s without an entry say what they are for, and n makes one', async (tab) => {
  const page = await open('/account/administration', 'empty');
  await page.getByRole('tab', { name: tab }).click();
  const empty = page.locator('.empty').filter({ has: page.locator('kbd', { hasText: /^n$/ }) });
  await empty.waitFor();
  expect(((await empty.locator('p.muted').textContent()) ?? '').length).toBeGreaterThan(20);
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await page.context().close();
});
