import { decimal } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import type { Quote } from './quote.ts';

/** `staleVersion` or `totalMoved` where the document is not the one that the person saw; null where it is. Amounts compare as numbers. */
export function versionMoved(quote: Quote, seen: { readonly version: number; readonly total: string }): Refusal | null {
  const { version, totals } = quote.current;
  if (seen.version !== version) return refuse('staleVersion', { seen: String(seen.version), current: String(version) });
  if (!decimal(seen.total).eq(decimal(totals.gross))) return refuse('totalMoved', { seen: seen.total, current: totals.gross });
  return null;
}
