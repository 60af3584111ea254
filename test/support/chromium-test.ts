import type { Page } from 'playwright-core';
import { expect, test as plain } from 'vitest';
import { openBrowser, type OpenedPage } from './desk-page.ts';
import { openSettledFakeScreen, serveFakeDesk, type FakeLook } from './fake-desk.ts';
import { openHouse } from './house.ts';

/** Opens a screen over the sample data. */
export type OpenScreen = (path: string, look?: FakeLook) => Promise<Page>;

/**
 * Tests in Chromium. One browser serves all files that a worker runs; each page is a profile of its own. `open` shows a screen over the sample data; when
 * the test is over its pages are closed, and none of them may have met an error.
 */
export const test = plain
  .extend('chromiumArgs', { scope: 'worker' }, [] as readonly string[])
  .extend('browser', { scope: 'worker' }, async ({ chromiumArgs }, { onCleanup }) => {
    const browser = await openBrowser(chromiumArgs);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('fakeDesk', { scope: 'worker' }, async ({ browser }) => {
    const desk = await serveFakeDesk();
    browser.once('disconnected', desk.close);
    return desk;
  })
  .extend('open', async ({ browser, fakeDesk }, { onCleanup }): Promise<OpenScreen> => {
    const opened: OpenedPage[] = [];
    onCleanup(async () => {
      for (const { page } of opened) await page.context().close();
      expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    return async (path, look) => {
      const screen = await openSettledFakeScreen(browser, fakeDesk, path, look);
      opened.push(screen);
      return screen.page;
    };
  });

/** Tests of one file in a house of its own: the seller's backend, desks and Chromium, all closed after the last test. */
export const testInHouse = (...kind: Parameters<typeof openHouse>) =>
  test.extend('house', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const house = await openHouse(...kind);
    onCleanup(async () => {
      for (const context of browser.contexts()) await context.close();
      await house.close();
    });
    return house;
  });
