// `npm run bench:backend`: a crowd of desks on real backend processes over one PostgreSQL, all on 127.0.0.1.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'node:http';
import { Command } from 'commander';
import pg from 'pg';
import { inProject } from '#build/project-root.ts';
import { writeCursor } from '#sync/backend/policies/feed-cursor.ts';
import { tokenDesk } from '#sync/backend/policies/tokens.ts';
import { openPostgres } from '#sync/backend/store/open-database.ts';
import { lineOverPostgres } from '#sync/backend/store/backend-line.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { findRecord } from '#sync/backend/store/record-store.ts';
import { loadBackendIdentity } from '#sync/backend/store/setting-store.ts';
import { headsOf } from '#sync/backend/store/scope-store.ts';
import { startServer } from './bench-process.ts';
import { ask, crowd, type Ask, type CrowdFigures } from './crowd-client.ts';
import { accountOf, crowdCompany, skuOf } from './crowd-company.ts';
import { pokeCrowd, type PokeFigures } from './crowd-pokes.ts';

const options = new Command('bench:backend')
  .description('Measures pulls with nothing new, deltas, commands, pokes and an import while desks pull. Client, backend and PostgreSQL share this machine.')
  .requiredOption('--database-url <url>', 'an empty PostgreSQL database, which is filled')
  .option('--clients <numbers>', 'sizes of the crowd, separated by commas', '100,1000,10000')
  .option('--products <n>', 'products; price rows are four times as many', '2000')
  .option('--seconds <n>', 'time of each measurement', '10')
  .option('--at-once <n>', 'requests under way at once', '16')
  .option('--processes <n>', 'backend processes', '1')
  .option('--pokes <n>', 'poke streams at most', '1000')
  .option('--import-seconds <n>', 'longest import that is waited for', '300')
  .option('--json <file>', 'writes every figure')
  .parse()
  .opts<{ databaseUrl: string; clients: string; products: string; seconds: string; atOnce: string; processes: string; pokes: string; importSeconds: string; json?: string }>();

const sizes = options.clients.split(',').map(Number);
const most = Math.max(...sizes);
const products = Number(options.products);
const pace = { atOnce: Number(options.atOnce), seconds: Number(options.seconds) };
const work = mkdtempSync(join(tmpdir(), 'proforma-crowd-'));
const rows: { what: string; clients: number; figures: CrowdFigures }[] = [];

const note = (what: string, clients: number, figures: CrowdFigures): void => {
  rows.push({ what, clients, figures });
  console.error(`${what}, ${clients} clients: ${JSON.stringify(figures)}`);
};

/** A 20-line request for an estimate, new at each call. */
function commandBody(): string {
  const quoteId = randomUUID();
  const lines = Array.from({ length: 20 }, (_, index) => ({ id: randomUUID(), sku: skuOf((index * 37) % products), unit: 'C62', quantity: '3', targetPrice: null, seenPrice: null, note: '' }));
  const payload = JSON.stringify({ quoteId, title: 'Crowd', site: 'main', costCentre: null, channel: 'platform', codes: [], note: '', lines });
  const hash = createHash('sha256').update(payload).digest('hex');
  return JSON.stringify({ commands: [{ id: randomUUID(), deviceId: randomUUID(), number: 1, kind: 'quote.request', schemaVersion: 1, documentId: quoteId, baseVersion: 0, decidedAt: new Date().toISOString(), payload, hash }] });
}

function applied(answer: string): void {
  const { results } = JSON.parse(answer) as { results: { outcome: string }[] };
  if (results[0]?.outcome !== 'applied') throw new Error(`command not applied: ${answer.slice(0, 300)}`);
}

const pokes: ({ clients: number } & PokeFigures)[] = [];

const importing = (version: number): string => JSON.stringify({ files: Object.fromEntries(crowdCompany({ accounts: most, products, version })) });

