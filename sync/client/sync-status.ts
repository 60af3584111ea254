import type { z } from 'zod';
import type { syncStatus } from '#shared/contract/sync-operations.ts';
import type { SyncStore } from './ports.ts';

export type SyncStatus = z.infer<typeof syncStatus>;

/** The part of a status that lives in the engine; everything else is read from the disk. */
export type RunningStatus = Pick<SyncStatus, 'connection' | 'activity' | 'progress' | 'lastProblem' | 'diskFull' | 'nextAttemptAt' | 'keepsFailing'>;

/** What of a status is on the disk. */
export type StoredStatus = Pick<SyncStore, 'scopes' | 'outboxCounts' | 'repairs' | 'backendRestored' | 'workOffline' | 'lastSuccessAt'>;

export function statusOf(running: RunningStatus, stored: StoredStatus): SyncStatus {
  const scopes = stored.scopes();
  const restored = stored.backendRestored();
  const isWhole = (prefix: string): boolean => scopes.some(({ scope, complete }) => scope.startsWith(prefix) && complete);
  return {
    ...running,
    workOffline: stored.workOffline(),
    lastSuccessAt: stored.lastSuccessAt(),
    // At the very first synchronisation a catalog whose price lists are still coming would show products without a price.
    hasCatalog: isWhole('catalog') && isWhole('account:') && (stored.lastSuccessAt() !== null || scopes.every(({ complete }) => complete)),
    ...stored.outboxCounts(),
    repairs: stored.repairs(),
    backendRestored: restored && { at: restored.at, sentAgain: [...restored.sentAgain] },
    scopes: scopes.map(({ scope, rows, complete, receivedAt }) => ({ scope, rows, complete, receivedAt })),
  };
}
