// npm run bench:screens [-- --products N --lines N --edits N --json FILE]
// P12: from a key to the paint after it in a long draft, and frames while a long catalog is scrolled, in Chromium over a real desk.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inProject } from '#build/project-root.ts';
import { buildRendererIfStale } from '#build/renderer-build.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { startServer } from './bench-process.ts';
import { benchMember } from './bench-records.ts';
import { percentile } from './measure.ts';
import { startDesk, type StartedDesk } from './start-process.ts';
import { loadWorkload } from './workload.ts';

const options = new Command('bench:screens')
  .description('Types into a long draft and scrolls a long catalog, and tells what the person waited for.')
  .option('--products <n>', 'products of the catalog; rows are five times as many', '200000')
  .option('--lines <n>', 'lines of the draft', '1000')
  .option('--edits <n>', 'cells that are typed into', '60')
  .option('--json <file>', 'writes every figure')
  .parse()
  .opts<{ products: string; lines: string; edits: string; json?: string }>();

const work = mkdtempSync(join(tmpdir(), 'proforma-screens-'));
const profile = join(work, 'profile');
mkdirSync(profile);
if (!(await buildRendererIfStale())) throw new Error('the page could not be built');
const workload = await loadWorkload(null);
const server = await startServer(inProject('build', 'bench', 'prepared-backend-main.ts'), [options.products], { directory: inProject(), environment: { PROFORMA_BENCH_SNAPSHOTS: join(work, 'snapshots') } });

async function ask<Name extends OperationName>({ origin, token }: StartedDesk, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await fetch(`${origin}/api/${name}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(input) });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
  // The host has parsed its answer by the contract before sending it.
  return body as OutputOf<typeof name>;
}

async function longDraft(desk: StartedDesk): Promise<string> {
  const { draftId } = await ask(desk, 'drafts.create', { name: 'Long' });
  const rows = Array.from({ length: Number(options.lines) }, (_, at) => `${workload.sku(at * 7 + 1)}\t${1 + (at % 9)}`).join('\n');
  const { accepted } = await ask(desk, 'drafts.addTable', { draftId, text: rows, decimals: 'point', preview: false });
  if (accepted.length !== Number(options.lines)) throw new Error(`${accepted.length} lines instead of ${options.lines}`);
  return draftId;
}

/** Runs in the page. Keeps the time from each key or input to the next paint, as the browser tells it (at steps of 8 ms), and every time between two frames. */
const watching = `
  globalThis.kept = { keys: [], frames: [], last: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (/^(keydown|input|keypress|keyup)$/.test(entry.name)) kept.keys.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  const frame = (at) => {
    if (kept.last !== 0) kept.frames.push(at - kept.last);
    kept.last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
`;

type Kept = { readonly keys: number[]; readonly frames: number[] };
const taken = (page: Page): Promise<Kept> => page.evaluate<Kept>('(() => { const copy = { keys: kept.keys, frames: kept.frames }; kept.keys = []; kept.frames = []; return copy; })()');

async function typeIntoDraft(page: Page, draftId: string): Promise<{ readonly keys: number; readonly slow: number[]; readonly frames: number[] }> {
  await page.evaluate(`location.hash = '/drafts/${draftId}'`);
  await page.locator('.ag-row[row-index="3"] [col-id="note"]').click();
  await page.waitForTimeout(1500);
  await taken(page);
  let keys = 0;
  for (let edit = 0; edit < Number(options.edits); edit += 1) {
    for (const key of ['Enter', ...`note ${edit}`.split(''), 'Enter', 'ArrowDown']) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      keys += 1;
    }
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(500);
  const { keys: slow, frames } = await taken(page);
  return { keys, slow, frames };
}

async function scrollCatalog(page: Page): Promise<number[]> {
  await page.evaluate(`location.hash = '/catalog'`);
  await page.locator('.ag-row').nth(5).waitFor();
  await page.waitForTimeout(1500);
  const box = await page.locator('.ag-body-viewport').first().boundingBox();
  if (box === null) throw new Error('the catalog has no grid');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await taken(page);
  for (let step = 0; step < 240; step += 1) {
    await page.mouse.wheel(0, step % 60 === 59 ? 20_000 : 300);
    await page.waitForTimeout(16);
  }
  return (await taken(page)).frames;
}

let browser: Browser | undefined;
const desk = await startDesk({ backend: server.url, profile, user: benchMember.email, key: randomBytes(32).toString('hex') });
try {
  while (!(await ask(desk, 'sync.status', {})).hasCatalog) await wait(200);
  await ask(desk, 'sync.run', {});
  const draftId = await longDraft(desk);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(desk.launchAddress);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(`{ ${watching} }`);
  const typed = await typeIntoDraft(page, draftId);
  const scrolled = await scrollCatalog(page);
  // What the browser does not tell took less than its threshold.
  const all = [...typed.slow, ...Array.from({ length: Math.max(0, typed.keys - typed.slow.length) }, () => 0)];
  const over = (frames: readonly number[]): number => frames.filter((ms) => ms > 50).length;
  console.log(`${options.products} products, ${options.lines} lines, ${typed.keys} keys; ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  console.log('| P12 | |\n| --- | --- |');
  console.log(`| key to paint in the draft, p50 / p95 / longest | ${percentile(all, 0.5)} / ${percentile(all, 0.95)} / ${Math.max(0, ...typed.slow)} ms |`);
  console.log(`| keys above 50 ms | ${typed.slow.filter((ms) => ms > 50).length} of ${typed.keys} |`);
  console.log(`| frames while typing above 50 ms, longest | ${over(typed.frames)} of ${typed.frames.length}, ${Math.round(Math.max(0, ...typed.frames))} ms |`);
  console.log(`| frames while scrolling the catalog above 50 ms, longest | ${over(scrolled)} of ${scrolled.length}, ${Math.round(Math.max(0, ...scrolled))} ms |`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ bench: 'screens', ...options, typed, scrolled })}\n`);
} finally {
  await browser?.close();
  await desk.stop();
  await server.end();
  rmSync(work, { recursive: true, force: true });
}
