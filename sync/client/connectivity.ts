import type { TransportFailure } from './ports.ts';

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

/** A failure for the log and the status line; the screen has its own words for the connection. */
export const describeFailure = (failure: TransportFailure): string => ('detail' in failure ? `${failure.kind}: ${failure.detail}` : failure.kind);
