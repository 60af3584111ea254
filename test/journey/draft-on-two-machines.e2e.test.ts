import { expect } from 'vitest';
import { testInHouse } from '#test/support/chromium-test.ts';
import { goTo, look } from '#test/support/desk-page.ts';
import { anna, takeSeat, type Seat } from '#test/support/house.ts';
import { press, tabTo } from '#test/support/keyboard.ts';
import { eventually } from '#test/support/running-programs.ts';

const test = testInHouse();
let laptop: Seat;
let office: Seat;

test.beforeAll(async ({ browser, house }) => {
  laptop = await takeSeat(browser, await house.desk(anna, 'laptop'), { language: 'en-GB', width: 1440 });
  office = await takeSeat(browser, await house.desk(anna, 'office'), { language: 'de-DE', colorScheme: 'dark', width: 1440 });
}, 300_000);

const cell = ({ page }: Seat, row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
const linesOn = async ({ desk }: Seat, draftId: string): Promise<string[]> =>
  (await desk.call('drafts.get', { draftId })).draft.lines.map(({ quantity, rivals = [] }) => [quantity, ...rivals.map(({ reading }) => reading?.quantity ?? 'deleted')].join(' / '));

/** Types over a cell of the grid, as a person does. */
async function type(on: Seat, row: number, column: string, text: string): Promise<void> {
  await cell(on, row, column).click();
  await press(on.page, 'Enter');
  await on.page.locator('.ag-cell-inline-editing input').fill(text);
  await press(on.page, 'Enter');
}

test('edited on two machines without a network, a draft comes together on both; one line shows both readings, and the keyboard settles it', async () => {
  const { hits } = await laptop.desk.call('catalog.search', { text: 'towel', limit: 20 });
  const { draftId } = await laptop.desk.call('drafts.create', { name: 'Bathrooms' });
  for (const { sku } of hits.slice(0, 3)) await laptop.desk.call('drafts.putLine', { draftId, line: { sku, quantity: '120' } });
  await laptop.desk.call('sync.run', {});
  await eventually(() => office.desk.call('drafts.list', { state: 'open' }), ({ drafts }) => drafts.some(({ id, lines }) => id === draftId && lines === 3), 30_000);
  for (const on of [laptop, office]) {
    await goTo(on.page, `/drafts/${draftId}`);
    await cell(on, 2, 'quantity').waitFor();
    await on.desk.call('sync.setWorkOffline', { workOffline: true });
  }
  await type(laptop, 0, 'quantity', '240');
  await type(laptop, 1, 'quantity', '180');
  await type(office, 0, 'quantity', '360');
  await type(office, 2, 'note', 'weiche');
  await cell(office, 2, 'note').getByText('weiche').waitFor();
  expect(await linesOn(laptop, draftId)).toEqual(['240', '180', '120']);
  expect(await linesOn(office, draftId)).toEqual(['360', '120', '120']);

  for (const on of [laptop, office]) {
    await on.desk.call('sync.setWorkOffline', { workOffline: false });
    await on.desk.call('sync.run', {});
  }
  for (const on of [laptop, office]) await eventually(() => linesOn(on, draftId), (lines) => lines.join() === '240 / 360,180,120', 30_000);
  await cell(laptop, 2, 'note').getByText('weiche').waitFor();
  const rivals = laptop.page.getByRole('list', { name: 'Changed on two machines' });
  await rivals.getByRole('button', { name: /: Take 360 pieces \(typed on another machine, / }).waitFor();
  await cell(laptop, 0, 'quantity').getByRole('button', { name: /: Take 360 pieces/ }).waitFor();
  await look(laptop.page, 'draft-two-machines-en-light');
  await office.page.getByRole('list', { name: 'Auf zwei Geräten geändert' }).getByRole('button', { name: /360 Stück nehmen \(auf diesem Gerät eingegeben, / }).waitFor();
  await look(office.page, 'draft-two-machines-de-dark');
  await expect(laptop.desk.call('quotes.request', { draftId })).rejects.toThrow('rivalsUnsettled');

  await laptop.page.bringToFront();
  await press(laptop.page, 'Escape', 'c');
  await tabTo(laptop.page, /: Take 360 pieces/);
  await press(laptop.page, 'Enter');
  await rivals.waitFor({ state: 'detached' });
  await eventually(() => linesOn(office, draftId), (lines) => lines.join() === '360,180,120', 30_000);
  await office.page.getByRole('list', { name: 'Auf zwei Geräten geändert' }).waitFor({ state: 'detached' });
  for (const { complaints } of [laptop, office]) expect(complaints).toEqual([]);
});
