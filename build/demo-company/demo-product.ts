import type { Family } from './assortment/family.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Decimal } from '#shared/domain/money/decimal.ts';

/** A product with what its prices are made from. `catalogPrice` is net EUR per base unit today, null = price on request. */
export interface DemoProduct {
  readonly product: Product;
  readonly family: Family;
  readonly catalogPrice: Decimal | null;
  /** Base units in the usual package, 0 where there is none. */
  readonly perPackage: number;
}
