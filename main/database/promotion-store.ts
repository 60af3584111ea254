import type { Promotion } from '#shared/domain/promotions/promotion.ts';

export interface PromotionReader {
  all(): readonly Promotion[];
}
