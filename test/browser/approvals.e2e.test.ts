import { describe, expect } from 'vitest';
import { messages as german } from '#renderer/i18n/de/messages.ts';
import { messages as english } from '#renderer/i18n/en/messages.ts';
import { messages as italian } from '#renderer/i18n/it/messages.ts';
import { fakeId } from '#test/renderer/fake/fake-documents.ts';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';

const catalogues = { en: english, de: german, it: italian };

/** A text of the catalogue with its figures filled in. */
const filled = (text: string, figures: Record<string, string>): string => text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => figures[name] ?? '');

describe.each(['en', 'de', 'it'] as const)('approvals by keyboard and screen reader (%s)', (language) => {
  const says = catalogues[language];

  it('what needs me, what waits for others, what may come, what I decided: each in its tab', async ({ open }) => {
    const page = await open('/approvals', { language, height: 900 });
    await page.getByText(filled(says.inbox.forName, { name: 'Sofia Berg' })).first().waitFor();
    for (const name of [says.approvals.others, says.inbox.mayCome, says.approvals.decided]) {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      await page.getByRole('tabpanel').getByRole('table').waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('the dialog says for whom I decide', async ({ open }) => {
    const page = await open('/approvals', { language, height: 900 });
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByText(filled(says.inbox.decidingFor, { name: 'Sofia Berg' })).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('a substitute is named from the keyboard, and what they could not decide is said before', async ({ open }) => {
    const page = await open('/account', { language, height: 900 });
    await page.getByRole('button', { name: says.substitution.set }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Breakfast buffet').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: says.substitution.set }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('an estimate shows what changed against today', async ({ open }) => {
    const page = await open(`/estimates/${fakeId(200)}`, { language, height: 900 });
    await page.getByRole('heading', { name: says.compare.title }).waitFor();
    await page.getByRole('table', { name: says.compare.title }).getByText(says.compare.changes.dearer).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
