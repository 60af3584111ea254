import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';

async function openDraft(open: OpenScreen): Promise<Page> {
  const page = await open(`/drafts/${fakeId(5)}`, { width: 1440, height: 900 });
  await page.getByRole('list', { name: 'Changed on two machines' }).waitFor();
  return page;
}

const items = (page: Page) => page.getByRole('list', { name: 'Changed on two machines' }).getByRole('listitem');

it('b leads to what two machines changed, Enter chooses, and the keyboard goes on to the next', async ({ open }) => {
  const page = await openDraft(open);
  expect(await items(page).count()).toBe(4);
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
  await page.locator(':focus').and(page.getByRole('button', { name: /: Put together: \d+ pieces \(added on two machines\)$/ })).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Changed on two machines' }).waitFor({ state: 'detached' });
  await page.locator('.ag-row[row-index="4"]').waitFor({ state: 'detached' });
  expect(await page.locator('.ag-row[row-index="3"]').count()).toBe(1);
});

it('the line itself shows both readings and takes either with one press', async ({ open }) => {
  const page = await openDraft(open);
  const line = page.locator('.ag-row[row-index="0"]');
  await line.getByText('changed on two machines').waitFor();
  await line.getByRole('button', { name: /: Take 35 pieces, note “two rooms more”$/ }).click();
  await line.locator('[col-id="quantity"]').getByText('35', { exact: true }).waitFor();
  await line.getByText('changed on two machines').waitFor({ state: 'detached' });
});
