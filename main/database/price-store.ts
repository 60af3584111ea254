import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PriceList } from '#shared/domain/pricing/price-list.ts';

export interface PriceReader {
  /**
   * What pricing reads, for the duration of one synchronous call; undefined until company and account have been received.
   * `now` (backend's time as far as known) judges which estimates are still open for promotion quotas.
   */
  book(now: string): PriceBook | undefined;
  lists(): readonly PriceList[];
}
