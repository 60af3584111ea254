import type { BenchDesk } from './bench-desk.ts';
import { percentile, timesOf } from './measure.ts';
import type { Workload } from './workload.ts';

const names = 40;
const codes = 20;

/** P9: every keystroke of product names and of codes, as a person types them; and words that no product has. */
export async function measureSearch(desk: BenchDesk, workload: Workload, products: number): Promise<Record<'searchP50Ms' | 'searchP95Ms' | 'missMs', number>> {
  const typed = [
    ...Array.from({ length: names }, (_, at) => workload.product((at * 4421 + 17) % products, 1).name),
    ...Array.from({ length: codes }, (_, at) => workload.sku((at * 7907 + 3) % products)),
  ].flatMap((text) => Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1)));
  const times = await timesOf(typed.length, 60_000, (run) => desk.ask('catalog.search', { text: typed[run] ?? '' }));
  const misses = await timesOf(50, 10_000, (run) => desk.ask('catalog.search', { text: `qqx${run} zzz` }));
  return { searchP50Ms: percentile(times, 0.5), searchP95Ms: percentile(times, 0.95), missMs: percentile(misses, 0.5) };
}
