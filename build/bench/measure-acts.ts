import type { BenchDesk } from './bench-desk.ts';
import { percentile, timed, timesOf } from './measure.ts';
import type { Workload } from './workload.ts';

const orders = 100;

/** P6: an order of 20 lines placed from a draft while working offline: rules run, draft and command on the disk when it answers. */
export async function measureDurableActs(desk: BenchDesk, workload: Workload, products: number): Promise<Record<'actMs' | 'actP99Ms', number>> {
  await desk.ask('sync.setWorkOffline', { workOffline: true });
  const drafts: string[] = [];
  for (let number = 0; number < orders; number += 1) {
    const { draftId } = await desk.ask('drafts.create', { site: 'site' });
    for (const { sku, qty } of workload.order(number, products).lines) await desk.ask('drafts.putLine', { draftId, line: { sku, quantity: String(qty) } });
    drafts.push(draftId);
  }
  const times = await timesOf(orders, 120_000, (run) => desk.ask('orders.placeDirect', { draftId: drafts[run] ?? '', instruments: [{ kind: 'account' }] }));
  return { actMs: percentile(times, 0.5), actP99Ms: percentile(times, 0.99) };
}

/** P7: the outbox with these orders goes out, each once. */
export async function measurePush(desk: BenchDesk, url: string): Promise<Record<'pushMs', number>> {
  const before = await desk.ask('sync.status', {});
  if (before.waiting !== orders) throw new Error(`${before.waiting} commands wait instead of ${orders}`);
  const { ms } = await timed(async () => {
    await desk.ask('sync.setWorkOffline', { workOffline: false });
    while ((await desk.ask('sync.status', {})).waiting > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  });
  const { pushed } = (await (await fetch(`${url}/bench/pushed`)).json()) as { pushed: number };
  if (pushed !== orders) throw new Error(`${pushed} commands arrived instead of ${orders}`);
  return { pushMs: ms };
}
