import type { ParLevel } from '#shared/domain/accounts/account.ts';
import type { Packaging } from '#shared/domain/catalog/product.ts';
import type { SiteHabit } from './company-account.ts';
import type { DemoProduct } from './demo-product.ts';
import { seededRandom } from './seeded-random.ts';

/** An article that a site buys again and again. `quantity` counts `packaging.unit`, `everyDays` is its own rhythm. */
export interface SiteNeed {
  readonly item: DemoProduct;
  /** What the site ordered before its successor came, if anything. */
  readonly predecessor: DemoProduct | null;
  readonly packaging: Packaging;
  readonly quantity: number;
  readonly everyDays: number;
}

/** The last day on which articles were ordered that the range has lost since. */
export const lastDayOfOldRange = '2026-06-30';

const rhythms = [21, 28, 42, 42, 56, 75, 90] as const;

function needOf(item: DemoProduct, predecessor: DemoProduct | null, habit: SiteHabit, seed: string): SiteNeed {
  const random = seededRandom(seed);
  const [base, whole] = item.product.packagings;
  if (!base) throw new Error(`${item.product.sku} has no base unit`);
  const price = Number(item.catalogPrice?.toString() ?? NaN);
  const value = habit.lineValue * (0.5 + random.fraction());
  const packagePrice = whole ? price * Number(whole.content) : Infinity;
  const byPackage = whole !== undefined && packagePrice <= value * 2;
  const packaging = byPackage && whole ? whole : base;
  const wanted = Math.max(1, Math.round(value / (byPackage ? packagePrice : price)));
  return { item, predecessor, packaging, quantity: allowed(wanted, packaging), everyDays: random.pick(rhythms) };
}

/** The least quantity from `wanted` up that minimum and multiple allow. */
export function allowed(wanted: number, { minimum, multiple }: Packaging): number {
  const above = Math.max(0, wanted - Number(minimum));
  return Number(minimum) + Math.ceil(above / Number(multiple)) * Number(multiple);
}

/** The articles of a site, chosen once and kept; among them some that left the range without a successor. None lacks a price. */
export function siteNeeds(accountId: string, habit: SiteHabit, products: readonly DemoProduct[]): readonly SiteNeed[] {
  const predecessors = new Map(products.filter((item) => item.product.replacedBy !== null).map((item) => [item.product.replacedBy, item]));
  return Object.entries(habit.uses).flatMap(([department, count]) => {
    const seed = `${accountId} ${habit.site} ${department}`;
    const open = products.filter(({ product, catalogPrice, family }) => (product.status === 'active' || family.withdrawn === true) && catalogPrice && product.category.startsWith(`${department} > `));
    return seededRandom(seed)
      .sample(open, count)
      .map((item) => needOf(item, predecessors.get(item.product.sku) ?? null, habit, `${seed} ${item.product.sku}`));
  });
}

/** Stock to keep, in base units: two weeks of use at least, seven at most, never less than one order. */
export function parLevelsOf(site: string, needs: readonly SiteNeed[]): readonly ParLevel[] {
  return needs.filter(({ item }) => item.product.status === 'active').map(({ item, packaging, quantity, everyDays }) => {
    const ordered = quantity * Number(packaging.content);
    const minimum = Math.max(1, Math.round((ordered * 14) / everyDays));
    const maximum = Math.max(minimum + ordered, Math.round((ordered * 49) / everyDays));
    return { site, sku: item.product.sku, minimum: String(minimum), maximum: String(maximum) };
  });
}
