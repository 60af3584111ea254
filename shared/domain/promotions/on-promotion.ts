import type { Product } from '#shared/domain/catalog/product.ts';
import { isValidOn } from '#shared/domain/pricing/price-list.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Promotion } from './promotion.ts';
import { promotionsByProduct } from './promotions-by-product.ts';

/**
 * True when a promotion that needs no code names the product or its category, holds on the day and is open to one of the lists, whatever else it asks of
 * quantity or document. One for everything there is says nothing about a product.
 */
export function isOnPromotion(product: Product, promotions: readonly Promotion[], lists: ReadonlySet<string>, day: CalendarDay): boolean {
  return promotionsByProduct(promotions)
    .for(product)
    .some(({ promotion: { code, conditions, lists: only, ...validity } }) => code === null && (conditions.skus !== null || conditions.categories !== null) && (only === null || only.some((id) => lists.has(id))) && isValidOn(validity, day));
}
