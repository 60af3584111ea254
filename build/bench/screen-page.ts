import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import type { Watched } from './screen-figures.ts';

/**
 * Runs in the page. Keeps the longest event of each interaction as the browser tells it, the times between frames, and the frames that the browser calls long.
 * Keys of one interaction (down and up) share a number and count once.
 */
const watching = `
  globalThis.kept = { slow: new Map(), frames: [], long: [], last: 0 };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) kept.slow.set(interactionId, Math.max(duration, kept.slow.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration, scripts } of list.getEntries()) kept.long.push({ ms: duration, scriptMs: scripts.reduce((sum, script) => sum + script.duration, 0) });
  }).observe({ type: 'long-animation-frame' });
  const frame = (at) => {
    if (kept.last !== 0) kept.frames.push(at - kept.last);
    kept.last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
`;

const takeKept = `(() => {
  const taken = { slowMs: [...kept.slow.values()], framesMs: kept.frames, longFrames: kept.long };
  Object.assign(kept, { slow: new Map(), frames: [], long: [] });
  return taken;
})()`;

const keptShape = z.object({ slowMs: z.array(z.number()), framesMs: z.array(z.number()), longFrames: z.array(z.object({ ms: z.number(), scriptMs: z.number() })) });

/** The desk's page under measurement. */
export interface WatchedPage {
  readonly page: Page;
  readonly session: CDPSession;
}

export async function watchPage(page: Page): Promise<WatchedPage> {
  await page.evaluate(`{ ${watching} }`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** Processor time that the page's thread has taken so far. */
async function takenSoFar(session: CDPSession): Promise<Pick<Watched, 'processorMs' | 'scriptMs' | 'layoutMs'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return { processorMs: ms('TaskDuration'), scriptMs: ms('ScriptDuration'), layoutMs: ms('LayoutDuration') + ms('RecalcStyleDuration') };
}

/** How long the page may still be at work after the last key before what was seen is counted. */
const settleMs = 500;

/** Does what a person would, and tells what they waited for; `profileFile` keeps a processor profile of the page for the developer tools. */
export async function watchWhile({ page, session }: WatchedPage, profileFile: string | null, act: () => Promise<number>): Promise<Watched> {
  await page.waitForTimeout(settleMs);
  if (profileFile !== null) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
  }
  await page.evaluate(takeKept);
  const before = await takenSoFar(session);
  const interactions = await act();
  await page.waitForTimeout(settleMs);
  const after = await takenSoFar(session);
  const kept = keptShape.parse(await page.evaluate(takeKept));
  if (profileFile !== null) writeFileSync(profileFile, JSON.stringify((await session.send('Profiler.stop')).profile));
  return { interactions, processorMs: after.processorMs - before.processorMs, scriptMs: after.scriptMs - before.scriptMs, layoutMs: after.layoutMs - before.layoutMs, ...kept };
}

/** Hurried typing: some ten keys a second. */
const betweenKeysMs = 90;

async function pressKeys(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(betweenKeysMs);
  }
  return keys.length;
}

/** Quantities typed line by line down the grid: Enter opens the cell, two figures, Enter, the arrow. */
export async function typeQuantities(page: Page, edits: number): Promise<number> {
  await page.locator('.ag-row[row-index="3"] [col-id="quantity"]').click();
  let keys = 0;
  for (let edit = 0; edit < edits; edit += 1) keys += await pressKeys(page, ['Enter', String(1 + (edit % 9)), String(edit % 10), 'Enter', 'ArrowDown']);
  return keys;
}

/** Codes of products typed into the field above the grid, each with Enter. */
export async function typeCodes(page: Page, codes: readonly string[]): Promise<number> {
  await page.keyboard.press('Escape');
  await page.locator('.code-entry input').first().click();
  let keys = 0;
  for (const code of codes) keys += await pressKeys(page, [...code.split(''), 'Enter']);
  return keys;
}

/** A letter at a time into the search of the catalog, and out again. */
export async function typeSearch(page: Page, texts: readonly string[]): Promise<number> {
  await page.getByRole('searchbox').first().click();
  let keys = 0;
  for (const text of texts) keys += await pressKeys(page, [...text.split('').map((letter) => (letter === ' ' ? 'Space' : letter)), ...Array.from({ length: text.length }, () => 'Backspace')]);
  return keys;
}

/** A page down at a time through the catalog. */
export async function pageDown(page: Page, steps: number): Promise<number> {
  await page.locator('.ag-row[row-index="1"] [col-id="name"]').click();
  return await pressKeys(page, Array.from({ length: steps }, () => 'PageDown'));
}

/** A notch of the wheel at a time, and now and then a far leap. Events are sent and not waited for: a page at work would hold the sender up. */
export async function turnWheel({ page, session }: WatchedPage, steps: number): Promise<number> {
  const box = await page.locator('.grid-frame').first().boundingBox();
  if (box === null) throw new Error('the screen has no grid');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let step = 0; step < steps; step += 1) {
    const deltaY = step % 60 === 59 ? 20_000 : 240;
    session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY }).catch(() => undefined);
    await page.waitForTimeout(33);
  }
  return steps;
}
