import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';

export interface LedgerReader {
  /** Oldest first; both days count. */
  entries(period?: { readonly from?: string; readonly to?: string }): readonly LedgerEntry[];
}
