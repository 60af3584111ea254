import type { Packaging, Product } from '#shared/domain/catalog/product.ts';
import { Decimal, decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';

/** A packaging with the least quantity of it that covers a need. `quantity` counts `unit`, `baseQuantity` base units. */
export interface PackedNeed {
  readonly unit: string;
  readonly content: string;
  readonly quantity: string;
  readonly baseQuantity: string;
  /** Per base unit at that quantity, null = no price. */
  readonly basePrice: Decimal | null;
}

/** Unit price of a quantity of a packaging, null = no price. */
export type PriceOf = (sku: string, unit: string, quantity: string) => Decimal | null;

/** The least quantity of a packaging that covers `need` base units: its minimum, then up by its multiple (process.md: minimum 5, multiple 3 = 5, 8, 11). */
export function roundUpToPackaging(need: Decimal, { content, minimum, multiple }: Packaging): Decimal {
  const least = decimal(minimum);
  const beyond = need.minus(least.times(decimal(content)));
  if (beyond.lte(zero)) return least;
  const step = decimal(multiple);
  const wholeSteps = beyond.div(step.times(decimal(content))).round(0, Decimal.roundDown);
  let rounded = least.plus(wholeSteps.times(step));
  // The division is rounded to 20 places; the product is exact.
  while (rounded.times(decimal(content)).lt(need)) rounded = rounded.plus(step);
  return rounded;
}

const half = decimal('0.5');

/**
 * The packaging in which to order `need` base units. The one that brings least always fits; a larger one fits where it brings at most half of
 * itself more than is needed (the shelf method: a part counts as a whole above one half). Of those that fit, the cheapest per base unit;
 * equal or without price: the one that brings less, then the larger one, then as the catalog lists them.
 */
export function choosePackaging(product: Product, need: Decimal, priceOf: PriceOf): PackedNeed | null {
  const rounded = product.packagings.map((packaging) => {
    const quantity = roundUpToPackaging(need, packaging);
    return { packaging, quantity, base: quantity.times(decimal(packaging.content)) };
  });
  const least = rounded.reduce<Decimal | null>((smallest, { base }) => (smallest === null || base.lt(smallest) ? base : smallest), null);
  if (least === null) return null;
  const fitting = rounded.filter(({ packaging, base }) => base.eq(least) || base.minus(need).lte(decimal(packaging.content).times(half)));
  const priced = fitting.map(({ packaging, quantity, base }) => {
    const text = toPlainText(quantity);
    // Only one way to order it: no price can change the choice.
    const unitPrice = fitting.length === 1 ? null : priceOf(product.sku, packaging.unit, text);
    return { packaging, base, quantity: text, basePrice: unitPrice === null ? null : unitPrice.div(decimal(packaging.content)) };
  });
  const [best] = priced.sort((one, other) => byPrice(one.basePrice, other.basePrice) || one.base.cmp(other.base) || decimal(other.packaging.content).cmp(decimal(one.packaging.content)));
  return best ? { unit: best.packaging.unit, content: best.packaging.content, quantity: best.quantity, baseQuantity: toPlainText(best.base), basePrice: best.basePrice } : null;
}

function byPrice(one: Decimal | null, other: Decimal | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one.cmp(other);
}
