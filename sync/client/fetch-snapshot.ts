import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ScopeStanding, SnapshotOffer } from '#sync/protocol/scope.ts';
import type { PullProgress, SnapshotArrival, SnapshotShelf, SnapshotSource, TransportFailure } from './ports.ts';

/** Ready files of shared scopes: from where, and to where. */
export interface Snapshots {
  readonly source: SnapshotSource;
  readonly shelf: SnapshotShelf;
}

interface FetchPorts {
  readonly snapshots: Snapshots;
  /** The scope is shown: the file may not be behind what the backend has. */
  readonly isShown: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PullProgress) => void;
}

/** A file that the backend no longer has, or gives to others only, is no reason to wait: the feed brings the same rows. */
const feedWillDo: ReadonlySet<TransportFailure['kind']> = new Set(['gone', 'forbidden', 'protocol']);

async function receive(standing: ScopeStanding, offer: SnapshotOffer, arrival: SnapshotArrival, { snapshots, signal, onProgress }: FetchPorts): Promise<TransportFailure | null> {
  let received = arrival.received;
  const tell = (): void => onProgress({ scope: standing.scope, rowsDone: Math.floor((standing.rows * received) / offer.bytes), rowsTotal: standing.rows, bytes: received });
  if (received >= offer.bytes) return null;
  const answer = await snapshots.source.snapshot(
    { scope: standing.scope, sha256: offer.sha256, from: received },
    async (chunk) => {
      await arrival.write(chunk);
      received += chunk.byteLength;
      tell();
    },
    signal,
  );
  if (!answer.ok) return answer.error;
  return received === offer.bytes ? null : { kind: 'offline', detail: 'a ready file that was cut off' };
}

/**
 * Fetches the ready file of a scope and puts it in the scope's place; true when that was done, false when the feed has to bring the rows. Cut off anywhere,
 * the next run goes on after the last byte on the disk. A failure that time can mend (no connection, a busy backend) is the run's failure.
 */
export async function fetchSnapshot(standing: ScopeStanding, offer: SnapshotOffer, ports: FetchPorts): Promise<Result<boolean, TransportFailure>> {
  const { shelf } = ports.snapshots;
  if (offer.schema !== shelf.schema) return ok(false);
  const arrival = await shelf.open(standing.scope, standing.epoch, offer);
  let failure: TransportFailure | null = null;
  try {
    failure = await receive(standing, offer, arrival, ports);
    if (failure === null) return ok((await arrival.finish(ports.isShown ? standing : null)) === 'adopted');
  } catch (error) {
    await arrival.pause();
    throw error;
  }
  await arrival.pause();
  return feedWillDo.has(failure.kind) ? ok(false) : err(failure);
}
