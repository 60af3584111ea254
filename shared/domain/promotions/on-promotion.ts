import type { Product } from '#shared/domain/catalog/product.ts';
import { isValidOn } from '#shared/domain/pricing/price-list.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Promotion } from './promotion.ts';
import { promotionsByProduct } from './promotions-by-product.ts';

/** True when a promotion that needs no code names the product and holds on the day, whatever else it asks of quantity or document. */
export function isOnPromotion(product: Product, promotions: readonly Promotion[], day: CalendarDay): boolean {
  return promotionsByProduct(promotions).for(product).some(({ promotion }) => promotion.code === null && isValidOn(promotion, day));
}
