import type { Product } from '#shared/domain/catalog/product.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { OpenLists } from './open-lists.ts';
import type { PriceBook } from './price-book.ts';
import { isValidOn } from './price-list.ts';

/**
 * True when one of the account's open lists, or a list above it, has a price of some packaging on the day, from whatever quantity on. Asked of thousands of
 * products at once, where resolving the price of each would take too long.
 */
export function isPriced(product: Product, { open }: OpenLists, day: CalendarDay, book: PriceBook): boolean {
  const units = new Set([product.baseUnit, ...product.packagings.map(({ unit }) => unit)]);
  const asked = new Set<string>();
  const inList = (id: string): boolean => {
    if (asked.has(id)) return false;
    asked.add(id);
    const list = book.list(id);
    if (list === undefined || list.currency !== book.account.currency || !isValidOn(list, day)) return false;
    if (book.rows(id, product.sku).some((row) => units.has(row.unit) && isValidOn(row, day))) return true;
    return list.parent !== null && inList(list.parent);
  };
  return open.some(({ id }) => inList(id));
}
