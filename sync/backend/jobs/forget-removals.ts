import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';
import { forgetRemovals, oldRemovals } from '#sync/backend/store/history-store.ts';
import { lockScopes } from '#sync/backend/store/scope-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { repeatAlone } from './repeat-alone.ts';

interface ForgettingJob {
  readonly database: Database;
  readonly epoch: string;
  readonly ports: Pick<BackendPorts, 'log' | 'now'>;
  /** Removals are kept for so many days; a desktop that was away longer takes its scopes afresh. */
  readonly horizonDays: number;
}

const dayMs = 86_400_000;
const checkEveryMs = 3_600_000;

/** Forgets every removal that is older than the horizon, scope by scope. Answers how many. */
export async function forgetOldRemovals({ database, epoch, ports, horizonDays }: ForgettingJob, stopped: () => boolean = () => false): Promise<number> {
  const before = new Date(Date.parse(ports.now()) - horizonDays * dayMs).toISOString();
  let forgotten = 0;
  for (const { scope, seq } of await oldRemovals(database, before)) {
    if (stopped()) break;
    const removals = await database.transaction().execute(async (writing) => {
      // Whoever reads the feed sees either the removals or the horizon behind them.
      await lockScopes(writing, epoch, [scope]);
      return forgetRemovals(writing, scope, seq);
    });
    forgotten += removals;
    ports.log.info({ scope, removals }, 'old removals forgotten');
  }
  return forgotten;
}

/** Forgets old removals every hour, one process at a time. Returns how to stop it; the running check is waited for. */
export function keepForgetting(job: ForgettingJob, alone: BackendLine['alone']): () => Promise<void> {
  const work = async (stopped: () => boolean): Promise<void> => void (await forgetOldRemovals(job, stopped));
  return repeatAlone({ name: 'forget-removals', everyMs: checkEveryMs, fault: 'forgetting old removals failed', work }, job.ports, alone);
}
