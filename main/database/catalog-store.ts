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

export interface CatalogReader {
  search(question: CatalogQuestion): { readonly hits: CatalogHit[]; readonly total: number; readonly totalIsExact: boolean };
  product(sku: string): Product | undefined;
  /** The product that a typed or scanned code names: sku in any case, GTIN of the product, or GTIN of a packaging (then `unit` is that packaging's). */
  byCode(code: string): { readonly product: Product; readonly unit: string | null } | undefined;
  hit(sku: string): CatalogHit | undefined;
  categories(): { readonly path: string; readonly products: number }[];
  /** True once the catalog was received whole. */
  isComplete(): boolean;
}
