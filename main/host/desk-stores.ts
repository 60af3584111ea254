import { accountReader } from '#main/database/account-store.ts';
import { catalogReader } from '#main/database/catalog-store.ts';
import { companyReader } from '#main/database/company-store.ts';
import { draftReader } from '#main/database/draft-store.ts';
import { ledgerReader } from '#main/database/ledger-store.ts';
import { orderReader } from '#main/database/order-store.ts';
import { outboxReader } from '#main/database/outbox-store.ts';
import { priceReader } from '#main/database/price-store.ts';
import { promotionReader } from '#main/database/promotion-store.ts';
import { quoteReader } from '#main/database/quote-store.ts';
import { restockingReader } from '#main/database/restocking-store.ts';
import { scopeReader } from '#main/database/scope-store.ts';
import { seenProductReader } from '#main/database/seen-product-store.ts';
import { settingsReader } from '#main/database/settings-store.ts';
import { trendReader } from '#main/database/trend-store.ts';
import { perConnection, type SharedReaders } from '#main/database/shared-readers.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import type { DeskStores } from './desk.ts';

/** Everything that can be read of a desk. What lies in the file of a shared scope is read through the connection to the file that is there now. */
export function openStores(desk: ReadHandle<'desk'>, shared: SharedReaders): DeskStores {
  const catalogIn = perConnection(catalogReader);
  const companyIn = perConnection(companyReader);
  const catalog = (): DeskStores['catalog'] => catalogIn(shared.catalog());
  const company = (): DeskStores['company'] => companyIn(shared.catalog());
  const promotions = promotionReader(shared.all);
  const account = accountReader(desk);
  return {
    get catalog() {
      return catalog();
    },
    get company() {
      return company();
    },
    promotions,
    account,
    prices: priceReader({ shared, desk, catalog, company, account, promotions }),
    drafts: draftReader(desk),
    quotes: quoteReader(desk),
    orders: orderReader(desk),
    ledger: ledgerReader(desk),
    restocking: restockingReader(desk),
    outbox: outboxReader(desk),
    seenProducts: seenProductReader(desk),
    trend: trendReader(shared.all),
    scopes: scopeReader(desk, shared.all),
    settings: settingsReader(desk, shared.all),
  };
}
