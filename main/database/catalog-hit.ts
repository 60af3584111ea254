import type { z } from 'zod';
import type { CatalogColumn, catalogHit, foundProduct } from '#shared/contract/catalog-operations.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { matchedParts } from './matched-parts.ts';

export type CatalogHit = z.infer<typeof catalogHit>;
export type FoundProduct = z.infer<typeof foundProduct>;

export interface CatalogQuestion {
  readonly text: string;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  /** Without it, discontinued products are found by their exact code or GTIN only. */
  readonly includeDiscontinued?: boolean | undefined;
  /** Products that the text names by the company's own numbers. */
  readonly named?: readonly string[] | undefined;
  readonly ownNumberOf?: ((sku: string) => string | null) | undefined;
  /** Asked of every product that would be found; what it says no to is not. */
  readonly accepts?: ((product: Product) => boolean) | undefined;
  /** Without it best match first. `bought`: products that were ever bought, the one bought last first, for the order by that. */
  readonly sort?: { readonly by: CatalogColumn; readonly descending: boolean; readonly bought?: readonly string[] } | undefined;
  readonly offset?: number | undefined;
  /** Default 50. */
  readonly limit?: number | undefined;
}

export interface CatalogAnswer {
  readonly hits: FoundProduct[];
  readonly total: number;
  readonly totalIsExact: boolean;
  /** Words that no product has, and what was looked for instead. */
  readonly corrected: { typed: string; taken: string }[];
}

/** A product as a search hit. */
export function hitOf(product: Product, match: CatalogHit['match']): CatalogHit {
  const { sku, name, brand, category, status, baseUnit, available, availableAsOf } = product;
  return { sku, name, brand, category, status, baseUnit, available, availableAsOf, match };
}

/** A hit with the parts of it by which these folded words found it. */
export function foundOf(product: Product, match: CatalogHit['match'], words: readonly string[], ownNumber: string | null): FoundProduct {
  const marks = (text: string): [number, number][] => matchedParts(text, words).map(([from, to]) => [from, to]);
  return { ...hitOf(product, match), ownNumber, packagings: product.packagings.map(({ unit, content }) => ({ unit, content })), replacedBy: product.replacedBy, marks: { sku: marks(product.sku), name: marks(product.name), brand: marks(product.brand), ownNumber: marks(ownNumber ?? '') } };
}
