import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
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

async function openDraft(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript((preferences) => localStorage.setItem('proforma.preferences', preferences), JSON.stringify({ language: 'en', theme: 'light', density: 'compact', letterKeys: true }));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${desk.address}/?scenario=full#/drafts/${fakeId(5)}`);
  await page.getByRole('list', { name: 'Changed on two machines' }).waitFor();
  return page;
}

const items = (page: Page) => page.getByRole('list', { name: 'Changed on two machines' }).getByRole('listitem');

it('b leads to what two machines changed, Enter chooses, and the keyboard goes on to the next', async () => {
  const page = await openDraft();
  expect(await items(page).count()).toBe(3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.locator(':focus').and(page.getByRole('button', { name: 'Name: Keep “Winter table, main house”' })).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Winter table, both houses' }).waitFor();
  await page.locator(':focus').and(page.getByRole('button', { name: /: Keep 20 pieces, no note$/ })).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.ag-row[row-index="0"] [col-id="note"]').getByText('two rooms more').waitFor();
  await page.locator(':focus').and(page.getByRole('button', { name: /: Keep 48 pieces/ })).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Changed on two machines' }).waitFor({ state: 'detached' });
  await page.locator('.ag-row[row-index="4"]').waitFor({ state: 'detached' });
  expect(await page.locator('.ag-row[row-index="3"]').count()).toBe(1);
  await page.context().close();
});

it('the line itself shows both readings and takes either with one press', async () => {
  const page = await openDraft();
  const line = page.locator('.ag-row[row-index="0"]');
  await line.getByText('changed on two machines').waitFor();
  await line.getByRole('button', { name: /: Take 35 pieces, note “two rooms more”$/ }).click();
  await line.locator('[col-id="quantity"]').getByText('35', { exact: true }).waitFor();
  await line.getByText('changed on two machines').waitFor({ state: 'detached' });
  await page.context().close();
});
