import type { Decimal } from '#shared/domain/money/decimal.ts';
import type { ReadPromotion } from './promotions-by-product.ts';

/** What a line costs per ordered packaging and how many of that packaging come free. */
export interface LineOffer {
  readonly unitPrice: Decimal;
  readonly free: Decimal;
}

/** A line at list price, as promotions see it. Quantities: `quantity` and `content` as in the packaging, `baseQuantity` in base units. */
export interface LineAtListPrice {
  readonly list: string;
  readonly price: Decimal;
  /** Net at list price, in the minor unit. */
  readonly net: Decimal;
  readonly quantity: Decimal;
  readonly content: Decimal;
  readonly baseQuantity: Decimal;
  /** Decimals of the currency's minor unit. */
  readonly places: number;
}

/** What one promotion really did to the line. */
export interface OfferChange {
  readonly entry: ReadPromotion;
  readonly before: LineOffer;
  readonly after: LineOffer;
}

/** One way to price a line: the promotions that really change it (by priority, then id), what it then costs, its net in the minor unit. */
export interface Offer extends LineOffer {
  readonly changes: readonly OfferChange[];
  readonly net: Decimal;
}
