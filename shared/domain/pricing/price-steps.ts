import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import { decimal, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { ReadPromotion } from '#shared/domain/promotions/promotions-by-product.ts';
import type { PriceBook } from './price-book.ts';
import { isValidOn, type PriceList } from './price-list.ts';
import type { LineAtList } from './price-line.ts';

/** A quantity of the ordered packaging from which a price may change, and what would change it. */
export interface PriceStep {
  readonly quantity: Decimal;
  readonly by: 'tier' | 'promotion' | 'freeGoods';
  /** The list or promotion. */
  readonly id: string;
}

const roundUp = 3;
const thresholdPlaces = 6;

/**
 * Quantities above the line's own at which a tier of its list (or of the list that it is derived from), a promotion's minimum or the
 * next free goods begin; each moved up to the nearest quantity that may be ordered. Ascending. Which of them pay is for the caller.
 */
export function priceSteps(found: LineAtList, promotions: readonly ReadPromotion[], listNet: Decimal, book: PriceBook, day: string): readonly PriceStep[] {
  const steps: PriceStep[] = [];
  const add = (threshold: Decimal, by: PriceStep['by'], id: string): void => {
    const quantity = orderable(found, threshold);
    if (quantity.gt(found.line.quantity)) steps.push({ quantity, by, id });
  };
  for (const list of withAncestors(found.source.list, book)) addTiers(list, found, book, day, add);
  for (const { promotion, effect, minQuantity, minDocumentNet } of promotions) {
    if (minQuantity) add(perPackaging(minQuantity, found), 'promotion', promotion.id);
    if (minDocumentNet?.gt(listNet) && found.source.price.gt(zero)) {
      add(found.line.quantity.plus(minDocumentNet.minus(listNet).div(found.source.price)).round(thresholdPlaces, roundUp), 'promotion', promotion.id);
    }
    if (effect.kind === 'freeGoods') {
      const { quantity } = found.line;
      add(quantity.minus(quantity.mod(effect.buy)).plus(effect.buy), 'freeGoods', promotion.id);
    }
  }
  return steps.sort((one, other) => one.quantity.cmp(other.quantity));
}

function addTiers(list: PriceList, found: LineAtList, book: PriceBook, day: string, add: (threshold: Decimal, by: 'tier', id: string) => void): void {
  const { product, unit } = found.line;
  for (const row of book.rows(list.id, product.sku)) {
    if (!isValidOn(row, day)) continue;
    if (row.unit === unit) add(decimal(row.minQuantity), 'tier', list.id);
    else if (row.unit === product.baseUnit) add(perPackaging(decimal(row.minQuantity), found), 'tier', list.id);
  }
}

function withAncestors(list: PriceList, book: PriceBook): readonly PriceList[] {
  const chain = new Set<PriceList>();
  let next: PriceList | undefined = list;
  while (next && !chain.has(next)) {
    chain.add(next);
    next = next.parent === null ? undefined : book.list(next.parent);
  }
  return [...chain];
}

function perPackaging(baseUnits: Decimal, found: LineAtList): Decimal {
  return baseUnits.div(found.line.content).round(thresholdPlaces, roundUp);
}

function orderable({ line }: LineAtList, quantity: Decimal): Decimal {
  const { nearestAbove } = checkQuantity(line.product, line.unit, toPlainText(quantity));
  return nearestAbove === null ? quantity : decimal(nearestAbove);
}
