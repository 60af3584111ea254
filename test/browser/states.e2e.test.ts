import { describe, expect } from 'vitest';
import { violations } from '#test/support/accessibility.ts';
import { test as it } from '#test/support/chromium-test.ts';
import { goTo, settled } from '#test/support/desk-page.ts';

describe('states of screens', () => {
  it('lists without rows offer no file of them', async ({ open }) => {
    const page = await open('/', { scenario: 'empty' });
    for (const path of ['/drafts', '/estimates', '/approvals', '/orders', '/budgets', '/news']) {
      await goTo(page, path);
      await settled(page);
      await page.locator('.empty').first().waitFor();
      expect(await page.getByRole('button', { name: 'Table', exact: true }).count(), path).toBe(0);
      await page.keyboard.press('t');
      expect(await page.getByRole('dialog').count(), path).toBe(0);
    }
  });

  it('lists with rows offer a file of them', async ({ open }) => {
    const page = await open('/');
    for (const path of ['/drafts', '/estimates', '/approvals', '/news']) {
      await goTo(page, path);
      await page.getByRole('button', { name: 'Table', exact: true }).waitFor();
      await page.keyboard.press('t');
      await page.getByRole('dialog', { name: 'Save as a table' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('a list is found by the field that finds on every other screen', async ({ open }) => {
    const page = await open('/lists');
    await page.getByRole('searchbox', { name: 'Find by name' }).fill('spa');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.getByRole('searchbox', { name: 'Find by name' }).inputValue()).toBe('');
  });

  it('what edits a grid is not said where there is no grid', async ({ open }) => {
    const page = await open('/restock/grid', { scenario: 'empty' });
    await page.locator('.empty').waitFor();
    expect(await page.getByText('Enter or F2 edits').count()).toBe(0);
    const full = await open('/restock/grid');
    await full.getByText('Enter or F2 edits').waitFor();
  });

  it.for([
    ['en', 'The seller’s system cannot be reached.', 'Technical details'],
    ['de', 'Das System des Verkäufers ist nicht erreichbar.', 'Technische Einzelheiten'],
    ['it', 'Il sistema del venditore non è raggiungibile.', 'Dettagli tecnici'],
  ] as const)('why the last attempt failed is said in words; what the network said only to whoever opens it: %s', async ([language, words, details], { open }) => {
    const page = await open('/sync', { scenario: 'offline', language });
    await page.getByText(words).waitFor();
    const technical = page.getByText(/ECONNREFUSED/);
    expect(await technical.isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.getByText(details).press('Enter');
    await technical.waitFor();
  });
});
