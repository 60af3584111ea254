import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { inProject } from '#build/project-root.ts';
import type { StartedDesk } from './start-process.ts';

/** Processes of Chromium that draw pages, below ours. */
function renderers(): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return all.filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes('--type=renderer') && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PROFORMA_BENCH_PAGE=${process.pid}`);
    } catch {
      // It ended while it was being looked at.
      return false;
    }
  });
}

/** What is shared with other processes counts in proportion. */
const proportionalMb = (pid: number): number => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;

/** Opens the desk's page in Chromium, types into the search of the catalog, and tells when hits stood there and what the page's process takes. */
export async function measurePage({ launchAddress }: StartedDesk, text: string): Promise<{ readonly pageMs: number; readonly pageMb: number }> {
  if (!existsSync(inProject('out', 'renderer', 'index.html'))) throw new Error('the page is not built: npm run build');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, env: { ...process.env, PROFORMA_BENCH_PAGE: String(process.pid) } });
  try {
    const page = await browser.newPage();
    const startedAt = performance.now();
    await page.goto(launchAddress);
    await page.evaluate(`location.hash = '/catalog'`);
    await page.getByRole('searchbox').first().fill(text);
    await page.getByRole('row').nth(5).waitFor();
    const pageMs = performance.now() - startedAt;
    await page.waitForTimeout(3000);
    return { pageMs, pageMb: Math.max(0, ...renderers().map(proportionalMb)) };
  } finally {
    await browser.close();
  }
}
