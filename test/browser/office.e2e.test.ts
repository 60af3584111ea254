import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inProject } from '#build/project-root.ts';
import { order, type Order } from '#shared/domain/orders/order.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import { testInHouse } from '#test/support/chromium-test.ts';
import { violations } from '#test/support/accessibility.ts';
import { goTo, look, openPage } from '#test/support/desk-page.ts';
import { device } from '#test/sync/backend/backend-under-test.ts';

const it = testInHouse();
let address = '';

it.beforeAll(({ house }) => {
  if (!existsSync(inProject('out', 'office', 'office.html'))) throw new Error('the page of the offices has not been built: npm run build');
  address = `http://127.0.0.1:${house.port}`;
});

async function token(claim: object): Promise<string> {
  const answer = await fetch(`${address}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(claim) });
  return sessionGrant.parse(await answer.json()).accessToken;
}

async function ask(who: object, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${await token(who)}`, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${address}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

const orderOf = async (number: string): Promise<Order> => order.parse(((await ask({ office: 'sales' }, 'GET', '/office/orders')) as { orders: Order[] }).orders.find((one) => one.number === number));

/** A buyer of the hotel asks for more than the policy issues by itself, and names a price that she hopes for. */
async function requestEstimate(): Promise<void> {
  const line = { id: randomUUID(), sku: 'APC-101', unit: 'C62', quantity: '2400', targetPrice: '1.99', seenPrice: null, note: '' };
  const payload = { quoteId: randomUUID(), title: 'Winter cleaning', site: 'meran', costCentre: null, channel: 'platform' as const, codes: [], note: 'We compare offers this week', lines: [line] };
  const { results } = (await ask({ email: 'anna.keller@alpenhof.example' }, 'POST', '/sync/commands', { commands: [device()('quote.request', payload)] })) as { results: unknown[] };
  expect(results).toMatchObject([{ outcome: 'applied' }]);
}

async function signIn(page: Page, office: string): Promise<void> {
  await page.getByRole('button', { name: office }).click();
  await page.locator('.desk main h1').waitFor();
}

const told = (page: Page, text: string | RegExp) => page.locator('.toast').getByText(text).first().waitFor();

it('the sales office takes a target price, issues the estimate, enters a phone order, answers and ships it', async ({ browser }) => {
  await requestEstimate();
  const { page, complaints } = await openPage(browser, `${address}/office-desk/`, { width: 1360 });
  await look(page, 'office-sign-in');
  await signIn(page, 'Sales office');
  await look(page, 'office-quotes');
  await page.getByRole('link', { name: 'Request' }).click();
  await page.getByRole('button', { name: 'Take target prices' }).click();
  await look(page, 'office-quote');
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await told(page, 'Version 1 was issued.');
  await page.getByText('€1.99').first().waitFor();

  await page.getByRole('link', { name: 'Enter an order' }).click();
  for (const text of ['APC-102', 'APC-103']) {
    await page.getByRole('searchbox', { name: 'Find a product' }).fill(text);
    await page.getByRole('list', { name: 'Find a product' }).getByText(text, { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Find a product' }).press('Enter');
  }
  const enter = page.getByRole('button', { name: 'Enter order' });
  await page.getByText('€', { exact: false }).first().waitFor();
  await look(page, 'office-entry');
  await enter.click();
  await told(page, /Order O-2026-\d+ was entered\./);
  const number = await page.getByRole('heading', { level: 1, name: /^O-/ }).innerText();
  expect(await orderOf(number)).toMatchObject({ state: 'placed', channel: 'phone', author: null, account: 'alpenhof' });

  await page.getByRole('textbox', { name: 'Why: All-Purpose Cleaner Alpine Meadow 750 ml' }).fill('Next lorry');
  await page.getByLabel('Promised for: All-Purpose Cleaner Alpine Meadow 750 ml').fill('2030-01-15');
  await look(page, 'office-answer');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await told(page, 'The answer was sent.');
  expect(await orderOf(number)).toMatchObject({ state: 'confirmed', answered: 'acceptedWithChanges', lines: [{ outcome: 'changed', promisedFor: '2030-01-15', answer: 'Next lorry' }, { outcome: 'accepted' }] });

  await page.getByRole('textbox', { name: 'Ship now: All-Purpose Cleaner Alpine Meadow 750 ml' }).fill('0');
  await page.getByRole('button', { name: 'Record shipment' }).click();
  await told(page, 'The shipment was recorded.');
  expect((await orderOf(number)).state).toBe('partlyShipped');
  await look(page, 'office-ship');
  await page.getByRole('button', { name: 'Record shipment' }).click();
  await expect.poll(async () => (await orderOf(number)).state).toBe('shipped');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a list has its heading before its rows come, says why they do not come, and comes back with one press', async ({ browser }) => {
  const { page } = await openPage(browser, `${address}/office-desk/`, { width: 1360 });
  const asked = '**/office/work/orders';
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(asked, async (route) => {
    await held;
    await route.abort();
  });
  await signIn(page, 'Sales office');
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('heading', { name: 'Orders', level: 1 }).waitFor();
  await page.locator('.skeleton').waitFor();
  expect(await violations(page)).toEqual([]);

  come();
  await page.getByText('The backend cannot be reached.').waitFor();
  await look(page, 'office-list-unreachable');
  await page.unroute(asked);
  await page.route(asked, (route) => route.fulfill({ json: { orders: 'none' } }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The answer of the backend cannot be read.', { exact: false }).waitFor();
  await page.unroute(asked);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('table', { name: 'Orders' }).waitFor();
  await page.context().close();
});

it('an order that does not exist is said so under the heading of the orders, with the way back', async ({ browser }) => {
  const { page } = await openPage(browser, `${address}/office-desk/`, { width: 1360 });
  await signIn(page, 'Sales office');
  await goTo(page, `/orders/${randomUUID()}`);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await look(page, 'office-order-unknown');
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('table', { name: 'Orders' }).waitFor();
  await page.context().close();
});

it('the same order by mail is taken for a duplicate until somebody says that it is another one', async ({ browser }) => {
  const { page } = await openPage(browser, `${address}/office-desk/`, { width: 1360 });
  await signIn(page, 'Sales office');
  await page.getByRole('link', { name: 'Enter an order' }).click();
  await page.getByRole('searchbox', { name: 'Find a product' }).fill('APC-103');
  await page.getByRole('list', { name: 'Find a product' }).getByText('APC-103', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Find a product' }).press('Enter');
  await page.getByText('This may be entered already').waitFor();
  expect(await page.getByRole('button', { name: 'Enter order' }).isDisabled()).toBe(true);
  await look(page, 'office-duplicate');
  await page.getByText('It is another order').click();
  await page.getByRole('button', { name: 'Enter order' }).click();
  await told(page, /was entered/);
  await page.context().close();
});

it('the administrative office invoices, books the payment, sets a limit, keeps a card and never its number', async ({ browser }) => {
  const { page, complaints } = await openPage(browser, `${address}/office-desk/`, { width: 1360 });
  await signIn(page, 'Administrative office');
  await look(page, 'office-holds');
  await page.getByRole('link', { name: 'Invoices' }).click();
  await page.getByRole('button', { name: 'Invoice' }).first().click();
  await told(page, /Invoice I-2026-\d+ over/);
  await look(page, 'office-invoices');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await look(page, 'office-accounts');
  await page.getByRole('link', { name: 'Alpenhof Hotels GmbH' }).click();
  await page.getByRole('textbox', { name: 'Credit limit' }).fill('50,000');
  await page.getByRole('button', { name: 'Set limit' }).click();
  await told(page, 'The limit was set.');
  await page.getByText('€50,000.00').first().waitFor();
  await look(page, 'office-account');

  await page.getByRole('button', { name: 'Change card' }).first().click();
  await page.getByRole('textbox', { name: 'Holder' }).fill('4111 1111 1111 1111');
  await page.locator('.react-aria-FieldError').getByText('Card numbers are never kept here').waitFor();
  expect(await page.getByRole('button', { name: 'Keep card' }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Holder' }).fill('Anna Keller');
  await page.getByRole('textbox', { name: 'Capacity left' }).fill('9,999.50');
  await look(page, 'office-card');
  await page.getByRole('button', { name: 'Keep card' }).click();
  await told(page, 'The card was kept.');
  await page.getByText('€9,999.50').first().waitFor();

  await page.getByRole('button', { name: 'Book payment' }).click();
  await page.getByRole('textbox', { name: /^Paid on I-2026/ }).fill('1.00');
  await look(page, 'office-payment');
  await page.getByRole('dialog').getByRole('button', { name: 'Book payment' }).click();
  await told(page, 'The payment was booked.');
  await page.getByText(/P-2026-\d+ €1\.00/).waitFor();

  await page.getByRole('link', { name: 'Conditions of sale' }).click();
  await look(page, 'office-conditions');
  await page.getByRole('button', { name: 'Put in force' }).click();
  await told(page, 'Version 2026-2 is in force.');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('an order that waits for its advance starts when the payment is booked; one put on hold when it is released', async ({ browser }) => {
  const line = { id: randomUUID(), sku: 'APC-104', unit: 'C62', quantity: '12' };
  const entry = { account: 'bottega-casa', channel: 'fair', codes: [], quote: null, lines: [line], site: 'trento', costCentre: null, instruments: [{ kind: 'transfer' }], note: '', duplicatesSeen: false };
  const held = order.parse(await ask({ office: 'sales' }, 'POST', '/office/entries', entry));
  const number = held.number ?? '';
  const { page } = await openPage(browser, `${address}/office-desk/`, { width: 1360 });
  await signIn(page, 'Administrative office');
  await page.getByText('On hold: waits for the advance payment').waitFor();
  await look(page, 'office-hold');
  await page.getByRole('link', { name: 'Book the payment' }).click();
  await page.getByRole('button', { name: 'Book payment' }).click();
  await page.getByRole('textbox', { name: `Advance for order ${number}` }).fill(held.totals.gross);
  await page.getByRole('dialog').getByRole('button', { name: 'Book payment' }).click();
  await told(page, 'The payment was booked.');
  expect((await orderOf(number)).state).toBe('placed');
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Address to be checked');
  await look(page, 'office-put-on-hold');
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click();
  await told(page, 'The order is on hold.');
  await page.getByRole('button', { name: 'Release' }).click();
  await told(page, 'The order was released.');
  expect((await orderOf(number)).state).toBe('placed');
  await page.context().close();
});

it.for([['de-DE', 'dark', 'Vertrieb', 'Verwaltung'], ['it-IT', 'light', 'Ufficio vendite', 'Ufficio amministrativo']] as const)('the page speaks %s, in %s, and stays accessible', async ([language, colorScheme, sales, administrative], { browser }) => {
  const { page, complaints } = await openPage(browser, `${address}/office-desk/`, { language, colorScheme, width: 1280 });
  await signIn(page, sales);
  await look(page, `office-quotes-${language}`);
  await page.locator('nav a[href="#/entry"]').click();
  await look(page, `office-entry-${language}`);
  await page.locator('nav a[href="#/orders"]').click();
  await look(page, `office-orders-${language}`);
  await page.getByRole('button', { name: /Abmelden|Esci/ }).click();
  await signIn(page, administrative);
  await page.locator('nav a[href="#/accounts"]').click();
  await page.getByRole('link', { name: 'Alpenhof Hotels GmbH' }).click();
  await page.locator('main h1', { hasText: 'Alpenhof' }).waitFor();
  await look(page, `office-account-${language}`);
  await page.locator('nav a[href="#/conditions"]').click();
  await look(page, `office-conditions-${language}`);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(complaints).toEqual([]);
  await page.context().close();
});
