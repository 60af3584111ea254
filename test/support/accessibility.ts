import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Injected = typeof globalThis & { axe?: typeof axe };

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and its own best practice, one text per rule. The source is put into a page once; the
 * pages have no frames, so the extra page that axe's own connector opens for each answer (over a second) is not needed.
 */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return await page.evaluate(async (values) => {
    const checker = (globalThis as Injected).axe;
    if (checker === undefined) throw new Error('axe is not in the page');
    const { violations: found } = await checker.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, standards);
}
