import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { writeBarcodeVideo } from '#test/support/barcode-video.ts';
import { choosePreferences, goTo, look, openBrowser } from '#test/support/desk-page.ts';
import { anna, openHouse, takeSeat, type House } from '#test/support/house.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

let house: House;
let buyer: DeskUnderTest;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
let sessionId = '';
/** What the camera sees. */
let filmed: Product;

beforeAll(async () => {
  house = await openHouse({ autoConfirmSeconds: 600 });
  buyer = await house.desk(anna);
  const film = join(house.folder, 'barcode.y4m');
  const { hits } = await buyer.call('catalog.search', { text: 'soap', limit: 50 });
  const products = await Promise.all(hits.map(async ({ sku }) => (await buyer.call('catalog.product', { sku })).product));
  filmed = products.find(({ gtin, status }) => gtin?.length === 13 && status === 'active') as Product;
  writeBarcodeVideo(film, filmed.gtin ?? '');
  browser = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  ({ page, complaints } = await takeSeat(browser, buyer));
}, 240_000);

afterAll(async () => {
  await browser.close();
  await house.close();
});

const session = (): Promise<OutputOf<'restocking.get'>> => buyer.call('restocking.get', { sessionId });
const countedOf = (sku: string) => (answer: OutputOf<'restocking.get'>): string | undefined => answer.counted.find((line) => line.sku === sku)?.baseQuantity;
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('.field')?.querySelector('label')?.textContent ?? '');
const codeFocused = () => eventually(focused, (label) => label === 'Code or barcode', 10_000);

/** Types like a scanner: every digit within a few milliseconds, then Enter. */
async function scan(code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

async function productsWithPar(count: number): Promise<Product[]> {
  const { uncounted } = await buyer.call('restocking.proposal', { sessionId });
  const found = await Promise.all(uncounted.slice(0, 60).map(async ({ sku }) => (await buyer.call('catalog.product', { sku })).product));
  return found.filter(({ gtin, status }) => gtin !== null && status === 'active').slice(0, count);
}

test('a session is walked by the keyboard alone: scan, count, next, with a reload in the middle', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('heading', { name: 'Restocking', level: 1 }).waitFor();
  await look(page, 'restock-start');
  const start = page.getByRole('button', { name: 'Count Hotel Alpenhof Meran' });
  await start.focus();
  await page.keyboard.press('Enter');
  await codeFocused();
  ({ sessionId } = await buyer.call('restocking.start', { site: 'meran' }));
  const products = await productsWithPar(6);
  const [first, second, third] = products;
  if (!first?.gtin || !second?.gtin || !third) throw new Error('the demo company has too few par levels at Meran');

  await scan(first.gtin);
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await eventually(session, (answer) => countedOf(first.sku)(answer) === '3', 10_000);
  await codeFocused();

  // A second barcode lands in the field of the count: it is no count, and the first one is still asked for.
  await scan(second.gtin);
  await scan(first.gtin);
  await page.getByRole('alert').filter({ hasText: 'That was a barcode' }).waitFor();
  expect((await session()).lastSeq).toBe(1);
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await eventually(session, (answer) => countedOf(second.sku)(answer) === '0', 10_000);
  await codeFocused();

  await page.reload();
  await codeFocused();
  await page.getByRole('region', { name: /Counted, newest first/ }).getByText(second.name).waitFor();

  await page.keyboard.type(third.sku.toLowerCase());
  await page.keyboard.press('Enter');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await eventually(session, (answer) => countedOf(third.sku)(answer) === '1', 10_000);
  await codeFocused();

  // An unknown code is kept for later with a note.
  await scan('4099999999990');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await eventually(session, (answer) => answer.unknown.length === 1, 10_000);
  await page.getByRole('alert').filter({ hasText: 'kept for later' }).waitFor();
  await codeFocused();

  // A card number is refused, and nothing of it stays.
  await page.keyboard.type('4111 1111 1111 1111');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'looks like a payment card number' }).waitFor();
  await codeFocused();
  expect(await page.getByRole('textbox', { name: 'Code or barcode' }).inputValue()).toBe('');

  // Undo, and the same by hand again.
  await scan(first.gtin);
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await eventually(session, (answer) => countedOf(first.sku)(answer) === '53', 10_000);
  await page.keyboard.press('Alt+Z');
  await eventually(session, (answer) => countedOf(first.sku)(answer) === '3', 10_000);
  await look(page, 'restock-count');
  expect(complaints).toEqual([]);
});

