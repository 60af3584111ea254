// npm run bench:reorder -- --history FILE --eval FILE [--json OUT]
// Recall of the next order's lines (P14), rolling over real orders: what is known before each order day only.
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Command } from 'commander';
import { z } from 'zod';
import { daysBetween } from '#shared/domain/time/calendar-day.ts';
import type { PurchaseDay } from '#shared/domain/restocking/site-purchases.ts';
import { suggestLines } from '#shared/domain/restocking/suggest-lines.ts';
import { rollingTrend } from './rolling-trend.ts';

const orderShape = z.object({ order: z.string(), customer: z.string(), date: z.string(), lines: z.array(z.object({ code: z.string(), qty: z.number() })) });
type BenchOrder = z.infer<typeof orderShape>;

const depths = [10, 20, 50, 100] as const;

async function readOrders(path: string): Promise<BenchOrder[]> {
  const file = createReadStream(path);
  const lines = createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file, crlfDelay: Number.POSITIVE_INFINITY });
  const orders: BenchOrder[] = [];
  for await (const line of lines) if (line.trim() !== '') orders.push(orderShape.parse(JSON.parse(line)));
  return orders;
}

interface OrderDay {
  readonly day: string;
  readonly customer: string;
  readonly quantities: Map<string, number>;
  judged: boolean;
}

/** Order days of both files by day; an order in both counts once, and is judged when it is in the evaluation. */
function orderDays(history: readonly BenchOrder[], evaluation: readonly BenchOrder[]): OrderDay[] {
  const days = new Map<string, OrderDay>();
  const judged = new Set(evaluation.map(({ order }) => order));
  const seen = new Set<string>();
  for (const order of [...history, ...evaluation]) {
    if (seen.has(order.order)) continue;
    seen.add(order.order);
    const day = order.date.slice(0, 10);
    const key = `${day} ${order.customer}`;
    const known = days.get(key) ?? { day, customer: order.customer, quantities: new Map<string, number>(), judged: false };
    days.set(key, known);
    known.judged ||= judged.has(order.order);
    for (const { code, qty } of order.lines) known.quantities.set(code, (known.quantities.get(code) ?? 0) + qty);
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.customer < other.customer ? -1 : 1));
}

/** "Most often bought": by order days that hold it, the newer first of equals. */
function mostOften(days: readonly PurchaseDay[]): string[] {
  const bought = new Map<string, { times: number; last: number }>();
  days.forEach(({ quantities }, at) => {
    for (const sku of quantities.keys()) bought.set(sku, { times: (bought.get(sku)?.times ?? 0) + 1, last: at });
  });
  return [...bought].sort(([oneSku, one], [otherSku, other]) => other.times - one.times || other.last - one.last || (oneSku < otherSku ? -1 : 1)).map(([sku]) => sku);
}

class Recall {
  readonly hits = depths.map(() => 0);
  lines = 0;
  add(suggested: readonly string[], ordered: ReadonlyMap<string, unknown>): void {
    this.lines += ordered.size;
    let hit = 0;
    suggested.slice(0, depths.at(-1)).forEach((sku, at) => {
      if (ordered.has(sku)) hit += 1;
      depths.forEach((depth, which) => {
        if (at + 1 === depth) this.hits[which] = (this.hits[which] ?? 0) + hit;
      });
    });
    depths.forEach((depth, which) => {
      if (suggested.length < depth) this.hits[which] = (this.hits[which] ?? 0) + hit;
    });
  }
  shares(): number[] {
    return this.hits.map((hit) => hit / this.lines);
  }
}

const options = new Command('bench:reorder')
  .requiredOption('--history <file>', 'orders as NDJSON, gzipped or not')
  .requiredOption('--eval <file>', 'orders whose days are judged, in the same shape')
  .option('--from <day>', 'judge order days from this day on (YYYY-MM-DD)')
  .option('--json <file>', 'where the figures are written as JSON')
  .parse()
  .opts<{ history: string; eval: string; from?: string; json?: string }>();

const [history, evaluation] = [await readOrders(options.history), await readOrders(options.eval)];
const all = orderDays(history, evaluation);
const epoch = all[0]?.day ?? '2000-01-01';
const rolling = rollingTrend([...new Set(all.flatMap(({ quantities }) => [...quantities.keys()]))].sort());
const known = new Map<string, PurchaseDay[]>();
const recalls = { baseline: new Recall(), own: new Recall(), withTrend: new Recall() };
let judgedDays = 0;
for (const [day, sameDay] of Map.groupBy(all, (one) => one.day)) {
  rolling.openDay(daysBetween(epoch, day));
  for (const { customer, quantities, judged } of sameDay) {
    const days = known.get(customer);
    if (!judged || !days || day < (options.from ?? day)) continue;
    judgedDays += 1;
    recalls.baseline.add(mostOften(days), quantities);
    recalls.own.add(suggestLines(days, day).map(({ sku }) => sku), quantities);
    recalls.withTrend.add(suggestLines(days, day, rolling.trend).map(({ sku }) => sku), quantities);
  }
  // Only now: nothing of a day is known while it is judged.
  for (const { customer, quantities } of sameDay) {
    rolling.addOrderDay(customer, [...quantities.keys()]);
    const days = known.get(customer) ?? [];
    known.set(customer, days);
    days.push({ day, quantities });
  }
}

const baseline = recalls.baseline.shares();
const rows = Object.entries(recalls).map(([name, recall]) => ({ name, recall: recall.shares(), ratio: recall.shares().map((share, at) => share / (baseline[at] ?? 1)) }));
const named: Readonly<Record<string, string>> = { baseline: 'most often bought', own: 'suggestions, own orders only', withTrend: 'suggestions with the trade’s trend' };
console.log(`${judgedDays} order days after a customer's first, ${recalls.baseline.lines} lines; recall of the next order's lines at ${depths.join('/')}`);
for (const { name, recall, ratio } of rows) {
  console.log(`${(named[name] ?? name).padEnd(36)} ${recall.map((share) => `${(share * 100).toFixed(2)} %`).join('  ')}   x ${ratio.map((value) => value.toFixed(3)).join(' / ')}`);
}
if (options.json !== undefined) {
  writeFileSync(options.json, `${JSON.stringify({ bench: 'reorder', history: options.history, eval: options.eval, depths, orderDays: judgedDays, lines: recalls.baseline.lines, recall: Object.fromEntries(rows.map(({ name, recall }) => [name, recall])), ratio: Object.fromEntries(rows.map(({ name, ratio }) => [name, ratio])) }, null, 2)}\n`);
}
