import { join } from 'node:path';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { openSharedFiles, type SharedPaths } from '#main/database/shared-files.ts';
import { snapshotShelf } from '#main/database/snapshot-shelf.ts';
import type { Clock, Random, Scheduler, SnapshotSource, Transport } from '#sync/client/ports.ts';
import { createSyncEngine, type EngineEvents } from '#sync/client/sync-engine.ts';
import type { RunningStatus } from '#sync/client/sync-status.ts';
import { isDiskFull, openWriter, type FileKey } from '#sync/replica/database-file.ts';

/** Where the files of a desk lie, and what locks them. */
export interface SyncPlace {
  readonly directory: string;
  readonly key: FileKey;
}

export interface SyncSideEvents extends EngineEvents {
  /** The files of shared scopes are others now; readers follow before they read again. */
  onPaths(paths: SharedPaths): void;
  /** The file of a shared scope was damaged, and is out of use until it comes again. */
  onDropped(scope: string): void;
  /** A ready file that came was of no use. */
  onSnapshotFault(scope: string, fault: string): void;
  onHistoryLost(commands: number): void;
}

/** The synchronisation of one desk with the connections that it writes through, in this thread or in one of its own. */
export interface SyncSide {
  /** Files of shared scopes as they were at opening; `onPaths` tells every change. */
  readonly paths: SharedPaths;
  /** A file of a shared scope could not be opened and comes again. */
  readonly refetched: boolean;
  running(): RunningStatus;
  start(): void;
  nudge(): void;
  runNow(): Promise<void>;
  stop(): void;
  setWorkOffline(workOffline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens the synchronisation of a desk whose precious file is there already, checked and with the newest schema. */
export type OpenSync = (place: SyncPlace, events: SyncSideEvents) => Promise<SyncSide>;

export interface SyncPorts {
  /** Ready files are fetched where the transport brings them. */
  readonly transport: Transport & Partial<SnapshotSource>;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
}

const hasSnapshots = (transport: SyncPorts['transport']): transport is Transport & SnapshotSource => transport.snapshot !== undefined;

/** Synchronisation in the thread that calls; what the thread of its own runs as well. */
export function syncHere({ transport, ...ports }: SyncPorts): OpenSync {
  return async ({ directory, key }, events) => {
    const shared = openSharedFiles(directory, key, { onPaths: (paths) => events.onPaths(paths), onDropped: (scope) => events.onDropped(scope) });
    const desk = openWriter(join(directory, 'desk.db'), 'desk', key);
    const engine = createSyncEngine({
      store: localSyncStore(desk, shared),
      transport,
      ...(hasSnapshots(transport) ? { snapshots: { source: transport, shelf: snapshotShelf(shared, (scope, fault) => events.onSnapshotFault(scope, fault)) } } : {}),
      ...ports,
      events,
      isDiskFull,
    });
    return {
      paths: shared.paths(),
      refetched: shared.refetched,
      running: () => engine.running(),
      start: () => engine.start(),
      nudge: () => engine.nudge(),
      runNow: async () => void (await engine.runNow()),
      stop: () => engine.stop(),
      setWorkOffline: async (workOffline) => engine.setWorkOffline(workOffline),
      close: async () => {
        await engine.close();
        desk.close();
        shared.close();
      },
    };
  };
}
