import { feedPageLimitMax } from '#sync/protocol/feed.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import { feedPage } from '#sync/backend/policies/feed-page.ts';
import { buildSnapshot } from '#sync/backend/snapshots/build-snapshot.ts';
import { removeOldSnapshots } from '#sync/backend/snapshots/snapshot-file.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';
import { headsOf } from '#sync/backend/store/scope-store.ts';
import { saveSnapshot, snapshotNeeds, type SnapshotNeed } from '#sync/backend/store/snapshot-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { repeatAlone } from './repeat-alone.ts';

/** Below this many rows a scope is as fast by its feed. */
const defaultLeastRows = 1000;
/** A file that misses this share of its rows is built again at once, */
const muchChanged = 0.05;
/** and any other after this time: until then the feed brings the difference. */
const oldAfterMs = 3_600_000;
const checkEveryMs = 20_000;

const isDue = ({ rows, changed, builtAt }: SnapshotNeed, nowMs: number): boolean =>
  builtAt === null || changed > rows * muchChanged || nowMs - Date.parse(builtAt) > oldAfterMs;

interface SnapshotJob {
  readonly database: Database;
  readonly epoch: string;
  readonly ports: Pick<BackendPorts, 'log' | 'now'>;
  readonly directory: string;
  /** Default 1,000. */
  readonly leastRows?: number;
}

/** Builds what is due, one scope after the other. Answers how many were built. */
export async function buildDueSnapshots({ database, epoch, ports, directory, leastRows = defaultLeastRows }: SnapshotJob, stopped: () => boolean = () => false): Promise<number> {
  let built = 0;
  for (const need of await snapshotNeeds(database, epoch, scopeFileSchema, leastRows)) {
    if (stopped() || !isDue(need, Date.parse(ports.now()))) continue;
    const { scope } = need;
    // The feed may move while it is read: what the file is sure to hold is what the head was before.
    const [head] = await headsOf(database, [scope]);
    const page = async (cursor: string | null) => {
      const answer = await feedPage(database, { scope, cursor, limit: feedPageLimitMax, epoch });
      return answer.ok ? answer.value : null;
    };
    const snapshot = await buildSnapshot({ directory, scope, epoch, page, stopped });
    if (snapshot === null) continue;
    await saveSnapshot(database, {
      scope, schema: scopeFileSchema, epoch, sha256: snapshot.sha256, head: head?.seq ?? 0, bytes: snapshot.bytes, file_bytes: snapshot.fileBytes, built_at: ports.now(),
    });
    await removeOldSnapshots(directory, scope, snapshot.sha256, Date.parse(ports.now()));
    ports.log.info({ scope, bytes: snapshot.bytes }, 'ready file built');
    built += 1;
  }
  return built;
}

/** Keeps the ready files of shared scopes near their feeds, in the background, one process at a time. Returns how to stop it; what is being built is given up. */
export function keepSnapshots(job: SnapshotJob, alone: BackendLine['alone']): () => Promise<void> {
  const work = async (stopped: () => boolean): Promise<void> => void (await buildDueSnapshots(job, stopped));
  return repeatAlone({ name: 'build-snapshots', everyMs: checkEveryMs, fault: 'building ready files failed', work }, job.ports, alone);
}
