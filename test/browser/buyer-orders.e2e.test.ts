import { expect } from 'vitest';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { test as it } from '#test/support/chromium-test.ts';
import { look } from '#test/support/desk-page.ts';
import { tabTo } from '#test/support/keyboard.ts';

it.for([
  ['en', "accepted the order with changes", 'Never comes'],
  ['de', 'mit Änderungen angenommen', 'Kommt nie'],
  ['it', 'accettato l’ordine con modifiche', 'Non arriverà'],
] as const)("an answer with changes is told in words (%s)", async ([language, title, never], { open }) => {
  const page = await open(`/orders/${fakeId(601)}`, { language });
  await page.getByText(title).first().waitFor();
  await page.getByRole('columnheader', { name: never }).waitFor();
  await look(page, `order-answer-${language}`);
});

it('a change is asked for by keyboard: another quantity, another day', async ({ open }) => {
  const page = await open(`/orders/${fakeId(601)}`);
  await tabTo(page, 'Ask for a change');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What should be different?' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button', { name: 'Send to the sales office' }).isDisabled()).toBe(true);
  const [quantity] = await dialog.getByLabel(/^New quantity of/).all();
  await quantity?.fill('lots');
  await dialog.getByText('This quantity cannot be read.').waitFor();
  await quantity?.fill('6');
  await look(page, 'order-change-en');
  await dialog.getByRole('button', { name: 'Send to the sales office' }).press('Enter');
  await page.locator('.toast').getByText('The sales office was asked.').first().waitFor();
});

it('a rejection of the changes asks for a reason first', async ({ open }) => {
  const page = await open(`/orders/${fakeId(601)}`);
  await page.getByRole('button', { name: 'Reject the changes' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Reject the changes?' });
  expect(await dialog.getByRole('button', { name: 'Reject the changes' }).isDisabled()).toBe(true);
  await page.keyboard.type('Only with the rest');
  await dialog.getByRole('button', { name: 'Reject the changes' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

it('an order of another channel is warned of and matched with its estimate', async ({ open }) => {
  const page = await open(`/orders/${fakeId(600)}`);
  await page.getByText('This may be ordered already').waitFor();
  await look(page, 'order-match-en');
  await page.getByRole('button', { name: 'It is this purchase: match them' }).press('Enter');
  await page.locator('.toast').getByText('The order was matched with the estimate.').first().waitFor();
});

it('a part of an estimate is chosen by keyboard, and its total is what is ordered', async ({ open }) => {
  const page = await open(`/estimates/${fakeId(201)}`);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const whole = await dialog.getByRole('button', { name: /^Order for/ }).textContent();
  await dialog.getByRole('switch', { name: 'Order only a part' }).press('Space');
  const [first] = await dialog.getByRole('switch', { name: /^Take / }).all();
  await first?.press('Space');
  await expect.poll(async () => dialog.getByRole('button', { name: /^Order for/ }).textContent()).not.toBe(whole);
  await look(page, 'order-part-en');
  await dialog.getByRole('button', { name: /^Order for/ }).press('Enter');
  await page.locator('.toast').getByText('The order was placed.').first().waitFor();
});

it('a draft says why it cannot be ordered without an estimate', async ({ open }) => {
  const page = await open(`/drafts/${fakeId(1)}`);
  await page.getByText('Without an estimate: not possible. Up to €250.00 net; this is €480.00.').waitFor();
});
