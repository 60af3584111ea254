import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { inProject } from '#build/project-root.ts';
import { violations } from './accessibility.ts';

const pictures = inProject('out', 'screenshots');

export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  // Chromium's own sandbox does not start for root; the page is ours. Scroll bars take their room as on a person's screen.
  return chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, ignoreDefaultArgs: ['--hide-scrollbars'], args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', ...args] });
}

/** Opens a desk's page as a person would, in its own browser profile. Whatever the page complains about ends in `complaints`. */
export async function openPage(browser: Browser, address: string, look: { language?: string; colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: look.width ?? 1280, height: 800 }, colorScheme: look.colorScheme ?? 'light', locale: look.language ?? 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

/** Takes a picture for people to look at once the screen is there, and asks axe for WCAG 2.2 AA. */
export async function look(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
  expect((await violations(page)).map((fault) => `${name}: ${fault}`)).toEqual([]);
}
