import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect } from 'vitest';
import { periodDays } from '#renderer/screens/statement/statement-period.ts';
import { testInHouse } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';
import { anna, takeSeat } from '#test/support/house.ts';
import { type DeskUnderTest } from '#test/support/running-programs.ts';

const test = testInHouse({ autoConfirmSeconds: 600 });
let buyer: DeskUnderTest;
let page: Page;
let complaints: readonly string[];

test.beforeAll(async ({ browser, house }) => {
  ({ desk: buyer, page, complaints } = await takeSeat(browser, await house.desk(anna)));
  // Everything here is made from what is on this machine.
  await buyer.call('sync.setWorkOffline', { workOffline: true });
}, 240_000);

async function goTo(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses keys that hand a file to the person. */
async function saved(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const isPdf = ({ bytes }: { readonly bytes: Buffer }): boolean => bytes.subarray(0, 5).toString() === '%PDF-';

test('the statement of the account is saved as PDF by one key', async () => {
  await goTo('g', 't');
  await page.getByRole('table', { name: 'Movements' }).waitFor();
  const file = await saved(() => page.keyboard.press('d'));
  expect(file.name).toMatch(/^Account statement \d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}\.pdf$/);
  expect(isPdf(file)).toBe(true);
  await look(page, 'documents-statement');
});

test('a count in the middle of its walk is saved as a list with par levels, on order and proposal', async () => {
  const { sessionId } = await buyer.call('restocking.start', { site: 'meran' });
  const { uncounted } = await buyer.call('restocking.proposal', { sessionId });
  for (const { sku } of uncounted.slice(0, 5)) await buyer.call('restocking.count', { sessionId, code: sku, quantity: '1' });
  await page.goto(`${buyer.address}/#/restock/${sessionId}`);
  await page.getByRole('textbox', { name: 'Code or barcode' }).waitFor();
  const file = await saved(() => page.keyboard.press('Alt+L'));
  expect(file.name).toMatch(/^Restocking list Hotel Alpenhof Meran \d{4}-\d{2}-\d{2}\.pdf$/);
  expect(isPdf(file)).toBe(true);
  await look(page, 'documents-restocking');
  expect(complaints).toEqual([]);
});

/** Saves a list of the screen by the keyboard alone, in the format that the dialog has chosen. */
const savedTable = (keys = 't') =>
  saved(async () => {
    await page.keyboard.press(keys);
    await page.getByRole('dialog', { name: 'Save as a table' }).waitFor();
    await page.keyboard.press('Enter');
  });

test('the orders become a spreadsheet by keyboard: all of them, in the columns of the screen, figures as figures and days as days', async () => {
  await page.goto(`${buyer.address}/#/orders`);
  await page.getByRole('table', { name: 'Orders' }).waitFor();
  const { total } = await buyer.call('orders.list', { limit: 1 });
  const file = await savedTable();
  expect(file.name).toMatch(/^Orders \d{4}-\d{2}-\d{2}\.xlsx$/);
  const rows = await readSheet(file.bytes);
  expect(rows[0]).toEqual(['Number', 'State', 'Channel', 'Placed', 'Ship to', 'Estimate', 'Lines', 'Total', 'Currency']);
  expect(rows).toHaveLength(total + 1);
  expect(total).toBeGreaterThan(100);
  expect(rows[1]?.[3]).toBeInstanceOf(Date);
  expect(typeof rows[1]?.[7]).toBe('number');
});

test('products found are saved with my price of each; the format that was chosen stays', async () => {
  await page.goto(`${buyer.address}/#/catalog`);
  await page.getByRole('searchbox').fill('soap');
  await page.getByRole('gridcell').first().waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('t');
  await page.getByRole('radio', { name: 'Text (CSV)' }).waitFor();
  await look(page, 'documents-save-table');
  await page.getByRole('radio', { name: 'Text (CSV)' }).click({ force: true });
  const { total } = await buyer.call('catalog.search', { text: 'soap', limit: 1 });
  const file = await saved(() => page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click());
  expect(file.name).toMatch(/^Catalog \d{4}-\d{2}-\d{2}\.csv$/);
  const lines = file.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFCode,Our number,Product,State,Brand,Available,Told on,Packaging,My price,Currency');
  expect(lines).toHaveLength(total + 1);
  const [first] = (await buyer.call('catalog.search', { text: 'soap', limit: 1 })).hits;
  const [price] = (await buyer.call('pricing.resolve', { lines: [{ sku: first?.sku ?? '', unit: first?.baseUnit ?? '', quantity: '1' }] })).lines;
  expect(lines[1]).toContain(`${first?.sku},`);
  expect(lines[1]).toContain(`,${price?.unitPrice},EUR`);

  await page.goto(`${buyer.address}/#/statement`);
  await page.getByRole('table', { name: 'Movements' }).waitFor();
  const movements = await savedTable();
  expect(movements.name).toMatch(/^Movements .*\.csv$/);
  const { movements: all } = await buyer.call('ledger.statement', await periodShown());
  expect(movements.bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(all.length + 3);
  expect(complaints).toEqual([]);
});

/** The quarter that the statement shows at first. */
async function periodShown(): Promise<{ from: string; to: string }> {
  const { today } = await buyer.call('account.get', {});
  return periodDays('thisQuarter', today);
}

test('the list of budgets can be saved too', async () => {
  await page.goto(`${buyer.address}/#/budgets`);
  await page.locator('main h1').first().waitFor();
  await page.getByRole('button', { name: 'Table', exact: true }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Save as a table' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('everything about a purchase is saved by keyboard, as one PDF and as a folder that unpacks', async () => {
  const { orders } = await buyer.call('orders.list', { limit: 200 });
  const invoiced = new Set((await buyer.call('ledger.statement', { from: '2020-01-01', to: '2030-12-31' })).movements.map(({ entry }) => entry.order));
  const order = orders.find(({ number }) => invoiced.has(number));
  await page.goto(`${buyer.address}/#/orders/${order?.id}`);
  await page.getByRole('button', { name: 'Dossier' }).waitFor();
  const inDialog = async (choose: () => Promise<unknown>) => {
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Purchase dossier' }).waitFor();
    await choose();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const whole = await saved(() => inDialog(() => look(page, 'documents-dossier')));
  expect(whole.name).toBe(`Purchase dossier ${order?.number}.pdf`);
  expect(isPdf(whole)).toBe(true);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const folderFile = await saved(() => inDialog(() => page.getByRole('radio', { name: /Folder/ }).click({ force: true })));
  const names = Object.keys(unzipSync(folderFile.bytes));
  expect(names).toContain(`Purchase dossier ${order?.number}/From the estimate to the payment.csv`);
  expect(names.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});

test('a message with the order attached is saved by one key: a draft to the sales office', async () => {
  const file = await saved(() => page.keyboard.press('m'));
  expect(file.name).toMatch(/^Purchase order .*\.eml$/);
  const message = file.bytes.toString('latin1');
  expect(message).toContain('X-Unsent: 1');
  expect(message).toContain('From: Anna Keller <anna.keller@alpenhof.example>');
  expect(message).toContain('<verkauf@talwerk.example>');
  await look(page, 'documents-order');
  expect(complaints).toEqual([]);
});
