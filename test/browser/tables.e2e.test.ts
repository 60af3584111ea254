import { expect } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { takePicture } from '#test/support/desk-page.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';

const tall = { height: 900 } as const;
const rows = 'H10028\t24\nNONE\t1\n';
const dialogs = {
  'lines of a draft': { path: `/drafts/${fakeId(1)}`, opens: 'Paste or file', title: 'Lines from a table', preview: 'can be added' },
  'par levels': { path: '/account/administration', tab: 'Par levels', opens: 'From a table', title: 'From a table', preview: 'row is left out' },
  'own numbers': { path: '/account', opens: 'Numbers from a table', title: 'Numbers from a table', preview: 'row is left out' },
};

for (const [name, { path, opens, title, preview, ...more }] of Object.entries(dialogs)) {
  const previewed = async (open: OpenScreen) => {
    const page = await open(path, tall);
    if ('tab' in more) await page.getByRole('tab', { name: more.tab }).click();
    await page.getByRole('button', { name: opens }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByRole('textbox', { name: 'Paste rows from a spreadsheet' }).fill(rows);
    await dialog.getByText(preview).first().waitFor();
    await dialog.getByRole('button', { name: /Enter|Add|Set|Keep/ }).last().waitFor();
    return { page, dialog };
  };

  it(`${name}: Enter takes what is previewed, wherever the focus went meanwhile`, async ({ open }) => {
    const { page, dialog } = await previewed(open);
    await dialog.evaluate((element) => (element as HTMLElement).focus());
    expect(await dialog.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it(`${name}: a button that has the focus keeps Enter for itself, and rows that are left out are saved`, async ({ open }) => {
    const { page, dialog } = await previewed(open);
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save these rows' }).focus();
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/-rejected\.csv$/);
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Try other rows' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Paste rows from a spreadsheet' }).waitFor();
  });
}

it('a table that takes long tells how far it is, and is stopped from the screen', async ({ open }) => {
  const page = await open('/orders', { ...tall, scenario: 'slow-tables' });
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Save as a table' });
  await dialog.getByRole('button', { name: 'Save' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Writing \d+ rows/).waitFor();
  await dialog.locator('[role="progressbar"][aria-valuenow="60"]').waitFor();
  await takePicture(page, 'tables-writing');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Stopped; no file was saved.').waitFor();
});

it('a list is sorted by its heads and shown without some columns; the view is kept by a name and chosen again by keyboard', async ({ open }) => {
  const page = await open('/estimates', tall);
  const head = (name: string) => page.getByRole('columnheader', { name });
  await page.getByRole('button', { name: 'Total', exact: true }).click();
  await page.locator('th[aria-sort="ascending"]').waitFor();
  const sums = async () => (await page.locator('tbody tr td:last-child').allTextContents()).map((text) => Number(text.replaceAll(/[^0-9.]/g, '')));
  const ascending = await sums();
  expect(ascending).toEqual(ascending.toSorted((one, other) => one - other));
  await page.getByRole('button', { name: 'Total', exact: true }).click();
  await page.locator('th[aria-sort="descending"]').waitFor();
  expect(await sums()).toEqual(ascending.toReversed());
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Lines' }).click();
  await takePicture(page, 'list-columns');
  await page.keyboard.press('Escape');
  await head('Lines').waitFor({ state: 'detached' });

  await page.keyboard.press('v');
  await page.getByRole('menuitem', { name: 'Keep what is shown …' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Keep what is shown …' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Dearest first');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Dearest first' }).waitFor();

  await page.keyboard.press('v');
  await page.getByRole('menuitem', { name: 'As it comes' }).click();
  await head('Lines').waitFor();
  expect(await page.locator('th[aria-sort]').count()).toBe(0);
  await page.keyboard.press('v');
  await page.getByRole('menuitem', { name: 'Dearest first' }).waitFor();
  await takePicture(page, 'list-views');
  await page.getByRole('menuitem', { name: 'Dearest first' }).click();
  await page.locator('th[aria-sort="descending"]').waitFor();
  expect(await head('Lines').count()).toBe(0);
});

it('a kept view is offered in the palette, from any screen', async ({ open }) => {
  const page = await open('/', tall);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: /./ }).last().fill('dearest');
  await page.getByRole('menuitem', { name: 'Orders: Closed, dearest first' }).click();
  await page.waitForURL(/#\/orders$/);
  await page.getByRole('button', { name: 'Closed, dearest first' }).waitFor();
  await page.locator('th[aria-sort="descending"]').waitFor();
  expect(await page.getByRole('columnheader', { name: 'Site' }).count()).toBe(0);
});

it('whoever comes back from an order finds the list where it was left: scrolled as it was, the focus on the row', async ({ open }) => {
  const page = await open('/orders', tall);
  await page.setViewportSize({ width: 1280, height: 420 });
  const link = page.getByRole('row').last().getByRole('link').first();
  await link.waitFor();
  await page.locator('#main').evaluate((element) => element.scrollTo(0, 120));
  await link.focus();
  const before = await page.locator('#main').evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(0);
  const href = await link.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor();
  await page.goBack();
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('href') === wanted, href);
  expect(await page.locator('#main').evaluate((element) => element.scrollTop)).toBe(before);
});
