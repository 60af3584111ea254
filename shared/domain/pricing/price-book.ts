import type { Account } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Decimal } from '#shared/domain/money/decimal.ts';
import type { Promotion } from '#shared/domain/promotions/promotion.ts';
import type { PriceList, PriceRow } from './price-list.ts';

/**
 * Everything that pricing reads, behind look-ups: the desktop answers from its replica, the backend from its records.
 * Look-ups are synchronous and pure for the duration of one call; a store that is asynchronous loads ahead.
 */
export interface PriceBook {
  readonly company: Pick<Company, 'vat' | 'timeZone'>;
  readonly account: Pick<Account, 'id' | 'currency' | 'strategy' | 'lists'>;
  /** Any list, also one that is not assigned to the account (parents). */
  list(id: string): PriceList | undefined;
  /** All rows of a list for a product, every unit, minimum and validity, in any order. */
  rows(listId: string, sku: string): readonly PriceRow[];
  product(sku: string): Product | undefined;
  readonly promotions: readonly Promotion[];
  /** Base units of the promotion that the account's orders and open quotes have used. */
  quotaUsed(promotionId: string): Decimal;
}
