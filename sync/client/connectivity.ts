import type { z } from 'zod';
import type { syncProblem } from '#shared/contract/sync-operations.ts';
import type { TransportFailure } from './ports.ts';

export type SyncProblem = z.infer<typeof syncProblem>;

export type Connection = 'online' | 'offline' | 'signInNeeded' | 'workingOffline' | 'unknown';

/** What a failure says of the connection; null = nothing. */
const connectionBy: Readonly<Record<TransportFailure['kind'], Connection | null>> = {
  offline: 'offline',
  signInNeeded: 'signInNeeded',
  stopped: null,
  later: 'online',
  forbidden: 'online',
  gone: 'online',
  historyLost: 'online',
  protocol: 'online',
};

/** Online means that the backend itself answered, whatever it said. */
export const connectionAfter = (before: Connection, failure: TransportFailure | null): Connection =>
  failure === null ? 'online' : (connectionBy[failure.kind] ?? before);

/** A failure as the status tells it; null = there is none, or a person stopped it. */
export const problemOf = (failure: TransportFailure | null): SyncProblem | null =>
  failure === null || failure.kind === 'stopped' ? null : { kind: failure.kind, detail: 'detail' in failure ? failure.detail : null };
