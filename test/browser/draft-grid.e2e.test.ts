import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { violations } from '#test/support/accessibility.ts';
import { overhang, takePicture } from '#test/support/desk-page.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';

const cell = (page: Page, row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);

/** A window in which every column of the lines has room. */
const wideEnough = { width: 1440, height: 900 };

async function openDraft(open: OpenScreen): Promise<Page> {
  const page = await open(`/drafts/${fakeId(1)}`, wideEnough);
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
  expect(await cell(page, 0, 'target').textContent()).toBe('2.50');
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

/** A line has a note and a target price, in a window in which both have a column. */
async function typeNote(page: Page): Promise<void> {
  await cell(page, 0, 'note').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('for the terrace');
  await page.keyboard.press('Enter');
  await cell(page, 0, 'note').getByText('for the terrace').waitFor();
}

it.for([[820, ['note', 'target']], [1280, ['note']], [1440, []]] as const)('at %d pixels the lines stand side by side without moving sideways; what has no column stands under the name', async ([width, folded], { open }) => {
  const page = await openDraft(open);
  await typeNote(page);
  await page.setViewportSize({ width, height: 900 });
  for (const column of ['note', 'target', 'net', 'unit'] as const) await page.locator(`.ag-cell[col-id="${column}"]`).first().waitFor({ state: folded.some((one) => one === column) ? 'detached' : 'attached' });
  if (folded.length > 0) await cell(page, 0, 'name').getByText('for the terrace').waitFor();
  const rightOf = async (of: ReturnType<typeof cell>): Promise<number> => of.evaluate((element) => element.getBoundingClientRect().right);
  expect(await rightOf(cell(page, 0, 'remove'))).toBeLessThanOrEqual(await rightOf(page.locator('.grid-frame')));
  expect(await cell(page, 0, 'name').evaluate((element) => element.clientWidth)).toBeGreaterThanOrEqual(198);
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await takePicture(page, `draft-${width}`);
  await page.setViewportSize(wideEnough);
  await cell(page, 0, 'note').getByText('for the terrace').waitFor();
});

it('note and target price that have no column are typed all the same: Shift+F2, Enter on the name, or the button there', async ({ open }) => {
  const page = await openDraft(open);
  await page.setViewportSize({ width: 820, height: 900 });
  await cell(page, 0, 'target').waitFor({ state: 'detached' });
  const dialog = page.getByRole('dialog');
  await cell(page, 0, 'quantity').click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Shift+F2');
  await dialog.getByRole('textbox', { name: 'Note' }).waitFor();
  await page.keyboard.type('for the terrace');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two');
  await dialog.getByText('Not an amount').waitFor();
  await page.keyboard.press('Enter');
  expect(await dialog.count()).toBe(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2.5');
  await takePicture(page, 'draft-line-dialog');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await cell(page, 0, 'name').getByText('Target price 2.50 · for the terrace').waitFor();
  // The keyboard is where it was: the arrow leads on, and Enter on the name opens the line.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const note = dialog.getByRole('textbox', { name: 'Note' });
  expect(await note.inputValue()).toBe('for the terrace');
  await note.fill('for the lobby');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await cell(page, 0, 'name').getByText('for the terrace').waitFor();
  await cell(page, 0, 'name').getByRole('button', { name: 'Note, target price and packaging of' }).click();
  await note.fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await cell(page, 0, 'name').getByText('for the terrace').waitFor({ state: 'detached' });
});
