import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPageFiles } from '#main/host/page-files.ts';
import { buildFakePage } from '#test/renderer/build-fake-page.ts';
import { screens } from './screens.ts';

let folder = '';
let server: Server;
let address = '';
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proforma-page-'));
  await buildFakePage(folder);
  const file = openPageFiles(folder);
  server = createServer((request, response) => {
    void file(new URL(request.url ?? '/', 'http://page').pathname).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly language?: 'en' | 'de' | 'it';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly scenario?: string;
}

interface Opened {
  readonly page: Page;
  /** Errors and refusals of the content security policy that the page met. */
  readonly faults: string[];
}

async function open(path: string, { language = 'en', theme = 'light', width = 1280, scenario = 'full' }: Look = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript((preferences) => localStorage.setItem('proforma.preferences', preferences), JSON.stringify({ language, theme, density: 'compact', letterKeys: true }));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${address}/?scenario=${scenario}#${path}`);
  await page.locator('main h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  return { page, faults };
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe('every screen', () => {
  const looks: readonly [string, Look][] = [
    ['light English', {}],
    ['dark German', { language: 'de', theme: 'dark' }],
    ['narrow Italian', { language: 'it', width: 820 }],
  ];
  for (const [name, path] of Object.entries(screens)) {
    it.each(looks)(`${name} is accessible, without faults and never wider than its window: %s`, async (_look, look) => {
      const { page, faults } = await open(path, look);
      // The narrow window is judged by its layout; its elements are those of the wide ones.
      if (look.width === undefined) expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
      await page.context().close();
    });
  }

  it.each(['/', '/drafts', '/restock', '/restock/grid', '/estimates', '/approvals', '/orders', '/budgets', '/statement', '/sync', '/news'])('%s says so when it has nothing to show', async (path) => {
    const { page } = await open(path, { scenario: 'empty' });
    await page.locator('.empty').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['/drafts', '/restock', '/restock/grid', '/estimates', '/orders', '/budgets', '/statement', '/sync', '/news'])('%s offers to try again when its host is away', async (path) => {
    const { page } = await open(path, { scenario: 'failing' });
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('shows the progress of the first synchronisation instead of an empty catalog', async () => {
    const { page } = await open('/catalog', { scenario: 'first-sync' });
    await page.getByRole('progressbar').waitFor();
    expect(await page.getByText('12,400 of 20,000 rows').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
