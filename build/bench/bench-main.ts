// `npm run bench`: the table of targets, this product beside the raw limit and, with `--peers`, beside the peers, all in one run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { inProject } from '#build/project-root.ts';
import { runClient, startServer, type Figures } from './bench-process.ts';
import { median } from './measure.ts';
import { peers, runPeer } from './peers.ts';
import { printTable } from './result-table.ts';

const options = new Command('bench')
  .description('Measures this product, the raw limit and the peers over the same rows, one after the other in each round, and prints medians and ratios.')
  .option('--products <n>', 'products; rows are five times as many', '200000')
  .option('--rounds <n>', 'rounds; every figure is the median over them', '3')
  .option('--peers <folder>', 'folder of the peers: server.mjs, client.mjs and data.mjs with their dependencies installed')
  .option('--only <names>', 'participants, separated by commas, such as desk,feed,raw')
  .option('--limit <seconds>', 'longest run of one participant', '600')
  .option('--json <file>', 'writes every figure of every round')
  .parse()
  .opts<{ products: string; rounds: string; peers?: string; only?: string; limit: string; json?: string }>();

const products = Number(options.products);
const peersFolder = options.peers === undefined ? null : resolve(options.peers);
const shared = [String(products), ...(peersFolder === null ? [] : [peersFolder])];
const bench = (file: string): string => inProject('build', 'bench', file);
const work = mkdtempSync(join(tmpdir(), 'proforma-bench-'));
const limitMs = Number(options.limit) * 1000;

async function againstPrepared(program: string, directory: string, environment: Readonly<Record<string, string>>): Promise<Figures | null> {
  const setup = { directory: inProject(), environment };
  const server = await startServer(bench('prepared-backend-main.ts'), shared, setup);
  const figures = await runClient(bench(program), [server.url, directory, ...shared], setup, limitMs);
  await server.end();
  return figures;
}

const participants: ReadonlyMap<string, (directory: string) => Promise<Figures | null>> = new Map([
  ['raw', (directory: string) => againstPrepared('raw-limit-main.ts', directory, {})],
  ['desk', (directory: string) => againstPrepared('desk-main.ts', directory, { PROFORMA_BENCH_SNAPSHOTS: join(work, 'snapshots') })],
  ['feed', (directory: string) => againstPrepared('desk-main.ts', directory, {})],
  ...(peersFolder === null ? [] : peers.map((peer) => [peer.name, (directory: string) => runPeer(peer, peersFolder, directory, products, limitMs)] as const)),
]);

const wanted = options.only?.split(',') ?? [...participants.keys()];
const rounds = new Map<string, (Figures | null)[]>(wanted.map((name) => [name, []]));
for (let round = 1; round <= Number(options.rounds); round += 1) {
  // Interleaved, so that a machine that gets slower is slower for all.
  for (const name of wanted) {
    const run = participants.get(name);
    if (run === undefined) throw new Error(`nobody is called ${name}: ${[...participants.keys()].join(', ')}`);
    const directory = join(work, `${round}-${name.replaceAll(/\W/g, '')}`);
    mkdirSync(directory);
    const figures = await run(directory);
    rounds.get(name)?.push(figures);
    rmSync(directory, { recursive: true, force: true });
    console.error(`round ${round}: ${name} ${figures === null ? 'failed or took too long' : JSON.stringify(figures)}`);
  }
}
rmSync(work, { recursive: true, force: true });

const medians = new Map<string, Figures>();
for (const [name, runs] of rounds) {
  const good = runs.filter((run) => run !== null);
  if (good.length === 0) continue;
  medians.set(name, Object.fromEntries(Object.keys(good[0] ?? {}).map((key) => [key, median(good.map((run) => run[key] ?? Number.NaN))])));
}
console.log(`${products} products, ${products * 5} rows, medians of ${options.rounds} rounds; ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
printTable(medians);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify({ products, rounds: Object.fromEntries(rounds), medians: Object.fromEntries(medians) }, null, 2));
