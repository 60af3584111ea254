import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { quotaUsed } from '#shared/domain/promotions/quota-used.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { findPriceLists, findPriceRows, findProducts, findPromotions } from '#sync/backend/store/price-store.ts';
import { accountScope, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';
import { heldLists } from './held-scopes.ts';

interface PriceQuestion {
  readonly company: Company;
  readonly account: Account;
  readonly skus: readonly string[];
  readonly now: Instant;
  /** The document being priced: what it already holds of a quota counts as free. */
  readonly document: string;
}

/** Loads what pricing these products for the account can look at, so that the rules get their synchronous look-ups. */
export async function loadPriceBook(reading: Reading, { company, account, skus, now, document }: PriceQuestion): Promise<PriceBook> {
  const listIds = await heldLists(reading, account);
  const lists = await findPriceLists(reading, listIds);
  const rows = await findPriceRows(reading, listIds, skus);
  const promotions = await findPromotions(reading, listIds);
  const limited = promotions.some(({ quotaPerAccount }) => quotaPerAccount !== null);
  const scope = accountScope(account.id);
  const documents = limited ? { orders: await recordsOf(reading, scope, 'order'), quotes: await recordsOf(reading, scope, 'quote') } : { orders: [], quotes: [] };
  const promoted = [...documents.orders.flatMap(({ lines }) => lines), ...documents.quotes.flatMap(({ current }) => current.lines)].filter((line) => line.promotions.length > 0);
  const products = await findProducts(reading, [...new Set([...skus, ...promoted.map(({ sku }) => sku)])]);
  const content = (sku: string, unit: string): string | undefined => products.get(sku)?.packagings.find((packaging) => packaging.unit === unit)?.content;
  const used = quotaUsed(documents, content, now, document);
  return {
    company,
    account,
    list: (id) => lists.get(id),
    rows: (list, sku) => rows.get(list)?.get(sku) ?? [],
    product: (sku) => products.get(sku),
    promotions,
    quotaUsed: (promotion) => used.get(promotion) ?? zero,
  };
}
