import type { z } from 'zod';
import type { syncStatus } from '#shared/contract/sync-operations.ts';

export type SyncStatus = z.infer<typeof syncStatus>;

/** Keeps one member's desk and the backend in agreement. One synchronisation at a time; stoppable at any moment. */
export interface SyncEngine {
  status(): SyncStatus;
  /** Starts the timer and the poke channel, and synchronises at once. */
  start(): void;
  /** A command was appended, the network changed, the machine woke up: synchronise soon, without being waited for. */
  nudge(): void;
  /** Synchronises now and resolves when done or failed; joins a run that is under way. Also while working offline nothing is sent. */
  runNow(): Promise<SyncStatus>;
  /** Ends a run under way at the next safe point; what was received stays. The timer goes on. */
  stop(): void;
  setWorkOffline(workOffline: boolean): void;
  /** Ends everything; resolves when no request and no transaction is under way any more. */
  close(): Promise<void>;
}
