import { decimal, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { isOver, lineQuantities } from '#shared/domain/orders/order-quantities.ts';

/** Base units in one of a packaging; undefined where the catalog has no such product or packaging any more. */
export type ContentOf = (sku: string, unit: string) => string | undefined;

/**
 * What is on its way to a site, in base units by sku, from orders of every channel: placed, confirmed or waiting, not yet shipped, and
 * back-ordered goods that still come. What never comes counts nothing. Free goods count while nothing of their line was shipped.
 * An order that stands in the list twice (its own forecast beside the backend's word) counts once. `takesUnaddressed`: orders that name
 * no site are meant for this one (an account with a single site).
 */
export function quantitiesOnOrder(orders: readonly Order[], site: string, takesUnaddressed: boolean, contentOf: ContentOf): ReadonlyMap<string, Decimal> {
  const coming = new Map<string, Decimal>();
  const seen = new Set<string>();
  for (const order of orders) {
    if (!isFor(order, site, takesUnaddressed) || seen.has(order.id)) continue;
    seen.add(order.id);
    if (isOver(order.state)) continue;
    for (const line of order.lines) {
      const quantities = lineQuantities(line, order.state);
      const toCome = decimal(quantities.toCome);
      const content = contentOf(line.sku, line.unit);
      if (toCome.lte(zero) || content === undefined) continue;
      const free = quantities.shipped === '0' ? decimal(line.free) : zero;
      coming.set(line.sku, (coming.get(line.sku) ?? zero).plus(toCome.plus(free).times(decimal(content))));
    }
  }
  return coming;
}

/** True when the goods of an order go to the site. */
export const isFor = ({ site }: Pick<Order, 'site'>, wanted: string, takesUnaddressed: boolean): boolean => site === wanted || (site === null && takesUnaddressed);
