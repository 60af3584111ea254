// npm run bench:screens [-- --products N --lines N --edits N --steps N --json FILE --profile FOLDER]
// P12: from a key to the paint after it in a long draft, and frames while a long catalog is scrolled, in Chromium over a real desk.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { chromium, type Browser } from 'playwright-core';
import { inProject } from '#build/project-root.ts';
import { buildDeskIfStale } from '#build/desk-build.ts';
import { testBrowser } from '#build/verify/system-tools.ts';
import { startServer } from './bench-process.ts';
import { benchMember } from './bench-records.ts';
import { screenRows, screenTable, type Watched } from './screen-figures.ts';
import { pageDown, turnWheel, typeCodes, typeQuantities, typeSearch, watchPage, watchWhile } from './screen-page.ts';
import { askDesk, receiveEverything, startDesk, type StartedDesk } from './start-process.ts';
import { loadWorkload } from './workload.ts';

const options = new Command('bench:screens')
  .description('Types into a long draft and scrolls a long catalog, and tells what the person waited for.')
  .option('--products <n>', 'products of the catalog; rows are five times as many', '200000')
  .option('--lines <n>', 'lines of the draft', '1000')
  .option('--edits <n>', 'quantities and codes that are typed', '30')
  .option('--steps <n>', 'steps of scrolling, by key and by wheel', '120')
  .option('--browser <file>', 'the Chromium to drive', testBrowser())
  .option('--json <file>', 'writes every figure')
  .option('--profile <folder>', 'writes a processor profile of each part, for the developer tools')
  .parse()
  .opts<{ products: string; lines: string; edits: string; steps: string; browser: string; json?: string; profile?: string }>();

const [products, lines, edits, steps] = [Number(options.products), Number(options.lines), Number(options.edits), Number(options.steps)];
const work = mkdtempSync(join(tmpdir(), 'proforma-screens-'));
const profile = join(work, 'profile');
mkdirSync(profile);
if (options.profile !== undefined) mkdirSync(options.profile, { recursive: true });
const workload = await loadWorkload(null);

/** Lines that lie apart in the catalog, so that no two of them stand on one page of the file. */
async function longDraft(desk: StartedDesk): Promise<string> {
  const { draftId } = await askDesk(desk, 'drafts.create', { name: 'Long' });
  const apart = Math.floor(products / lines);
  const text = Array.from({ length: lines }, (_, at) => `${workload.sku(at * apart)}\t${1 + (at % 9)}`).join('\n');
  const { accepted } = await askDesk(desk, 'drafts.addTable', { draftId, text, decimals: 'point', preview: false });
  if (accepted.length !== lines) throw new Error(`${accepted.length} lines instead of ${lines}`);
  return draftId;
}

async function measure(browser: Browser, desk: StartedDesk): Promise<ReadonlyMap<string, Watched>> {
  const draftId = await longDraft(desk);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(desk.launchAddress);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const watched = await watchPage(page);
  const all = new Map<string, Watched>();
  const part = async (name: string, act: () => Promise<number>): Promise<void> => {
    console.error(`${name} ...`);
    all.set(name, await watchWhile(watched, options.profile === undefined ? null : join(options.profile, `${name.replaceAll(' ', '-')}.cpuprofile`), act));
  };
  await page.evaluate(`location.hash = '/drafts/${draftId}'`);
  await page.locator('.ag-row[row-index="3"]').waitFor();
  await part('quantities', () => typeQuantities(page, edits));
  await part('codes', () => typeCodes(page, Array.from({ length: Math.ceil(edits / 3) }, (_, at) => workload.sku(at * 3 + 1))));
  await page.evaluate(`location.hash = '/catalog'`);
  await page.locator('.ag-row[row-index="5"]').waitFor();
  await part('search', () => typeSearch(page, workload.queries.slice(0, Math.ceil(edits / 5)).map((words) => words.join(' '))));
  await part('catalog by key', () => pageDown(page, steps));
  await part('catalog by wheel', () => turnWheel(watched, steps));
  return all;
}

if (!(await buildDeskIfStale())) throw new Error('the page could not be built');
const server = await startServer(inProject('build', 'bench', 'prepared-backend-main.ts'), [options.products], { directory: inProject(), environment: { PROFORMA_BENCH_SNAPSHOTS: join(work, 'snapshots') } });
const desk = await startDesk({ backend: server.url, profile, user: benchMember.email, key: randomBytes(32).toString('hex') });
let browser: Browser | undefined;
try {
  await receiveEverything(desk);
  browser = await chromium.launch({ executablePath: options.browser, chromiumSandbox: false });
  const parts = await measure(browser, desk);
  console.log(`${products} products, a draft of ${lines} lines; ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}, Node ${process.version}`);
  console.log(screenTable([...parts].flatMap(([name, watched]) => screenRows(name, watched))));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ bench: 'screens', products, lines, load: loadavg()[0], parts: Object.fromEntries(parts) }, null, 2)}\n`);
} finally {
  await browser?.close();
  await desk.stop();
  await server.end();
  rmSync(work, { recursive: true, force: true });
}
