import type { z } from 'zod';
import type { catalogHit } from '#shared/contract/catalog-operations.ts';
import type { Product } from '#shared/domain/catalog/product.ts';

export type CatalogHit = z.infer<typeof catalogHit>;

export interface CatalogQuestion {
  readonly text: string;
  readonly category?: string | undefined;
  /** Without it, discontinued products are found by their exact code or GTIN only. */
  readonly includeDiscontinued?: boolean | undefined;
  readonly offset?: number | undefined;
  /** Default 50. */
  readonly limit?: number | undefined;
}

export interface CatalogAnswer {
  readonly hits: CatalogHit[];
  readonly total: number;
  readonly totalIsExact: boolean;
}

/** A product as a search hit. */
export function hitOf(product: Product, match: CatalogHit['match']): CatalogHit {
  const { sku, name, brand, category, status, baseUnit, available, availableAsOf } = product;
  return { sku, name, brand, category, status, baseUnit, available, availableAsOf, match };
}
