import type { PublishedTrend } from '#shared/domain/restocking/product-trend.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';
import { perConnection } from './shared-readers.ts';

export interface TrendReader {
  /** What the seller tells about the trade; empty where it tells nothing. */
  all(): readonly PublishedTrend[];
}

const trendsIn = perConnection((file: ReadHandle<'replica'>) => factReader(file, 'productTrend'));

export const trendReader = (shared: () => readonly ReadHandle<'replica'>[]): TrendReader => ({ all: () => shared().flatMap((file) => trendsIn(file).all()) });
