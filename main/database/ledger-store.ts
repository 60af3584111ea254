import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';

export interface LedgerReader {
  /** Oldest first; both days count. */
  entries(period?: { readonly from?: string; readonly to?: string }): readonly LedgerEntry[];
}

export function ledgerReader(desk: ReadHandle<'desk'>): LedgerReader {
  const entries = factReader(desk, 'ledgerEntry');
  return {
    entries: (period = {}) =>
      entries
        .all()
        .filter(({ date }) => (period.from === undefined || date >= period.from) && (period.to === undefined || date <= period.to))
        .sort((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : first.number < second.number ? -1 : 1)),
  };
}
