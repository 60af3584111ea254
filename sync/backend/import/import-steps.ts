import type { Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Fault } from './fault.ts';
import type { ImportSummary } from './import-folder.ts';

/** What an import in a thread of its own is given. */
export interface ImportOrder {
  readonly databaseUrl: string;
  readonly epoch: string;
  readonly now: Instant;
  readonly files: ReadonlyMap<string, string>;
}

/** What it tells: scopes that have moved once they have been committed, then how it ended. `isPassing`: the same import may succeed a little later. */
export type ImportTold =
  | { readonly kind: 'moved'; readonly scopes: readonly string[] }
  | { readonly kind: 'done'; readonly outcome: Result<ImportSummary, readonly Fault[]> }
  | { readonly kind: 'failed'; readonly reason: string; readonly isPassing: boolean };
