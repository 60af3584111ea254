import type { TransportFailure } from './ports.ts';

export type Connection = 'online' | 'offline' | 'signInNeeded' | 'workingOffline' | 'unknown';

/** Online means that the backend itself answered, whatever it said. A run that was stopped says nothing. */
export function connectionAfter(before: Connection, failure: TransportFailure | null): Connection {
  switch (failure?.kind) {
    case 'offline':
      return 'offline';
    case 'signInNeeded':
      return 'signInNeeded';
    case 'stopped':
      return before;
    default:
      return 'online';
  }
}

/** A failure for the log and the status line; the screen has its own words for the connection. */
export const describeFailure = (failure: TransportFailure): string => ('detail' in failure ? `${failure.kind}: ${failure.detail}` : failure.kind);
