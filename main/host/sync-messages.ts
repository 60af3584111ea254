import type { Result } from '#shared/domain/result.ts';
import type { TransportFailure } from '#sync/client/ports.ts';
import type { RunningStatus } from '#sync/client/sync-status.ts';
import type { SyncPlace } from './sync-side.ts';

/** What the thread of a desk's synchronisation is started with. */
export interface SyncThreadStart extends SyncPlace {
  /** Base address of the backend. */
  readonly backend: string;
  readonly token: string | null;
  /** SQLite's native part, for a bundled program. */
  readonly sqliteAddon: string | null;
}

/** What the host asks of the thread. `runNow`, `setWorkOffline` and `close` are answered under their number. */
export type ToSyncThread =
  | { readonly kind: 'begin'; readonly start: SyncThreadStart }
  | { readonly kind: 'start' }
  | { readonly kind: 'nudge' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'runNow'; readonly number: number }
  | { readonly kind: 'close'; readonly number: number }
  | { readonly kind: 'setWorkOffline'; readonly number: number; readonly workOffline: boolean }
  | { readonly kind: 'renewed'; readonly number: number; readonly token: Result<string, TransportFailure> };

/** What the thread tells; the order of messages is the order of events. */
export type FromSyncThread =
  | { readonly kind: 'opened'; readonly paths: ReadonlyMap<string, string>; readonly refetched: boolean; readonly running: RunningStatus }
  | { readonly kind: 'status'; readonly running: RunningStatus }
  | { readonly kind: 'pulled'; readonly scopes: readonly string[] }
  | { readonly kind: 'answered' }
  | { readonly kind: 'bug'; readonly error: unknown }
  | { readonly kind: 'paths'; readonly paths: ReadonlyMap<string, string> }
  | { readonly kind: 'dropped'; readonly scope: string }
  | { readonly kind: 'snapshotFault'; readonly scope: string; readonly fault: string }
  | { readonly kind: 'historyLost'; readonly commands: number }
  | { readonly kind: 'renew'; readonly number: number }
  | { readonly kind: 'done'; readonly number: number };
