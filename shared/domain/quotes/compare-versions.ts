import { decimal } from '#shared/domain/money/decimal.ts';
import type { QuoteLine, QuoteVersion } from './quote.ts';

/** What became of one line. `changes` is empty where it stayed the same; price and quantity may both have changed. */
export interface LineDifference {
  readonly id: string;
  readonly sku: string;
  readonly unit: string;
  readonly changes: readonly ('added' | 'removed' | 'dearer' | 'cheaper' | 'priceGone' | 'priceFound' | 'more' | 'less' | 'product' | 'offers')[];
  readonly before: QuoteLine | null;
  readonly after: QuoteLine | null;
}

export interface VersionDifference {
  readonly lines: readonly LineDifference[];
  /** After less before, gross, as exact decimal text. */
  readonly gross: string;
}

/**
 * Two versions of an estimate line by line, in the order of the later one, removed lines last. Lines are the same by their id. Serves versions among
 * themselves, and a version against today's prices of the same lines.
 */
export function compareVersions(before: Pick<QuoteVersion, 'lines' | 'totals'>, after: Pick<QuoteVersion, 'lines' | 'totals'>): VersionDifference {
  const earlier = new Map(before.lines.map((line) => [line.id, line]));
  const later = new Set(after.lines.map((line) => line.id));
  const kept = after.lines.map((line) => differenceOf(earlier.get(line.id) ?? null, line, line));
  const removed = before.lines.filter((line) => !later.has(line.id)).map((line) => differenceOf(line, null, line));
  return { lines: [...kept, ...removed], gross: decimal(after.totals.gross).minus(decimal(before.totals.gross)).toFixed() };
}

function differenceOf(before: QuoteLine | null, after: QuoteLine | null, line: QuoteLine): LineDifference {
  const changes = before === null ? (['added'] as const) : after === null ? (['removed'] as const) : [...changesOf(before, after)];
  return { id: line.id, sku: line.sku, unit: line.unit, changes, before, after };
}

function* changesOf(before: QuoteLine, after: QuoteLine): Generator<LineDifference['changes'][number]> {
  if (before.sku !== after.sku || before.unit !== after.unit) yield 'product';
  if (before.unitPrice !== null && after.unitPrice !== null) {
    const move = decimal(after.unitPrice).cmp(decimal(before.unitPrice));
    if (move !== 0) yield move > 0 ? 'dearer' : 'cheaper';
  } else if (before.unitPrice !== after.unitPrice) yield after.unitPrice === null ? 'priceGone' : 'priceFound';
  const quantity = decimal(after.quantity).cmp(decimal(before.quantity));
  if (quantity !== 0) yield quantity > 0 ? 'more' : 'less';
  if (!decimal(before.free).eq(decimal(after.free)) || before.promotions.join() !== after.promotions.join()) yield 'offers';
}
