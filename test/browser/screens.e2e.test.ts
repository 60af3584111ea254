import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as plain } from '#test/support/chromium-test.ts';
import { goTo, overhang, settled, type OpenedPage } from '#test/support/desk-page.ts';
import { openFakeScreen, type FakeLook } from '#test/support/fake-desk.ts';
import { screens } from './screens.ts';

const windows = new Map<string, Promise<OpenedPage>>();

afterAll(async () => {
  for (const { page } of await Promise.all(windows.values())) await page.context().close();
});

/** One window a look, in which a person goes from screen to screen. */
const it = plain.extend('inWindow', ({ browser, fakeDesk }) => async (path: string, look: FakeLook = {}): Promise<OpenedPage> => {
  const key = JSON.stringify(look);
  const opened = windows.get(key) ?? openFakeScreen(browser, fakeDesk, '/', look);
  windows.set(key, opened);
  const { page, complaints } = await opened;
  complaints.length = 0;
  await arriveAt(page, path);
  await settled(page);
  return { page, complaints };
});

async function arriveAt(page: Page, path: string): Promise<void> {
  if (new URL(page.url()).hash === `#${path}`) return;
  const arrived = page.evaluate(() => new Promise<void>((resolve) => addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), { once: true })));
  await goTo(page, path);
  await arrived;
}

it('the check of accessibility finds a fault where there is one', async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent('<main><img src="data:,"><button></button></main>');
  expect((await violations(page)).map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'button-name']));
  await page.close();
});

it('a window complains of a part of its page that does not come, and of nothing else', async ({ browser, fakeDesk }) => {
  const { page, complaints } = await openFakeScreen(browser, fakeDesk, '/');
  expect(complaints).toEqual([]);
  await page.evaluate(async () => {
    const drawn = async (src: string): Promise<void> => {
      const picture = new Image();
      picture.src = src;
      await picture.decode().catch(() => undefined);
    };
    await drawn('/assets/missing.png');
    await drawn('/..%2f..%2fsecret.png');
    await fetch('/assets/missing.json');
  });
  await expect.poll(() => complaints.map((complaint) => complaint.replace(/^http:\/\/[^/]+/, ''))).toEqual(['/assets/missing.png answered 404', '/..%2f..%2fsecret.png answered 403']);
  await page.context().close();
});

describe('every screen', () => {
  const looks: readonly [string, FakeLook][] = [
    ['light English', {}],
    ['dark German', { language: 'de', theme: 'dark' }],
    ['narrow Italian', { language: 'it', width: 820 }],
  ];
  for (const [name, path] of Object.entries(screens)) {
    it.for(looks)(`${name} is accessible, without faults and never wider than its window: %s`, async ([_look, look], { inWindow }) => {
      const { page, complaints } = await inWindow(path, look);
      // The narrow window is judged by its layout; its elements are those of the wide ones.
      if (look.width === undefined) expect(await violations(page)).toEqual([]);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    });
  }

  it.for(['/', '/drafts', '/lists', '/restock', '/restock/grid', '/estimates', '/approvals', '/orders', '/budgets', '/statement', '/sync', '/news'])('%s says so when it has nothing to show', async (path, { inWindow }) => {
    const { page } = await inWindow(path, { scenario: 'empty' });
    await page.locator('.empty').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.for(['/', '/drafts', '/lists', '/restock', '/restock/grid', '/estimates', '/orders', '/budgets', '/statement', '/sync', '/news'])('%s offers to try again when its host is away', async (path, { inWindow }) => {
    const { page } = await inWindow(path, { scenario: 'failing' });
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('tells of damaged files and of a full disk on every screen, until the person has read it', async ({ inWindow }) => {
    const { page } = await inWindow('/drafts', { scenario: 'damaged', width: 820 });
    await page.getByText('There is no room left on the disk', { exact: true }).waitFor();
    await page.getByText('Read out of the damaged file: 2 drafts, 3 acts, 41 counts.').waitFor();
    expect(await page.getByText('/home/giulia/proforma/desk-damaged-2026-11-28T12-00-00-000Z.db').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    const read = page.getByRole('button', { name: 'I have read this' });
    for (let left = 3; left > 0; left -= 1) {
      expect(await read.count()).toBe(left);
      await read.first().click();
    }
    await read.waitFor({ state: 'detached' });
  });

  it('the palette finds acts and documents, is accessible, and leads there by keyboard', async ({ inWindow }) => {
    const { page } = await inWindow('/');
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

  it('shows the progress of the first synchronisation instead of an empty catalog', async ({ inWindow }) => {
    const { page } = await inWindow('/catalog', { scenario: 'first-sync' });
    await page.getByRole('progressbar').waitFor();
    expect(await page.getByText('12,400 of 20,000 rows').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });
});
