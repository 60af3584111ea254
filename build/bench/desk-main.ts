// This product's desk over the workload, in a process of its own, by the operations that screens ask.
// node desk-main.ts URL DIRECTORY PRODUCTS [PEERS-FOLDER]
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createBenchDesk } from './bench-desk.ts';
import { measureDurableActs, measurePush } from './measure-acts.ts';
import { folderMb, memoryMb, peakMemoryMb, tell, timed } from './measure.ts';
import { measurePrices } from './measure-prices.ts';
import { measureSearch } from './measure-search.ts';
import { unitPriceText } from './bench-records.ts';
import { loadWorkload } from './workload.ts';

const [url = '', directory = '', productsText = '0', peers = null] = process.argv.slice(2);
const products = Number(productsText);
const workload = await loadWorkload(peers);
const desk = await createBenchDesk(url, directory);

await wait(300);
const idleMb = memoryMb();
const first = await timed(() => desk.signInAndReceive());
const peakMb = peakMemoryMb() - idleMb;
const received = await desk.ask('sync.status', {});
const rows = received.scopes.reduce((total, { scope, rows: count }) => total + (scope.startsWith('account:') ? 0 : count), 0);
// The company, and the head of each list, are rows too.
if (rows !== products * 5 + 3) throw new Error(`${rows} rows were received instead of ${products * 5 + 3}`);
const diskMb = folderMb(join(directory));

const changed = workload.changedIndexes(products)[3] ?? 0;
await fetch(`${url}/bench/change`);
const delta = await timed(() => desk.ask('sync.run', {}));
const { lines } = await desk.ask('pricing.resolve', { lines: [{ sku: workload.sku(changed), unit: 'C62', quantity: '12' }] });
const expected = unitPriceText(workload.prices(changed, 2).find(({ list, minQty }) => list === 'PL-A' && minQty === 10)?.unitMinor ?? 0);
if (lines[0]?.unitPrice !== expected) throw new Error(`the change did not arrive: ${lines[0]?.unitPrice} instead of ${expected}`);

const acts = await measureDurableActs(desk, workload, products);
const push = await measurePush(desk, url);
const prices = await measurePrices(desk, workload, products);
const search = await measureSearch(desk, workload, products);
tell({ firstMs: first.ms, firstStallMs: first.stallMs, peakMb, diskMb, deltaMs: delta.ms, deltaStallMs: delta.stallMs, ...acts, ...push, ...prices, ...search });
await desk.close();
process.exit(0);
