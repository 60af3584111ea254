import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { overhang, takePicture } from '#test/support/desk-page.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';

const cell = (page: Page, row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);

async function openDraft(open: OpenScreen): Promise<Page> {
  const page = await open(`/drafts/${fakeId(1)}`, { height: 900 });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(page, 2, 'quantity').waitFor();
  return page;
}

it('Ctrl+D takes the cell above, Ctrl+Shift+D fills all below, as in a spreadsheet', async ({ open }) => {
  const page = await openDraft(open);
  await cell(page, 0, 'note').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('for the terrace');
  await page.keyboard.press('Enter');
  await cell(page, 0, 'note').getByText('for the terrace').waitFor();
  await cell(page, 1, 'note').click();
  await page.keyboard.press('Control+d');
  await cell(page, 1, 'note').getByText('for the terrace').waitFor();
  expect(await cell(page, 2, 'note').textContent()).not.toBe('for the terrace');
  await page.keyboard.press('Control+Shift+d');
  await cell(page, 2, 'note').getByText('for the terrace').waitFor();
});

it('a block of a spreadsheet is pasted from the cell on; one that cannot be read changes nothing; a cell is copied', async ({ open }) => {
  const page = await openDraft(open);
  await page.evaluate(() => navigator.clipboard.writeText('144\tC62\t2.5\n288\tC62\t\n'));
  await cell(page, 0, 'quantity').click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Control+v');
  await cell(page, 0, 'quantity').getByText('144', { exact: true }).waitFor();
  await cell(page, 1, 'quantity').getByText('288', { exact: true }).waitFor();
  expect(await cell(page, 0, 'target').textContent()).toBe('2.5');
  await page.evaluate(() => navigator.clipboard.writeText('12\na dozen\n'));
  await page.keyboard.press('Control+v');
  await page.getByText('“a dozen” cannot be read as a figure').waitFor();
  expect(await cell(page, 0, 'quantity').textContent()).toContain('144');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('288');
});

it('columns that nobody needs give their room to the names, and stay away', async ({ open }) => {
  const page = await openDraft(open);
  const nameWidth = async (): Promise<number> => (await cell(page, 0, 'name').boundingBox())?.width ?? 0;
  const before = await nameWidth();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await page.getByRole('menuitemcheckbox', { name: 'Note' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Target price' }).click();
  await page.keyboard.press('Escape');
  await cell(page, 0, 'note').waitFor({ state: 'detached' });
  expect(await cell(page, 0, 'target').count()).toBe(0);
  expect(await nameWidth()).toBeGreaterThan(before + 60);
  await takePicture(page, 'draft-columns');
  await page.keyboard.press('c');
  await page.getByRole('menuitemcheckbox', { name: 'Note' }).click();
  await cell(page, 0, 'note').waitFor();
});

it.for([820, 1280])('at %d pixels the lines stand side by side without moving sideways; what has no column stands under the name', async (width, { open }) => {
  const page = await openDraft(open);
  await cell(page, 0, 'note').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('for the terrace');
  await page.keyboard.press('Enter');
  await page.setViewportSize({ width, height: 900 });
  const folded = width < 1000;
  await page.locator('.ag-cell[col-id="note"]').first().waitFor({ state: folded ? 'detached' : 'attached' });
  if (folded) await cell(page, 0, 'name').getByText('for the terrace').waitFor();
  const rightOf = async (of: ReturnType<typeof cell>): Promise<number> => of.evaluate((element) => element.getBoundingClientRect().right);
  expect(await rightOf(cell(page, 0, 'remove'))).toBeLessThanOrEqual(await rightOf(page.locator('.grid-frame')));
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await takePicture(page, `draft-${width}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await cell(page, 0, 'note').getByText('for the terrace').waitFor();
});
