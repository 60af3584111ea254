import type { ParLevel } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { replacementOf } from '#shared/domain/catalog/replacement.ts';
import { decimal, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CountedProduct } from './counted-stock.ts';
import type { Purchase } from './reorder-rhythm.ts';

/** What is known of one product that can be ordered, its discontinued predecessors included. Quantities are base units. */
export interface ProductStanding {
  readonly sku: string;
  /** The predecessor that it stands in for, where it is not counted or levelled itself. */
  readonly replaces: string | null;
  /** Null = not counted. */
  counted: Decimal | null;
  onOrder: Decimal;
  par: ParLevel | null;
  readonly purchases: Purchase[];
}

interface Sources {
  readonly counted: readonly CountedProduct[];
  readonly parLevels: readonly ParLevel[];
  readonly onOrder: ReadonlyMap<string, Decimal>;
  readonly purchases: ReadonlyMap<string, readonly Purchase[]>;
  product(sku: string): Product | undefined;
}

/**
 * Everything known by product, with what a discontinued one has passed to the successor that counts the same base unit: its stock, its goods
 * on order, its purchases, and its par level where the successor has none. So neither stock nor goods on order are forgotten or counted twice.
 */
export function standingsByProduct({ counted, parLevels, onOrder, purchases, product }: Sources): ReadonlyMap<string, ProductStanding> {
  const standings = new Map<string, ProductStanding>();
  const own = new Set([...counted.map(({ sku }) => sku), ...parLevels.map(({ sku }) => sku)]);
  const successors = new Map<string, string>();
  const at = (sku: string): ProductStanding => {
    const target = successors.get(sku) ?? successorOf(sku, product);
    successors.set(sku, target);
    const known = standings.get(target);
    if (known) return known;
    const fresh = { sku: target, replaces: target === sku || own.has(target) ? null : sku, counted: null, onOrder: zero, par: null, purchases: [] };
    standings.set(target, fresh);
    return fresh;
  };
  for (const { sku, baseQuantity } of counted) {
    const standing = at(sku);
    standing.counted = (standing.counted ?? zero).plus(decimal(baseQuantity));
  }
  for (const level of parLevels) {
    const standing = at(level.sku);
    if (standing.par === null || level.sku === standing.sku) standing.par = level;
  }
  for (const [sku, list] of purchases) addPurchases(at(sku).purchases, list);
  for (const [sku, quantity] of onOrder) {
    const standing = at(sku);
    standing.onOrder = standing.onOrder.plus(quantity);
  }
  return standings;
}

function successorOf(sku: string, product: Sources['product']): string {
  const known = product(sku);
  if (!known || known.status === 'active') return sku;
  const successor = replacementOf(known, product);
  // A successor that counts another base unit (a roll of 50 m for a roll of 30 m) is for a person to judge.
  return successor && successor.baseUnit === known.baseUnit ? successor.sku : sku;
}

/** Both bought on one day is one purchase. */
function addPurchases(into: Purchase[], more: readonly Purchase[]): void {
  for (const purchase of more) {
    const at = into.findIndex(({ day }) => day === purchase.day);
    const same = into[at];
    if (same) into[at] = { day: same.day, baseQuantity: same.baseQuantity + purchase.baseQuantity };
    else into.push(purchase);
  }
}
