import { type Decimal, decimal, roundHalfUp, toFixedText } from '#shared/domain/money/decimal.ts';
import type { PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { DemoProduct } from './demo-product.ts';
import { type PricePeriod, pricePeriods } from './price-periods.ts';
import { seededRandom } from './seeded-random.ts';

/** From how many base units on the price falls, and by how many percent. */
interface Break {
  readonly from: number;
  readonly percentOff: number;
}

const hundred = decimal('100');

/** A price as the trade writes it: cents, below one euro four decimals where cents would be too coarse. */
export function tradePrice(value: Decimal): string {
  return toFixedText(value, value.lt('0.2') ? 4 : 2);
}

export const lessPercent = (price: Decimal, percent: number): Decimal => price.times(hundred.minus(String(percent))).div(hundred);

function breaksOf({ product, family, catalogPrice, perPackage }: DemoProduct): readonly Break[] {
  const random = seededRandom(`breaks ${product.sku}`);
  if (!catalogPrice || random.chance(0.2)) return [];
  const [near, far] = catalogPrice.lt('1') ? [100, 500] : catalogPrice.lt('6') ? [24, 96] : catalogPrice.lt('25') ? [12, 48] : catalogPrice.lt('120') ? [5, 20] : [3, 10];
  const step = Math.max(family.multiple ?? 1, 1);
  const rounded = (count: number): number => Math.ceil(Math.max(count, perPackage > 30 ? perPackage : 1) / step) * step;
  const first = rounded(near);
  const breaks = [{ from: first, percentOff: random.between(3, 5) }];
  if (random.chance(0.7)) breaks.push({ from: Math.max(rounded(far), first * 2), percentOff: random.between(7, 9) });
  return breaks;
}

function rowsOfPeriod(item: DemoProduct, price: Decimal, period: PricePeriod): readonly PriceRow[] {
  const { product, perPackage } = item;
  const rows: PriceRow[] = [];
  const add = (unit: string, minQuantity: number, unitPrice: Decimal): void => {
    rows.push({ sku: product.sku, unit, minQuantity: String(minQuantity), unitPrice: tradePrice(unitPrice), validFrom: period.from, validTo: period.to });
  };
  const breaks = breaksOf(item);
  add(product.baseUnit, 1, price);
  for (const { from, percentOff } of breaks) add(product.baseUnit, from, lessPercent(price, percentOff));
  const packageOff = (breaks.at(-1)?.percentOff ?? 4) + 1;
  const random = seededRandom(`package ${product.sku}`);
  const [, whole, pallet] = product.packagings;
  if (whole && (pallet || random.chance(0.45))) {
    add(whole.unit, 1, lessPercent(price, packageOff).times(String(perPackage)));
    if (random.chance(0.5)) add(whole.unit, random.pick([5, 10]), lessPercent(price, packageOff + 2).times(String(perPackage)));
  }
  if (pallet) add(pallet.unit, 1, lessPercent(price, packageOff + 5).times(pallet.content));
  return rows;
}

/** The catalog list's rows of a product: quantity breaks, prices of whole packages, past and announced prices. */
export function catalogRows(item: DemoProduct): readonly PriceRow[] {
  const { catalogPrice } = item;
  if (!catalogPrice) return [];
  return pricePeriods(item).flatMap((period) => rowsOfPeriod(item, roundHalfUp(catalogPrice.times(period.factor), 4), period));
}
