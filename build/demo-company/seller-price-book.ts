import type { Account } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { PricedList } from './price-lists.ts';
import { timeZone, vatPercent } from './seller.ts';

/** Answers the pricing rules from the seller's lists, for any account. Promotions stand apart: the history knows list prices only. */
export interface SellerPrices {
  rows(listId: string, sku: string): readonly PriceRow[];
  bookOf(account: Pick<Account, 'id' | 'currency' | 'strategy' | 'lists'>): PriceBook;
}

export function sellerPrices(priced: readonly PricedList[], products: readonly Product[]): SellerPrices {
  const lists = new Map(priced.map(({ list }) => [list.id, list]));
  const bySku = new Map(products.map((product) => [product.sku, product]));
  const grouped = new Map(priced.map(({ list, rows }) => [list.id, Map.groupBy(rows, (row) => row.sku)]));
  const rows = (listId: string, sku: string): readonly PriceRow[] => grouped.get(listId)?.get(sku) ?? [];
  return {
    rows,
    bookOf: (account) => ({
      company: { vat: { ...vatPercent }, timeZone },
      account,
      list: (id) => lists.get(id),
      rows,
      product: (sku) => bySku.get(sku),
      promotions: [],
      quotaUsed: () => zero,
    }),
  };
}
