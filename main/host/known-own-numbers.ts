import { foldOwnNumber, type OwnNumber, type OwnNumberAfter } from '#shared/domain/accounts/own-number.ts';

/** The company's own numbers, looked up from both sides. */
export interface KnownOwnNumbers {
  of(sku: string): string | null;
  /** Products that carry the number; more than one only where desks disagreed for a while. */
  holdersOf(number: string): readonly string[];
  /** Products whose number begins so, nearest number first. */
  beginning(text: string, limit: number): readonly string[];
  all(): readonly OwnNumber[];
}

export function knownOwnNumbers(stored: readonly OwnNumber[], changed: ReadonlyMap<string, OwnNumberAfter> = new Map()): KnownOwnNumbers {
  const kept = stored.filter(({ sku }) => !changed.has(sku));
  const own = [...changed.values()].flatMap(({ sku, number }) => (number === null ? [] : [{ sku, number }]));
  const all = [...kept, ...own].map((entry) => ({ ...entry, folded: foldOwnNumber(entry.number) })).sort((one, other) => (one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : 0));
  const bySku = new Map(all.map(({ sku, number }) => [sku, number]));
  const holders = Map.groupBy(all, ({ folded }) => folded);
  return {
    of: (sku) => bySku.get(sku) ?? null,
    holdersOf: (number) => holders.get(foldOwnNumber(number))?.map(({ sku }) => sku) ?? [],
    beginning: (text, limit) => {
      const folded = foldOwnNumber(text);
      const found: string[] = [];
      for (const entry of folded === '' ? [] : all) {
        if (entry.folded.startsWith(folded)) found.push(entry.sku);
        if (found.length === limit) break;
      }
      return found;
    },
    all: () => all.map(({ sku, number }) => ({ sku, number })),
  };
}
