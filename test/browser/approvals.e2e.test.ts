import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as german } from '#renderer/i18n/de/messages.ts';
import { messages as english } from '#renderer/i18n/en/messages.ts';
import { messages as italian } from '#renderer/i18n/it/messages.ts';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { violations } from '#test/support/accessibility.ts';
import { openBrowser } from '#test/support/desk-page.ts';
import { type FakeDesk, serveFakeDesk } from '#test/support/fake-desk.ts';

let desk: FakeDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await serveFakeDesk();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  desk.close();
});

const catalogues = { en: english, de: german, it: italian };
type Language = keyof typeof catalogues;

async function open(path: string, language: Language): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript((preferences) => localStorage.setItem('proforma.preferences', preferences), JSON.stringify({ language, theme: 'light', density: 'compact', letterKeys: true }));
  const page = await context.newPage();
  await page.goto(`${desk.address}/?scenario=full#${path}`);
  await page.locator('main h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  return page;
}

/** A text of the catalogue with its figures filled in. */
const filled = (text: string, figures: Record<string, string>): string => text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => figures[name] ?? '');

describe.each(['en', 'de', 'it'] as const)('approvals by keyboard and screen reader (%s)', (language) => {
  const says = catalogues[language];

  it('what needs me, what waits for others, what may come, what I decided: each in its tab', async () => {
    const page = await open('/approvals', language);
    await page.getByText(filled(says.inbox.forName, { name: 'Sofia Berg' })).first().waitFor();
    for (const name of [says.approvals.others, says.inbox.mayCome, says.approvals.decided]) {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('tabpanel').getByRole('table').waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('the dialog says for whom I decide', async () => {
    const page = await open('/approvals', language);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByText(filled(says.inbox.decidingFor, { name: 'Sofia Berg' })).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('a substitute is named from the keyboard, and what they could not decide is said before', async () => {
    const page = await open('/account', language);
    await page.getByRole('button', { name: says.substitution.set }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Breakfast buffet').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: says.substitution.set }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('an estimate shows what changed against today', async () => {
    const page = await open(`/estimates/${fakeId(200)}`, language);
    await page.getByRole('heading', { name: says.compare.title }).waitFor();
    await page.getByRole('table', { name: says.compare.title }).getByText(says.compare.changes.dearer).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