test('the proposal gives each line its reason, takes a person’s own quantity, and becomes a draft', async () => {
  for (const product of await productsWithPar(12)) await buyer.call('restocking.count', { sessionId, code: product.sku, quantity: '1' });
  await page.keyboard.press('Alt+P');
  const table = page.getByRole('table', { name: 'To order' });
  await table.getByText(/counted, .* on order, par/).first().waitFor();
  await look(page, 'restock-proposal');
  const proposal = await buyer.call('restocking.proposal', { sessionId });
  const [line] = proposal.lines;
  if (!line) throw new Error('nothing is proposed');
  expect(proposal.lines.some(({ proposed }) => proposed?.reason.kind === 'dueByRhythm')).toBe(true);
  expect(proposal.suggestions.length).toBeGreaterThan(0);
  const field = table.getByRole('textbox', { name: `Quantity: ${line.name}`, exact: true });
  await field.fill(String(Number(line.quantity) * 2));
  await page.keyboard.press('Enter');
  await eventually(() => buyer.call('restocking.proposal', { sessionId }), ({ lines }) => lines.find(({ sku }) => sku === line.sku)?.chosen === true, 10_000);
  await table.getByText('Yours').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /Hotel Alpenhof Meran/, level: 1 }).waitFor();
  const { sessions } = await buyer.call('restocking.list', {});
  const { draft } = await buyer.call('drafts.get', { draftId: sessions[0]?.becameDraft ?? '' });
  expect(draft.lines.find(({ sku }) => sku === line.sku)?.quantity).toBe(String(Number(line.quantity) * 2));
  expect(draft.site).toBe('meran');
  expect(complaints).toEqual([]);
});

test('sites side by side: a quantity is edited in the grid and the total shows the tier', async () => {
  for (const site of ['meran', 'corvara', 'riva']) {
    const started = await buyer.call('restocking.start', { site });
    const { uncounted } = await buyer.call('restocking.proposal', { sessionId: started.sessionId });
    for (const { sku } of uncounted.slice(0, 8)) await buyer.call('restocking.count', { sessionId: started.sessionId, code: sku, quantity: '1' });
  }
  await goTo(page, '/restock/grid');
  const grid = page.getByRole('region', { name: 'Sites side by side' });
  const cell = grid.locator('.ag-row[row-index="0"] [col-id="riva"]').first();
  await cell.waitFor();
  const before = await buyer.call('restocking.grid', { sites: ['meran', 'corvara', 'riva', 'laundry'] });
  await cell.click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('96');
  await page.keyboard.press('Enter');
  await eventually(() => buyer.call('restocking.grid', { sites: ['riva'] }), ({ rows }) => rows.some(({ product, cells }) => product.sku === before.rows[0]?.product.sku && cells[0]?.quantity === '96'), 10_000);
  await cell.getByText('96').waitFor();
  await look(page, 'restock-grid');
  expect(complaints).toEqual([]);
});

test('German in the dark', async () => {
  const open = (await buyer.call('restocking.list', {})).sessions.find(({ state }) => state === 'open');
  await choosePreferences(page, { language: 'de', theme: 'dark' });
  await goTo(page, `/restock/${open?.id ?? ''}`);
  await page.reload();
  await page.getByRole('textbox', { name: 'Code oder Strichcode' }).waitFor();
  await look(page, 'restock-count-dark');
  await page.keyboard.press('Alt+P');
  await page.getByRole('table', { name: 'Zu bestellen' }).waitFor();
  await look(page, 'restock-proposal-dark');
  expect(complaints).toEqual([]);
});

test('the camera reads a barcode and asks for its count; closed, it is let go', async () => {
  ({ sessionId } = await buyer.call('restocking.start', { site: 'corvara' }));
  await choosePreferences(page, { language: 'en', theme: 'light' });
  await goTo(page, `/restock/${sessionId}`);
  await page.reload();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await page.getByRole('status').filter({ hasText: filmed.name }).waitFor();
  expect(await page.locator('video').evaluate((video) => video instanceof HTMLVideoElement && video.videoWidth)).toBe(640);
  await look(page, 'restock-camera');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await eventually(session, (answer) => countedOf(filmed.sku)(answer) === '4', 10_000);
  await page.getByRole('button', { name: 'Close the camera' }).click();
  await page.getByRole('button', { name: 'Use the camera' }).waitFor();
  expect(complaints).toEqual([]);
});
