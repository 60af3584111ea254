import { expect } from 'vitest';
import { testInHouse } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';
import { beginStory, houseOfStory, walkPurchase, type Story, type StoryLanguage } from './purchase-story.ts';

const test = testInHouse(houseOfStory);
let story: Story;

test.beforeAll(async ({ browser, house }) => {
  story = await beginStory(house, browser);
}, 240_000);

test.for<StoryLanguage>(['en', 'de', 'it'])('buyer, sales office, approver and administrative office bring a purchase to its end by keyboard alone (%s)', async (language) => {
  const seen: string[] = [];
  await walkPurchase(story, language, async (page, name) => {
    seen.push(name);
    await look(page, `story-${language}-${name}`);
  });
  expect(seen).toHaveLength(14);
});
