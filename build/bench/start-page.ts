import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { inProject } from '#build/project-root.ts';
import { testBrowser } from '#build/verify/system-tools.ts';
import type { StartedDesk } from './start-process.ts';

/** Processes that draw pages, as Chromium itself names them. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** What is shared with other processes counts in proportion. */
const proportionalMb = (pid: number): number => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;

/** Opens the desk's page in Chromium, types into the search of the catalog, and tells when hits stood there and what the page's process takes. */
export async function measurePage({ launchAddress }: StartedDesk, text: string): Promise<{ readonly pageMs: number; readonly pageMb: number }> {
  if (!existsSync(inProject('out', 'renderer', 'index.html'))) throw new Error('the page is not built: npm run build');
  const browser = await chromium.launch({ executablePath: testBrowser(), chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    const startedAt = performance.now();
    await page.goto(launchAddress);
    await page.evaluate(`location.hash = '/catalog'`);
    await page.getByRole('searchbox').first().fill(text);
    await page.getByRole('row').nth(5).waitFor();
    const pageMs = performance.now() - startedAt;
    await page.waitForTimeout(3000);
    return { pageMs, pageMb: Math.max(...(await renderers(browser)).map(proportionalMb)) };
  } finally {
    await browser.close();
  }
}