const database = openPostgres(options.databaseUrl, (error) => console.error(error.message), { connections: 2, statementTimeoutMs: 0 });
const processes: Awaited<ReturnType<typeof startServer>>[] = [];
for (let index = 0; index < Number(options.processes); index += 1) {
  processes.push(await startServer(inProject('sync', 'backend', 'backend-main.ts'), ['--port', '0', '--database-url', options.databaseUrl, '--rate', '0', '--data', work], { directory: inProject() }));
}
try {
  const urlOf = (run: number): string => processes[run % processes.length]?.url ?? '';
  const identity = await loadBackendIdentity(database, randomUUID);
  const tokens = tokenDesk(identity.tokenSecret, identity.backendId, () => new Date().toISOString());
  const line = await lineOverPostgres({ databaseUrl: options.databaseUrl, heard: () => undefined, lost: (error) => console.error(error.message) });
  const commit = createCommit(database, identity.epoch, line.announce);
  const movePrice = (price: number): Promise<void> =>
    commit(async (writing, changes) => {
      const row = await findRecord(writing, 'list:base', 'priceRow', `${skuOf(0)}|C62|1|`);
      if (row === undefined) throw new Error('no price to move');
      changes.put('list:base', 'priceRow', { ...row, unitPrice: `${price}.0000` });
    });
  const operator = async (): Promise<string> => (await tokens.issue({ kind: 'office', office: 'operator' })).token;
  const importAgent = new Agent();
  const importNow = async (body: string): Promise<number> => {
    const token = await operator();
    const from = performance.now();
    await ask(importAgent, { url: `${urlOf(processes.length - 1)}/office/import`, token, body });
    return (performance.now() - from) / 1000;
  };
  console.error(`first import: ${(await importNow(importing(0))).toFixed(1)} s`);
  const maintenance = new pg.Client({ connectionString: options.databaseUrl });
  await maintenance.connect();
  await maintenance.query('vacuum analyze');
  await maintenance.end();

  for (const clients of sizes) {
    const held = await Promise.all(Array.from({ length: clients }, async (_, index) => (await tokens.issue({ kind: 'member', account: accountOf(index), member: 'buyer' })).token));
    const tokenOf = (run: number): string => held[run % clients] ?? '';
    // Warm, so that the smallest crowd is not the one that pays for the start.
    const standings = (run: number): Ask => ({ url: `${urlOf(run)}/sync/scopes`, token: tokenOf(run) });
    await crowd(standings, { ...pace, seconds: Math.min(2, pace.seconds) });
    note('pull, nothing new', clients, await crowd(standings, pace));
    const [head] = await headsOf(database, ['list:base']);
    const before = await database.selectFrom('record').select(['seq', 'entity', 'key']).where('scope', '=', 'list:base').orderBy('seq', 'desc').orderBy('entity', 'desc').orderBy('key', 'desc').offset(100).limit(1).executeTakeFirstOrThrow();
    const cursor = writeCursor({ epoch: identity.epoch, position: before, remaining: null });
    if (head === undefined) throw new Error('the list was not imported');
    note('delta of 100 rows', clients, await crowd((run) => ({ url: `${urlOf(run)}/sync/feed?scope=list:base&cursor=${cursor}`, token: tokenOf(run) }), pace));
    note('command, 20 lines', clients, await crowd((run) => ({ url: `${urlOf(run)}/sync/commands`, token: tokenOf(run), body: commandBody(), check: applied }), pace));
    const streams = Array.from({ length: Math.min(clients, Number(options.pokes)) }, (_, index) => ({ url: urlOf(index), token: tokenOf(index) }));
    // This process takes part in the line like any other of the backend: what it moves, every process has to hear.
    const poked = await pokeCrowd(streams, () => movePrice(clients), 30_000);
    pokes.push({ clients, ...poked });
    console.error(`pokes: ${JSON.stringify(poked)}`);
  }

  const held = await Promise.all(Array.from({ length: sizes[0] ?? 1 }, async (_, index) => (await tokens.issue({ kind: 'member', account: accountOf(index), member: 'buyer' })).token));
  // Made beforehand: what this process works at, it cannot measure.
  const changed = importing(1);
  const imported = importNow(changed);
  // Of every process, the one that imports among them.
  const pulls = crowd((run) => ({ url: `${urlOf(run)}/sync/scopes`, token: held[run % held.length] ?? '' }), { atOnce: 4, seconds: Number(options.importSeconds), until: imported });
  note(`pulls during the import of ${products * 4} prices`, held.length, await pulls);
  const importSeconds = await imported;
  await line.close();

  console.log(`| what | clients | requests/s | p50 ms | p99 ms | longest ms |\n| --- | --- | --- | --- | --- | --- |`);
  for (const { what, clients, figures } of rows) console.log(`| ${what} | ${clients} | ${figures.perSecond.toFixed(0)} | ${figures.p50Ms.toFixed(1)} | ${figures.p99Ms.toFixed(1)} | ${figures.longestMs.toFixed(0)} |`);
  console.log(`\n| open poke streams | poked | p50 ms | p99 ms |\n| --- | --- | --- | --- |`);
  for (const { opened, poked, p50Ms, p99Ms } of pokes) console.log(`| ${opened} | ${poked} | ${p50Ms.toFixed(0)} | ${p99Ms.toFixed(0)} |`);
  console.log(`\nImport of ${products * 4} changed prices: ${importSeconds.toFixed(1)} s.`);
  console.log(`${cpus().length} x ${cpus()[0]?.model ?? '?'}, ${processes.length} backend process(es), load average ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify({ options, rows, importSeconds, pokes, loadavg: loadavg() }, null, 2));
} finally {
  for (const one of processes) await one.end();
  await database.destroy();
  rmSync(work, { recursive: true, force: true });
}
