import { isUnderCategory, type Product } from '#shared/domain/catalog/product.ts';
import { decimal, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Promotion } from './promotion.ts';

/** A promotion with its figures read once. */
export interface ReadPromotion {
  readonly promotion: Promotion;
  readonly minQuantity: Decimal | null;
  readonly minDocumentNet: Decimal | null;
  readonly quota: Decimal | null;
  readonly lists: ReadonlySet<string> | null;
  readonly effect: ReadEffect;
}

export type ReadEffect =
  | { readonly kind: 'percent'; readonly factor: Decimal }
  | { readonly kind: 'fixedUnitPrice'; readonly amount: Decimal }
  | { readonly kind: 'amountOff'; readonly amount: Decimal }
  | { readonly kind: 'freeGoods'; readonly buy: Decimal; readonly free: Decimal };

/** Finds the promotions that name a product, by priority, then id. */
export interface PromotionsByProduct {
  for(product: Product): readonly ReadPromotion[];
}

const hundred = decimal('100');
const known = new WeakMap<readonly Promotion[], PromotionsByProduct>();

/** A book's promotions by the products that they name. Kept for as long as the array lives, so the array must not be changed in place. */
export function promotionsByProduct(promotions: readonly Promotion[]): PromotionsByProduct {
  let found = known.get(promotions);
  if (!found) {
    found = readAll(promotions);
    known.set(promotions, found);
  }
  return found;
}

function readAll(promotions: readonly Promotion[]): PromotionsByProduct {
  const inOrder = promotions.map(read).sort(byPriority);
  const bySku = new Map<string, ReadPromotion[]>();
  const byCategory = new Map<string, ReadPromotion[]>();
  const everywhere: ReadPromotion[] = [];
  for (const entry of inOrder) {
    const { skus, categories } = entry.promotion.conditions;
    if (skus === null && categories === null) everywhere.push(entry);
    for (const sku of new Set(skus ?? [])) append(bySku, sku, entry);
    for (const path of new Set(categories ?? [])) append(byCategory, path, entry);
  }
  const paths = [...byCategory.keys()];
  const underPath = new Map<string, readonly ReadPromotion[]>();

  const underCategory = (category: string): readonly ReadPromotion[] => {
    let found = underPath.get(category);
    if (!found) {
      found = [...new Set([...everywhere, ...paths.filter((path) => isUnderCategory(category, path)).flatMap((path) => byCategory.get(path) ?? [])])].sort(byPriority);
      underPath.set(category, found);
    }
    return found;
  };
  return {
    for(product) {
      const named = bySku.get(product.sku);
      const under = underCategory(product.category);
      return named ? [...new Set([...named, ...under])].sort(byPriority) : under;
    },
  };
}

function append(map: Map<string, ReadPromotion[]>, key: string, entry: ReadPromotion): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

/** The order in which stackable promotions apply and equals are decided: smaller priority, then id. */
export function byPriority(one: ReadPromotion, other: ReadPromotion): number {
  return one.promotion.priority - other.promotion.priority || (one.promotion.id < other.promotion.id ? -1 : one.promotion.id > other.promotion.id ? 1 : 0);
}

function read(promotion: Promotion): ReadPromotion {
  const { conditions } = promotion;
  return {
    promotion,
    minQuantity: conditions.minQuantity === null ? null : decimal(conditions.minQuantity),
    minDocumentNet: conditions.minDocumentNet === null ? null : decimal(conditions.minDocumentNet),
    quota: promotion.quotaPerAccount === null ? null : decimal(promotion.quotaPerAccount),
    lists: promotion.lists === null ? null : new Set(promotion.lists),
    effect: readEffect(promotion.effect),
  };
}

function readEffect(effect: Promotion['effect']): ReadEffect {
  if ('percent' in effect) return { kind: 'percent', factor: hundred.minus(effect.percent).div(hundred) };
  if ('fixedUnitPrice' in effect) return { kind: 'fixedUnitPrice', amount: decimal(effect.fixedUnitPrice) };
  if ('amountOff' in effect) return { kind: 'amountOff', amount: decimal(effect.amountOff) };
  return { kind: 'freeGoods', buy: decimal(effect.buy), free: decimal(effect.free) };
}
