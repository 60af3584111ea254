import { afterAll, beforeAll, expect, test } from 'vitest';
import { look, openBrowser } from '#test/support/desk-page.ts';
import { temporaryFolder } from '#test/support/running-programs.ts';
import { openDesks, openHouse, walkPurchase, type House, type StoryLanguage } from './purchase-story.ts';

const folder = temporaryFolder('story');
let house: House;
let pages: Awaited<ReturnType<typeof openDesks>>;

beforeAll(async () => {
  house = await openHouse(folder.path, await openBrowser());
  pages = await openDesks(house);
}, 240_000);

afterAll(async () => {
  await house?.browser.close();
  await house?.close();
  folder.remove();
});

test.each<StoryLanguage>(['en', 'de', 'it'])('buyer, sales office, approver and administrative office bring a purchase to its end by keyboard alone (%s)', async (language) => {
  const seen: string[] = [];
  await walkPurchase(house, pages, language, async (page, name) => {
    seen.push(name);
    await look(page, `story-${language}-${name}`);
  });
  expect(seen).toHaveLength(14);
});
