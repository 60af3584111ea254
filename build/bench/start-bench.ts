// npm run bench:start [-- --products N --rounds N --page --json FILE]
// P11: how long after its start the loopback shell answers a search over a replica of so many products, and what host and page take of memory.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { buildDeskIfStale } from '#build/desk-build.ts';
import { inProject } from '#build/project-root.ts';
import { startServer } from './bench-process.ts';
import { benchMember } from './bench-records.ts';
import { median } from './measure.ts';
import { loadWorkload } from './workload.ts';
import { askDesk, receiveEverything, startDesk, type StartedDesk } from './start-process.ts';
import { measurePage } from './start-page.ts';

const options = new Command('bench:start')
  .description('Starts the loopback shell again and again on a profile that holds a whole replica, and tells when the first search is answered.')
  .option('--products <n>', 'products; rows are five times as many', '200000')
  .option('--rounds <n>', 'starts; every figure is the median over them', '7')
  .option('--page', 'opens the page in Chromium as well, and counts its memory', false)
  .option('--json <file>', 'writes every figure of every round')
  .parse()
  .opts<{ products: string; rounds: string; page: boolean; json?: string }>();

const products = Number(options.products);
/** The first letters of a word that many names have. */
const text = (await loadWorkload(null)).product(17, 1).name.slice(0, 3);
const work = mkdtempSync(join(tmpdir(), 'proforma-start-'));
const profile = join(work, 'profile');
mkdirSync(profile);
const key = randomBytes(32).toString('hex');

if (!(await buildDeskIfStale())) throw new Error('the desk could not be built');
const server = await startServer(inProject('build', 'bench', 'prepared-backend-main.ts'), [String(products)], { directory: inProject(), environment: { PROFORMA_BENCH_SNAPSHOTS: join(work, 'snapshots') } });

const start = (): Promise<StartedDesk> => startDesk({ backend: server.url, profile, user: benchMember.email, key });

async function withDesk<Value>(work: (desk: StartedDesk, startedAt: number) => Promise<Value>): Promise<Value> {
  const startedAt = performance.now();
  const desk = await start();
  try {
    return await work(desk, startedAt);
  } finally {
    await desk.stop();
  }
}

const memoryMb = (pid: number, what: 'VmRSS' | 'VmHWM' | 'RssAnon'): number => Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'NaN') / 1024;
/** A hundredth of a second is the unit in which Linux tells it. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function round(desk: StartedDesk, startedAt: number): Promise<Record<string, number>> {
  const readyMs = performance.now() - startedAt;
  const { hits } = await askDesk(desk, 'catalog.search', { text });
  const searchMs = performance.now() - startedAt;
  const searchProcessorMs = processorMs(desk.pid);
  if (hits.length === 0) throw new Error('nothing was found');
  await askDesk(desk, 'sync.run', {});
  const page = options.page ? await measurePage(desk, text) : {};
  await wait(3000);
  return { readyMs, searchMs, searchProcessorMs, hostMb: memoryMb(desk.pid, 'VmRSS'), hostOwnMb: memoryMb(desk.pid, 'RssAnon'), hostPeakMb: memoryMb(desk.pid, 'VmHWM'), ...page };
}

const rounds: Record<string, number>[] = [];
try {
  // Everything is received once, so that every start that counts finds a whole replica.
  await withDesk(receiveEverything);
  // The first start after the filling compiles and reads what later ones find ready: warm begins with the second.
  await withDesk(round);
  for (let number = 1; number <= Number(options.rounds); number += 1) {
    rounds.push(await withDesk(round));
    console.error(`start ${number}: ${JSON.stringify(rounds.at(-1))}`);
  }
} finally {
  await server.end();
  rmSync(work, { recursive: true, force: true });
}

const medianOf = (name: string): number => median(rounds.map((figures) => figures[name] ?? Number.NaN));
const row = (what: string, name: string, unit: string): string => `| ${what} | ${Math.round(medianOf(name))} ${unit} |`;
console.log(`${products} products, medians of ${rounds.length} starts; ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
console.log('| P11 | median |\n| --- | --- |');
console.log(row('start of the process to the first answered search', 'searchMs', 'ms'));
console.log(row('of it processor time of the host', 'searchProcessorMs', 'ms'));
console.log(row('start to listening', 'readyMs', 'ms'));
console.log(row('host, resident (pages of mapped files among them)', 'hostMb', 'MB'));
console.log(row('host, its own memory', 'hostOwnMb', 'MB'));
console.log(row('host, peak', 'hostPeakMb', 'MB'));
if (options.page) {
  console.log(row('page opened to hits on the screen', 'pageMs', 'ms'));
  console.log(row('page, its process (proportional)', 'pageMb', 'MB'));
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ bench: 'start', products, rounds }, null, 2)}\n`);
