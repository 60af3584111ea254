import { workOutTrend, type OrderedDay } from '#shared/domain/restocking/work-out-trend.ts';
import type { PublishedTrend } from '#shared/domain/restocking/product-trend.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';
import type { Commit } from '#sync/backend/store/commit.ts';
import { catalogScope, findRecord, recordsOf, scopesHolding } from '#sync/backend/store/record-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { catalogSkus, lastTrendDay, noteTrendDay, ordersOfScope } from '#sync/backend/store/trend-store.ts';
import { repeatAlone } from './repeat-alone.ts';

interface TrendJob {
  readonly database: Database;
  readonly commit: Commit;
  readonly ports: Pick<BackendPorts, 'log' | 'now'>;
}

const checkEveryMs = 3_600_000;
const dayMs = 86_400_000;
/** What was bought longer ago weighs next to nothing. */
const lookedBackDays = 730;

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Works out what the trade buys now and publishes it with the catalog, once a day of the seller. Answers how many products are told; null: nothing was to be done. */
export async function tellTrend({ database, commit, ports }: TrendJob, stopped: () => boolean = () => false): Promise<number | null> {
  const company = await findRecord(database, catalogScope, 'company', 'company');
  if (company === undefined) return null;
  const today = dayOfInstant(ports.now(), company.timeZone);
  if ((await lastTrendDay(database)) === today) return null;
  const since = new Date(Date.parse(ports.now()) - lookedBackDays * dayMs).toISOString();
  const accounts: OrderedDay[][] = [];
  for (const scope of [...(await scopesHolding(database, 'order'))].toSorted()) {
    if (stopped()) return null;
    const days = Map.groupBy(await ordersOfScope(database, scope, since), ({ placedAt }) => dayOfInstant(placedAt, company.timeZone));
    accounts.push([...days].map(([day, orders]) => ({ day, skus: [...new Set(orders.flatMap(({ skus }) => skus))] })));
  }
  const trends = await workedOut(accounts, today, stopped);
  if (trends === null) return null;
  return commit(async (writing, changes) => {
    const skus = await catalogSkus(writing);
    const told = trends.filter(({ sku }) => skus.has(sku)).map((trend) => ({ ...trend, together: trend.together.filter(({ sku }) => skus.has(sku)) }));
    const left = new Set(told.map(({ sku }) => sku));
    for (const { sku } of await recordsOf(writing, catalogScope, 'productTrend')) if (!left.has(sku)) changes.remove(catalogScope, 'productTrend', sku);
    for (const trend of told) changes.put(catalogScope, 'productTrend', trend);
    await noteTrendDay(writing, today);
    ports.log.info({ products: told.length, accounts: accounts.length }, 'what the trade buys now is told');
    return told.length;
  });
}

async function workedOut(accounts: readonly OrderedDay[][], today: string, stopped: () => boolean): Promise<PublishedTrend[] | null> {
  const work = workOutTrend(accounts, today);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (stopped()) return null;
    await breath();
  }
}

/** Looks every hour whether a new day has begun, one process at a time. Returns how to stop it; the running work is waited for. */
export function keepTellingTrend(job: TrendJob, alone: BackendLine['alone']): () => Promise<void> {
  const work = async (stopped: () => boolean): Promise<void> => void (await tellTrend(job, stopped));
  return repeatAlone({ name: 'tell-trend', everyMs: checkEveryMs, fault: 'working out what the trade buys failed', work }, job.ports, alone);
}
