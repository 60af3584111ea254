import { daysBetween, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { likenessParts, shareParts, type PublishedTrend } from './product-trend.ts';
import type { TradeTrend } from './trade-trend.ts';

const mostPopular = 400;

/** The published figures of the trade as suggestions ask for them; undefined where nothing is published. */
export function publishedTrend(rows: readonly PublishedTrend[], today: CalendarDay): TradeTrend | undefined {
  if (rows.length === 0) return undefined;
  const bySku = new Map(rows.map((row) => [row.sku, row]));
  return {
    product: (sku) => {
      const row = bySku.get(sku);
      return row && { share7: row.share7 / shareParts, share30: row.share30 / shareParts, share120: row.share120 / shareParts, ageDays: daysBetween(row.firstDay, today), takenAgain: row.takenAgain / likenessParts };
    },
    together: (weights) => {
      const sums = new Map<string, number>();
      let whole = 0;
      for (const [sku, weight] of weights) {
        const row = bySku.get(sku);
        if (row === undefined) continue;
        whole += weight;
        // A product is always in its own orders.
        sums.set(sku, (sums.get(sku) ?? 0) + weight);
        for (const { sku: other, likeness } of row.together) sums.set(other, (sums.get(other) ?? 0) + (weight * likeness) / likenessParts);
      }
      return new Map([...sums].map(([sku, sum]) => [sku, sum / Math.max(whole, 1e-9)]));
    },
    popular: () => rows.toSorted((one, other) => other.share30 - one.share30 || other.share7 - one.share7 || (one.sku < other.sku ? -1 : 1)).slice(0, mostPopular).map(({ sku }) => sku),
  };
}
