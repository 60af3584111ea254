import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ScopeStanding } from '#sync/protocol/scope.ts';
import { fetchSnapshot, type Snapshots } from './fetch-snapshot.ts';
import { repairScope } from './repair-scope.ts';
import type { Clock, LocalScope, PullProgress, SyncStore, Transport, TransportFailure } from './ports.ts';

interface PullPorts {
  readonly store: SyncStore;
  readonly transport: Transport;
  /** Null: every scope comes by its feed. */
  readonly snapshots: Snapshots | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly pageRows: number;
  readonly onProgress: (progress: PullProgress) => void;
}

/** A scope that cannot be had after this many beginnings is left for the next run, with its problem told. */
const beginnings = 3;

const holds = (local: LocalScope, standing: ScopeStanding): boolean =>
  local.complete && !local.staging && local.epoch === standing.epoch && local.rows === standing.rows && local.checksum === standing.checksum;

/**
 * Brings one scope up to what the backend has: from nothing by its ready file where there is one, and then page by page; every page is on the disk with its cursor before the next is asked for,
 * so that a run cut off anywhere goes on there. A cursor that no longer fits and another epoch
 * lead to the same end: this scope afresh, beside what is shown. A sum that does not come out is repaired by the ranges of keys that differ, and only where that fails afresh. Answers whether anything that is read has changed.
 */
export async function pullScope(standing: ScopeStanding, ports: PullPorts): Promise<Result<{ readonly changed: boolean }, TransportFailure>> {
  const { store, transport, clock, signal } = ports;
  const { scope } = standing;
  const at = (): string => new Date(clock.now()).toISOString();
  let epoch = standing.epoch;
  let begun = 1;
  let bytes = 0;
  let moved = false;
  let mayTakeFile = true;
  const beginAfresh = (asRepair: boolean): boolean => {
    store.beginRefetch(scope, epoch, asRepair);
    // The epoch has ended since the file was offered: it may be older than what is shown.
    if (!asRepair) mayTakeFile = false;
    begun += 1;
    return begun <= beginnings;
  };
  for (;;) {
    if (signal.aborted) return err({ kind: 'stopped' });
    const local = store.scopes().find((candidate) => candidate.scope === scope);
    if (local === undefined) return ok({ changed: false });
    if (holds(local, standing) && epoch === standing.epoch) {
      store.confirmScope(scope, at());
      return ok({ changed: moved });
    }
    if (local.epoch !== epoch) {
      store.beginRefetch(scope, epoch, false);
      continue;
    }
    if (mayTakeFile && local.cursor === null && standing.snapshot !== null && ports.snapshots !== null) {
      mayTakeFile = false;
      const fetched = await fetchSnapshot(standing, standing.snapshot, { ...ports, snapshots: ports.snapshots, isShown: local.complete });
      if (!fetched.ok) return fetched;
      moved ||= fetched.value;
      continue;
    }
    const answer = await transport.feed({ scope, cursor: local.cursor, limit: ports.pageRows }, signal);
    if (!answer.ok) {
      if (answer.error.kind !== 'gone') return answer;
      if (!beginAfresh(false)) return err({ kind: 'protocol', detail: `the backend takes no cursor of ${scope}` });
      continue;
    }
    const { value: page } = answer.value;
    if (page.epoch !== local.epoch) {
      epoch = page.epoch;
      if (!beginAfresh(false)) return err({ kind: 'protocol', detail: `the epoch of ${scope} does not hold still` });
      continue;
    }
    bytes += answer.value.bytes;
    const received = page.blocks.reduce((total, block) => total + block.rows.length, page.tombstones.length);
    moved ||= received > 0;
    const outcome = store.receivePage(scope, local.cursor, page, at());
    const rowsDone = local.rowsReceived + received;
    ports.onProgress({ scope, rowsDone, rowsTotal: rowsDone + page.remaining, bytes });
    if (outcome === 'drained') return ok({ changed: moved || !local.complete });
    if (outcome === 'mismatch') {
      const repaired = await repairScope(scope, ports);
      if (!repaired.ok) return repaired;
      if (repaired.value === 'repaired') return ok({ changed: true });
      if (!beginAfresh(true)) return err({ kind: 'protocol', detail: `rows and sum of ${scope} do not come out` });
    }
    if (outcome === 'stale') return err({ kind: 'protocol', detail: `a page of ${scope} came for another place than it was asked for` });
  }
}
