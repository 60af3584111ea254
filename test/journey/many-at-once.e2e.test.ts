import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it, type OpenScreen } from '#test/support/chromium-test.ts';
import { overhang, pressAct, takePicture } from '#test/support/desk-page.ts';
import type { FakeLook } from '#test/support/fake-desk.ts';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { press, tabTo } from '#test/support/keyboard.ts';

async function openList(open: OpenScreen, path: string, look?: FakeLook): Promise<Page> {
  const page = await open(path, { height: 900, ...look });
  await page.locator('input[data-choose]').first().waitFor();
  return page;
}

const bar = (page: Page) => page.locator('.bulk-bar');
const chosen = (page: Page) => page.locator('input[data-choose]:checked');

/** From the list to the acts, on to the named one, and into its dialog. */
async function act(page: Page, name: string): Promise<void> {
  await press(page, 'b');
  await bar(page).locator('button:focus').waitFor();
  await tabTo(page, name);
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor();
}

describe('many rows at once, by keyboard alone', () => {
  it('are chosen one by one, by a range and all together, and told with their sum', async ({ open }) => {
    const page = await openList(open, '/orders');
    await press(page, 'x');
    await bar(page).getByText(/^1 chosen · /).waitFor();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await bar(page).getByText(/^3 chosen · /).waitFor();
    await press(page, 'ArrowDown', 'ArrowDown', 'Space');
    expect(await chosen(page).count()).toBe(4);
    const all = await page.locator('input[data-choose]').count();
    await press(page, 'Control+a');
    expect(await chosen(page).count()).toBe(all);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await bar(page).waitFor({ state: 'detached' });
  });

  it('are chosen by mouse with Ctrl and Shift, and a link still leads on', async ({ open }) => {
    const page = await openList(open, '/orders');
    const cells = page.locator('tbody tr td:nth-child(5)');
    await cells.nth(0).click({ modifiers: ['Control'] });
    await cells.nth(3).click({ modifiers: ['Shift'] });
    expect(await chosen(page).count()).toBe(4);
    await page.locator('tbody tr a').first().click();
    await page.waitForURL(/#\/orders\//);
  });

  it('of orders become one draft, which can be taken back', async ({ open }) => {
    const page = await openList(open, '/orders');
    await press(page, 'x', 'Shift+ArrowDown');
    await act(page, 'Order again, in one draft');
    await press(page, 'Enter');
    await page.getByText('2 done.', { exact: true }).last().waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Undo');
    await press(page, 'Enter');
    await page.getByText('Taken back.', { exact: true }).last().waitFor();
    await press(page, 'Escape');
    await bar(page).waitFor({ state: 'detached' });
  });

  it('of orders whose dossiers take long: it is told how many are done, and stopping leaves them as they were', async ({ open }) => {
    const page = await openList(open, '/orders', { scenario: 'slow-tables' });
    await press(page, 'x', 'Shift+ArrowDown');
    await act(page, 'Dossiers as a folder');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('1 of 2').waitFor();
    await tabTo(page, 'Stop');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('2 left as they were.').last().waitFor();
  });

  it('of a proposal are left out and taken as proposed, as one is', async ({ open }) => {
    const page = await openList(open, `/restock/${fakeId(800)}`);
    // The first one is 0 already.
    await press(page, 'Escape', 'x', 'x', 'ArrowDown', 'x', 'Shift+ArrowDown');
    await bar(page).getByText(/^2 chosen/).waitFor();
    await act(page, 'Set to 0');
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await takePicture(page, 'many-counts');
    await press(page, 'Alt+p');
    await page.locator('.restock-why').first().waitFor();
    await press(page, 'x', 'Shift+ArrowDown');
    await bar(page).getByText(/^2 chosen · /).waitFor();
    await bar(page).getByText(/“Take as proposed” does not go here: .*is as proposed/).waitFor();
    await takePicture(page, 'many-proposed');
    await act(page, 'Leave out');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('2 done.', { exact: true }).last().waitFor();
    await press(page, 'Control+z');
    await page.getByText('Taken back.', { exact: true }).last().waitFor();
  });

  it('of drafts are copied, which can be taken back, and discarded', async ({ open }) => {
    const page = await openList(open, '/drafts');
    const before = await page.locator('input[data-choose]').count();
    await press(page, 'x');
    await act(page, 'Copy');
    await press(page, 'Enter');
    await expect.poll(() => page.locator('input[data-choose]').count()).toBe(before + 1);
    await tabTo(page, 'Undo');
    await press(page, 'Enter');
    await expect.poll(() => page.locator('input[data-choose]').count()).toBe(before);
    await press(page, 'Escape', 'x');
    await act(page, 'Discard');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('1 done.', { exact: true }).last().waitFor();
    await press(page, 'Escape');
    await expect.poll(() => page.locator('input[data-choose]').count()).toBe(before - 1);
  });

  it('of drafts that were discarded or merged by mistake come back by Ctrl+Z, in the dialog and in the list', async ({ open }) => {
    const page = await openList(open, '/drafts');
    const rows = page.locator('input[data-choose]');
    await press(page, 'x');
    await act(page, 'Copy');
    await press(page, 'Enter');
    await expect.poll(() => rows.count()).toBe(2);
    await press(page, 'Escape', 'Control+a');
    await bar(page).getByText('2 chosen').waitFor();
    await act(page, 'Discard');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('2 done.', { exact: true }).last().waitFor();
    await press(page, 'Control+z');
    await page.getByText('Taken back.', { exact: true }).last().waitFor();
    await press(page, 'Escape');
    await expect.poll(() => rows.count()).toBe(2);
    await press(page, 'Control+a');
    await act(page, 'Merge into one');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('2 done.', { exact: true }).last().waitFor();
    await press(page, 'Escape');
    await expect.poll(() => rows.count()).toBe(1);
    await press(page, 'Control+z');
    await page.getByText('2 drafts are back.').waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    // Made again, and taken back once more; whoever has discarded something else since makes nothing again.
    const again = page.getByRole('button', { name: 'Make again what was taken back' });
    await expect.poll(() => again.isEnabled()).toBe(true);
    await press(page, 'Control+Shift+z');
    await expect.poll(() => rows.count()).toBe(1);
    await expect.poll(() => again.isEnabled()).toBe(false);
    await press(page, 'Control+z');
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => again.isEnabled()).toBe(true);
    await press(page, 'Control+a');
    await act(page, 'Discard');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('2 done.', { exact: true }).last().waitFor();
    await press(page, 'Escape');
    await expect.poll(() => again.isEnabled()).toBe(false);
    await press(page, 'Control+z');
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => again.isEnabled()).toBe(true);
    await press(page, 'Control+y');
    await expect.poll(() => rows.count()).toBe(0);
    // The merging from before that discarding does not come after it.
    await expect.poll(() => page.getByRole('button', { name: 'Bring 2 deleted drafts back' }).isEnabled()).toBe(true);
    expect(await again.isEnabled()).toBe(false);
    await press(page, 'Control+z');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });

  it('of one draft that was deleted on its own page: the message that says so brings it back', async ({ open }) => {
    const page = await openList(open, '/drafts');
    await page.locator('tbody tr a').first().click();
    await pressAct(page, 'Delete draft');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
    await page.getByText(/was deleted\.$/).waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/is back\.$/).waitFor();
    await page.locator('input[data-choose]').first().waitFor();
  });

  it('of estimates: an act that does not go for all is not offered, and it is told why', async ({ open }) => {
    const page = await openList(open, '/estimates');
    await press(page, 'x', 'Control+a');
    await bar(page).getByText(/does not go here: /).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('of approvals: each is shown with its total and its rule, and a rejection wants its reason', async ({ open }) => {
    const page = await openList(open, '/approvals');
    await press(page, 'x', 'Control+a');
    await bar(page).getByText(/^2 chosen · /).waitFor();
    await act(page, 'Reject');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByText(/because of Above 500 EUR/).count()).toBe(2);
    expect(await dialog.getByRole('button', { name: 'Reject', exact: true }).isDisabled()).toBe(true);
    await tabTo(page, 'Reason');
    await page.keyboard.type('Over budget');
    await press(page, 'Enter');
    await dialog.getByText('Done', { exact: true }).nth(1).waitFor();
  });

  it('of a list are taken out of it, and come back', async ({ open }) => {
    const page = await openList(open, `/lists/${fakeId(970)}`);
    // The field for codes has the focus, where letters are typed.
    await press(page, 'Escape', 'x', 'Shift+ArrowDown');
    await bar(page).getByText(/^2 chosen · /).waitFor();
    await act(page, 'Remove from the list');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('2 done.', { exact: true }).last().waitFor();
    await tabTo(page, 'Undo');
    await press(page, 'Enter');
    await page.getByText('Taken back.', { exact: true }).last().waitFor();
    await press(page, 'Escape');
    await bar(page).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });

  it('wait for a connection where there is none', async ({ open }) => {
    const page = await openList(open, '/approvals', { scenario: 'offline' });
    await press(page, 'x', 'Control+a');
    await act(page, 'Approve');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('Waits to be sent', { exact: true }).nth(1).waitFor();
  });

  it.for([['de', 'dark'], ['it', 'light']] as const)('bar and dialog are accessible and stay inside the window: %s, %s', async ([language, theme], { open }) => {
    const page = await openList(open, '/estimates', { language, theme });
    await press(page, 'x', 'Control+a');
    await bar(page).waitFor();
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await takePicture(page, `many-${language}`);
    await press(page, 'Control+a', 'x');
    const approvals = await openList(open, '/approvals', { language, theme });
    await press(approvals, 'x', 'Control+a', 'b');
    await bar(approvals).locator('button:focus').waitFor();
    await press(approvals, 'Enter');
    await approvals.getByRole('dialog').waitFor();
    expect(await violations(approvals)).toEqual([]);
    await takePicture(approvals, `many-dialog-${language}`);
  });
});
