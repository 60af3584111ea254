import { decimal, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CountEntry } from './restocking-session.ts';

/** What was counted of one product, in base units, over all places of the shelf where it was found. */
export interface CountedProduct {
  readonly sku: string;
  readonly baseQuantity: string;
  /** How many counts it is the sum of. */
  readonly counts: number;
  /** Number of its newest count. */
  readonly newest: number;
}

/** Counts of one product add up: it may stand in two places. What was taken back counts nothing. Newest count first. */
export function countedStock(entries: readonly CountEntry[]): CountedProduct[] {
  const bySku = new Map<string, { quantity: Decimal; counts: number; newest: number }>();
  for (const { sku, baseQuantity, takenBack, seq } of entries) {
    if (sku === null || baseQuantity === null || takenBack) continue;
    const before = bySku.get(sku) ?? { quantity: zero, counts: 0, newest: 0 };
    bySku.set(sku, { quantity: before.quantity.plus(decimal(baseQuantity)), counts: before.counts + 1, newest: Math.max(before.newest, seq) });
  }
  return [...bySku]
    .map(([sku, { quantity, counts, newest }]) => ({ sku, baseQuantity: toPlainText(quantity), counts, newest }))
    .sort((one, other) => other.newest - one.newest);
}

/** Codes that no product has, each once, newest first; they wait for somebody to say what they are. */
export function unknownCodes(entries: readonly CountEntry[]): CountEntry[] {
  const seen = new Set<string>();
  return entries
    .filter(({ sku, takenBack }) => sku === null && !takenBack)
    .sort((one, other) => other.seq - one.seq)
    .filter(({ code }) => {
      const isFirst = !seen.has(code);
      seen.add(code);
      return isFirst;
    });
}

/** The newest count that still stands: what undo takes back. */
export const newestStanding = (entries: readonly CountEntry[]): CountEntry | undefined =>
  entries.reduce<CountEntry | undefined>((newest, entry) => (entry.takenBack || (newest && newest.seq > entry.seq) ? newest : entry), undefined);
