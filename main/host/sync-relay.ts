import type { SyncSideEvents } from './sync-side.ts';

const deaf: Omit<SyncSideEvents, 'onBug'> = { onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onPaths: () => undefined, onDropped: () => undefined, onSnapshotFault: () => undefined, onHistoryLost: () => undefined };

/** Passes on what a synchronisation tells to whoever listens by then: it is opened before there is anything that could listen. */
export function syncRelay(onBug: SyncSideEvents['onBug']): { readonly events: SyncSideEvents; readonly listen: (listener: Omit<SyncSideEvents, 'onBug'>) => void } {
  let listener = deaf;
  return {
    events: {
      onBug,
      onStatus: () => listener.onStatus(),
      onPulled: (scopes) => listener.onPulled(scopes),
      onAnswered: () => listener.onAnswered(),
      onPaths: (paths) => listener.onPaths(paths),
      onDropped: (scope) => listener.onDropped(scope),
      onSnapshotFault: (scope, fault) => listener.onSnapshotFault(scope, fault),
      onHistoryLost: (commands) => listener.onHistoryLost(commands),
    },
    listen: (next) => {
      listener = next;
    },
  };
}
