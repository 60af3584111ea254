import { lastPurchases, type LastPurchase } from '#shared/domain/orders/last-purchases.ts';
import type { Desk } from '#main/host/desk.ts';

/** The last purchase of each product that the account bought, the newest first; nothing before company and account are there. */
export function knownPurchases({ stores }: Desk): ReadonlyMap<string, LastPurchase> {
  const [company, account] = [stores.company.get(), stores.account.get()];
  return company && account ? lastPurchases(stores.orders.all(), account.currency, company.timeZone) : new Map();
}
