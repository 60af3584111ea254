import type { Page } from 'playwright-core';

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What a screen reader would call the control that has the focus; empty where none has it. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // A dialog has the focus when it opens; its title is not something to press.
    if (!(element instanceof HTMLElement) || element === document.body || element.getAttribute('role')?.endsWith('dialog')) return '';
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map(({ textContent }) => textContent) : [element.textContent];
    return [element.getAttribute('aria-label') ?? '', ...labelledBy, ...labels].join(' ').trim();
  });
}

/** Moves through the page with the Tab key until the wanted control has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 90; step += 1) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
    passed.push(focused.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`no control named ${String(name)} was reached with the Tab key; passed: ${passed.filter(Boolean).join(' | ')}`);
}

/** Reaches a control with the Tab key and uses it. */
export async function use(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
