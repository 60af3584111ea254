import type { DemoProduct } from './demo-product.ts';
import { seededRandom } from './seeded-random.ts';

/** A stretch of days with one price. `factor` is that price over today's. */
export interface PricePeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly factor: string;
}

const today: PricePeriod = { from: null, to: null, factor: '1' };

/**
 * The price history of a product: some rose on 1 January 2026, some rise on 1 January 2027 (already announced),
 * discontinued ones stop on the day they left the range. Whole families move together, as suppliers' letters do.
 */
export function pricePeriods({ product, family }: DemoProduct): readonly PricePeriod[] {
  if (product.status === 'discontinued') return [{ ...today, to: product.sku.includes('-91') ? '2025-12-31' : '2026-08-31' }];
  const random = seededRandom(`periods ${family.code}`);
  const periods: PricePeriod[] = [];
  const raised2026 = random.chance(0.4);
  const raised2027 = random.chance(0.25);
  if (raised2026) periods.push({ from: null, to: '2025-12-31', factor: `0.9${random.between(55, 85)}` });
  periods.push({ from: raised2026 ? '2026-01-01' : null, to: raised2027 ? '2026-12-31' : null, factor: '1' });
  if (raised2027) periods.push({ from: '2027-01-01', to: null, factor: `1.0${random.between(18, 45)}` });
  return periods;
}
