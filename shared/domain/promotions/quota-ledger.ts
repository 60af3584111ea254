import { zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { OfferChange } from './offer.ts';
import type { ReadPromotion } from './promotions-by-product.ts';

/** What is left of each promotion's quota while one document is priced, in base units. */
export interface QuotaLedger {
  /** May be below zero where more was sold than the quota now allows. */
  readonly left: (entry: ReadPromotion) => Decimal;
  /** Counts a line that the promotions changed, so that the next line of the document finds less. */
  readonly take: (changes: readonly OfferChange[], baseQuantity: Decimal) => void;
}

/** Starts from what the account's orders and open quotes have used; promotions without quota are not counted. */
export function quotaLedger(book: PriceBook): QuotaLedger {
  const used = new Map<string, Decimal>();
  const usedOf = (id: string): Decimal => {
    let amount = used.get(id);
    if (amount === undefined) {
      amount = book.quotaUsed(id);
      used.set(id, amount);
    }
    return amount;
  };
  return {
    left: ({ promotion, quota }) => (quota ?? zero).minus(usedOf(promotion.id)),
    take(changes, baseQuantity) {
      for (const { entry: { promotion, quota } } of changes) if (quota !== null) used.set(promotion.id, usedOf(promotion.id).plus(baseQuantity));
    },
  };
}
