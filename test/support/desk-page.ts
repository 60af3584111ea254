import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';
import { inProject } from '#build/project-root.ts';
import { testBrowser } from '#build/verify/system-tools.ts';
import { violations } from './accessibility.ts';

const pictures = inProject('out', 'screenshots');

export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  // Chromium's own sandbox does not start for root; the page is ours. Scroll bars take their room as on a person's screen.
  return chromium.launch({ executablePath: testBrowser(), chromiumSandbox: false, ignoreDefaultArgs: ['--hide-scrollbars'], args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', ...args] });
}

/** How a page is looked at. */
export interface PageLook {
  /** The language of the system. */
  readonly language?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What the person chose before; without it the desk goes by the system. */
  readonly preferences?: { readonly language: string; readonly theme: string };
}

/** What was chosen under the name at the top right, as the page keeps it. */
export const keptPreferences = (chosen: { readonly language: string; readonly theme: string }): string => JSON.stringify({ density: 'compact', letterKeys: true, ...chosen });

export interface OpenedPage {
  readonly page: Page;
  /** What the page threw, what it or its content security policy wrote down as an error, and which of its own files did not come. */
  readonly complaints: string[];
}

/** True for what the page is made of (scripts, styles, pictures, fonts); what a screen asks and hears it shows itself, also where it fails. */
const isPartOf = (request: Request, address: string): boolean => new URL(request.url()).origin === new URL(address).origin && !['fetch', 'xhr', 'eventsource'].includes(request.resourceType());

/** Opens a desk's page as a person would, in its own browser profile. Whatever the page complains about ends in `complaints`. */
export async function openPage(browser: Browser, address: string, look: PageLook = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: look.width ?? 1280, height: look.height ?? 800 }, colorScheme: look.colorScheme ?? 'light', locale: look.language ?? 'en-GB', reducedMotion: 'reduce' });
  if (look.preferences !== undefined) {
    await context.addInitScript((preferences) => localStorage.getItem('proforma.preferences') ?? localStorage.setItem('proforma.preferences', preferences), keptPreferences(look.preferences));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser writes down each request that fails, without saying what it was for: what matters of them is told below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && isPartOf(response.request(), address)) complaints.push(`${response.url()} answered ${response.status()}`);
  });
  page.on('requestfailed', (request) => {
    // Whoever leaves a page stops what it was still fetching.
    const reason = request.failure()?.errorText ?? 'unknown';
    if (reason !== 'net::ERR_ABORTED' && isPartOf(request, address)) complaints.push(`${request.url()} did not come: ${reason}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** The screen stands there with its contents. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}

/** Chooses language and theme; they hold from the next loading of the page. */
export const choosePreferences = (page: Page, chosen: { readonly language: string; readonly theme: string }): Promise<void> =>
  page.evaluate((preferences) => localStorage.setItem('proforma.preferences', preferences), keptPreferences(chosen));

/** How far the page is wider than its window. */
export const overhang = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Leads to another screen without loading the page anew. */
export const goTo = (page: Page, path: string): Promise<void> => page.evaluate((hash) => void (location.hash = hash), path);

/** Presses an act of the screen, in its row or, where that has no room for it, in the menu beside. */
export async function pressAct(page: Page, name: string): Promise<void> {
  const act = page.locator('.screen-actions').getByRole('button', { name, exact: true });
  const more = page.locator('.screen-actions > button[aria-haspopup]').filter({ hasText: /^More$/ });
  await act.or(more).first().waitFor();
  if (await act.isVisible()) return act.click();
  await more.click();
  return page.getByRole('menuitem', { name, exact: true }).click();
}

/** Takes a picture for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** Takes a picture for people to look at once the screen is there, and asks axe for WCAG 2.2 AA. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await takePicture(page, name);
  expect((await violations(page)).map((fault) => `${name}: ${fault}`)).toEqual([]);
}
