import type { BenchDesk } from './bench-desk.ts';
import { median, timesOf } from './measure.ts';
import type { Workload } from './workload.ts';

/** P8: prices with their explanation by the operation that screens ask, one line a call and 1,000 lines a call. */
export async function measurePrices(desk: BenchDesk, workload: Workload, products: number): Promise<Record<'pricesPerSecond' | 'thousandLinesMs', number>> {
  const single = await timesOf(products, 2000, (run) =>
    desk.ask('pricing.resolve', { lines: [{ sku: workload.sku((run * 7919) % products), unit: 'C62', quantity: run % 2 === 0 ? '3' : '12' }] }),
  );
  const lines = Array.from({ length: 1000 }, (_, at) => ({ sku: workload.sku((at * 7919) % products), unit: 'C62', quantity: '12' }));
  const thousand = await timesOf(15, 20_000, () => desk.ask('pricing.resolve', { lines }));
  return { pricesPerSecond: (single.length / single.reduce((sum, ms) => sum + ms, 0)) * 1000, thousandLinesMs: median(thousand) };
}
