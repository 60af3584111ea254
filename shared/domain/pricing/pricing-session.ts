import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { promotionsByProduct, type PromotionsByProduct } from '#shared/domain/promotions/promotions-by-product.ts';
import { openLists, type OpenLists } from './open-lists.ts';
import type { PriceBook } from './price-book.ts';
import type { PricingRequest } from './pricing-request.ts';

/** What every line of one document shares, worked out once. */
export interface PricingSession {
  readonly book: PriceBook;
  readonly day: string;
  readonly codes: ReadonlySet<string>;
  readonly lists: OpenLists;
  readonly promotions: PromotionsByProduct;
  /** Decimals of the account currency's minor unit. */
  readonly places: number;
}

/** Opens the lists and promotions of an account for one day, channel and set of codes. */
export function openPricing(request: Omit<PricingRequest, 'lines'>, book: PriceBook): PricingSession {
  return {
    book,
    day: request.day,
    codes: new Set(request.codes),
    lists: openLists(book, request.day, request.channel),
    promotions: promotionsByProduct(book.promotions),
    places: minorUnitPlaces(book.account.currency),
  };
}
