// npm run bench:catalog [-- --products N] [--json FILE]
// A page of the catalog in each order that is offered, at its beginning, in the middle and at its end, over a ready file as a desktop reads it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { catalogReader } from '#main/database/catalog-store.ts';
import { catalogColumn } from '#shared/contract/catalog-operations.ts';
import { buildScopeFile } from '#sync/replica/build-scope-file.ts';
import { openReader } from '#sync/replica/database-file.ts';
import { productOf } from './bench-records.ts';
import { median, memoryMb, percentile, timesOf } from './measure.ts';
import { benchEpoch, PreparedScope, preparedRow } from './prepared-scope.ts';
import { ownWorkload } from './workload.ts';

const pageRows = 60;
const boughtProducts = 2000;
const options = new Command('bench:catalog').option('--products <number>', 'how many', Number, 200_000).option('--json <file>', 'where the figures are written as JSON').parse().opts<{ products: number; json?: string }>();

const folder = mkdtempSync(join(tmpdir(), 'catalog-bench-'));
const path = join(folder, 'catalog.db');
const scope = new PreparedScope('catalog', Array.from({ length: options.products }, (_, at) => preparedRow('product', productOf(ownWorkload.product(at, 1)), at + 1)));
const file = buildScopeFile(path, scope.name, benchEpoch);
for (let cursor: string | null = null; ; ) {
  const page = scope.page(cursor, 5000);
  if (file.receive(cursor, page) === 'drained') break;
  cursor = page.next;
}
file.finish();

const bought = Array.from({ length: boughtProducts }, (_, at) => ownWorkload.sku((at * 7919) % options.products));
const figures: { order: string; firstMs: number; pageMs: number; pageP95Ms: number; lastPageMs: number; memoryMb: number }[] = [];
for (const by of [null, ...catalogColumn.options]) {
  for (const descending of by === null ? [false] : [false, true]) {
    // A reader of its own: nothing is remembered of the order before.
    const database = openReader(path, 'replica');
    const catalog = catalogReader(database);
    const ask = (offset: number) => catalog.search({ text: '', offset, limit: pageRows, ...(by && { sort: { by, descending, bought: by === 'lastBought' ? bought : [] } }) });
    const before = memoryMb();
    const first = await timesOf(1, 60_000, () => ask(0));
    const anywhere = await timesOf(200, 60_000, (run) => ask((run * 104_729) % (options.products - pageRows)));
    const last = await timesOf(20, 60_000, () => ask(options.products - pageRows));
    figures.push({ order: `${by ?? 'best match (by name)'}${descending ? ', downwards' : ''}`, firstMs: median(first), pageMs: median(anywhere), pageP95Ms: percentile(anywhere, 0.95), lastPageMs: median(last), memoryMb: memoryMb() - before });
    database.close();
  }
}
for (const { order, firstMs, pageMs, pageP95Ms, lastPageMs, memoryMb: more } of figures)
  console.log(`${order}: first page ${firstMs.toFixed(0)} ms, then any page median ${pageMs.toFixed(1)} ms, p95 ${pageP95Ms.toFixed(1)} ms, the last page ${lastPageMs.toFixed(1)} ms; ${more.toFixed(0)} MB more`);

const database = openReader(path, 'replica');
const catalog = catalogReader(database);
for (const text of ['crate', 'crate heavy', 'alder']) {
  const sort = { by: 'sku' as const, descending: false };
  const { total, totalIsExact } = catalog.search({ text, sort });
  const times = await timesOf(20, 60_000, (run) => catalog.search({ text, sort, offset: run * pageRows, limit: pageRows }));
  console.log(`"${text}" by code: ${total} found${totalIsExact ? '' : ' and more'}, a page median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`);
}
database.close();
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ bench: 'catalog', products: options.products, figures }, null, 2)}\n`);
rmSync(folder, { recursive: true, force: true });
