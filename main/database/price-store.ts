import type { Product } from '#shared/domain/catalog/product.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import { quotaUsed } from '#shared/domain/promotions/quota-used.ts';
import type { AccountReader } from './account-store.ts';
import type { CatalogReader } from './catalog-store.ts';
import type { CompanyReader } from './company-store.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';
import { quotaDocumentsReader, type PromotionReader } from './promotion-store.ts';

export interface PriceReader {
  /**
   * What pricing reads, for the duration of one synchronous call; undefined until company and account have been received.
   * `now` (backend's time as far as known) judges which estimates are still open for promotion quotas.
   */
  book(now: string): PriceBook | undefined;
  /** Lists that were received whole. */
  lists(): readonly PriceList[];
}

type PriceColumns = [unit: string, minQuantity: string, unitPrice: string, validFrom: string, validTo: string | null];

/** Looks every key up once. A book lives for one call, so nothing it remembers can grow old. */
function once<Value>(look: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = look(key);
    known.set(key, value);
    return value;
  };
}

interface PriceSources {
  readonly replica: ReadHandle<'replica'>;
  readonly desk: ReadHandle<'desk'>;
  readonly catalog: CatalogReader;
  readonly company: CompanyReader;
  readonly account: AccountReader;
  readonly promotions: PromotionReader;
}

export function priceReader({ replica, desk, catalog, company, account, promotions }: PriceSources): PriceReader {
  const lists = factReader(replica, 'priceList');
  const scopeOf = replica.prepare<[string], number>(`SELECT id FROM scope WHERE name = 'list:' || ? AND complete = 1`).pluck();
  const rowsOf = replica
    .prepare<[number, string], PriceColumns>('SELECT unit, min_quantity, unit_price, valid_from, valid_to FROM price_row WHERE scope = ? AND sku = ?')
    .raw();
  const quotaDocuments = quotaDocumentsReader(desk);

  function rows(scope: number | undefined, sku: string): PriceRow[] {
    if (scope === undefined) return [];
    return rowsOf.all(scope, sku).map(([unit, minQuantity, unitPrice, validFrom, validTo]) => ({
      sku, unit, minQuantity, unitPrice, validFrom: validFrom === '' ? null : validFrom, validTo,
    }));
  }

  return {
    lists: () => lists.all(),
    book: (now) => {
      const seller = company.get();
      const buyer = account.get();
      if (seller === undefined || buyer === undefined) return undefined;
      const list = once((id) => lists.get(id));
      const scope = once((id) => scopeOf.get(id));
      const product = once<Product | undefined>((sku) => catalog.product(sku));
      const contentOf = (sku: string, unit: string): string | undefined => product(sku)?.packagings.find((packaging) => packaging.unit === unit)?.content;
      let used: ReturnType<typeof quotaUsed> | null = null;
      const byList = new Map<string, (sku: string) => PriceRow[]>();
      return {
        company: seller,
        account: buyer,
        list,
        rows: (listId, sku) => {
          let known = byList.get(listId);
          if (known === undefined) {
            known = once((wanted) => rows(scope(listId), wanted));
            byList.set(listId, known);
          }
          return known(sku);
        },
        product,
        promotions: promotions.all(),
        quotaUsed: (promotion) => {
          used ??= quotaUsed(quotaDocuments(), contentOf, now);
          return used.get(promotion) ?? zero;
        },
      };
    },
  };
}
