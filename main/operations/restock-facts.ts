import type { Product } from '#shared/domain/catalog/product.ts';
import type { Decimal } from '#shared/domain/money/decimal.ts';
import { lineAtList, lineOffer } from '#shared/domain/pricing/price-line.ts';
import { openPricing } from '#shared/domain/pricing/pricing-session.ts';
import { quotaLedger } from '#shared/domain/promotions/quota-ledger.ts';
import { countedStock } from '#shared/domain/restocking/counted-stock.ts';
import { proposeRestock, type RestockProposal } from '#shared/domain/restocking/propose-restock.ts';
import { quantitiesOnOrder } from '#shared/domain/restocking/quantities-on-order.ts';
import type { RestockLine } from '#shared/domain/restocking/restock-line.ts';
import type { RestockChoice } from '#shared/domain/restocking/restocking-session.ts';
import { purchaseDays, purchasesBySku, type PurchaseDay } from '#shared/domain/restocking/site-purchases.ts';
import type { Desk } from '#main/host/desk.ts';
import { shownHistory } from './shown-history.ts';
import type { Standing } from './with-desk.ts';

/** What the account's orders say about one site, worked out once for an answer. */
export interface SiteHistory {
  readonly onOrder: ReadonlyMap<string, Decimal>;
  readonly days: readonly PurchaseDay[];
}

/** What every site of an answer shares: orders of every channel and the books. */
export function restockSources(desk: Desk, standing: Standing) {
  const { orders } = shownHistory(desk);
  const { book, account, company, today } = standing;
  const products = new Map<string, Product | undefined>();
  const product = (sku: string): Product | undefined => {
    if (!products.has(sku)) products.set(sku, book.product(sku));
    return products.get(sku);
  };
  const contentOf = (sku: string, unit: string): string | undefined => product(sku)?.packagings.find((packaging) => packaging.unit === unit)?.content;
  const takesUnaddressed = account.sites.length === 1;
  // One session for all: a site asks for thousands of prices, each as if its line were the whole document.
  const session = openPricing({ day: today, channel: 'platform', codes: [] }, book);
  const priceOf = (sku: string, unit: string, quantity: string): Decimal | null => {
    const { found } = lineAtList({ sku, unit, quantity }, session);
    return found && lineOffer(found, found.net, quotaLedger(book), session, []).unitPrice;
  };
  return {
    product,
    priceOf,
    trend: desk.stores.trend.all(),
    historyOf: (site: string): SiteHistory => ({
      onOrder: quantitiesOnOrder(orders, site, takesUnaddressed, contentOf),
      days: purchaseDays(orders, site, takesUnaddressed, company.timeZone, contentOf),
    }),
    proposalOf: (sessionId: string, site: string, history: SiteHistory): RestockProposal =>
      proposeRestock({
        counted: countedStock(desk.stores.restocking.entries(sessionId)),
        parLevels: desk.documents.parLevels(site),
        onOrder: history.onOrder,
        purchases: purchasesBySku(history.days),
        today,
        product,
        priceOf,
      }),
  };
}
export type RestockSources = ReturnType<typeof restockSources>;

/** A line as it will be ordered: as proposed, or as a person wants it. */
export interface StandingLine {
  readonly sku: string;
  readonly replaces: string | null;
  readonly unit: string;
  readonly quantity: string;
  readonly proposed: RestockLine | null;
  readonly chosen: boolean;
}

/** A person's own quantities over the proposed ones; what they added comes last, what they left out stays with quantity 0. */
export function withChoices(lines: readonly RestockLine[], choices: readonly RestockChoice[]): StandingLine[] {
  const chosen = new Map(choices.map((choice) => [choice.sku, choice]));
  const proposed = lines.map((line) => {
    const choice = chosen.get(line.sku);
    chosen.delete(line.sku);
    const { unit, quantity } = choice ?? line;
    return { sku: line.sku, replaces: line.replaces, unit, quantity, proposed: line, chosen: choice !== undefined };
  });
  const added = [...chosen.values()].filter(({ quantity }) => quantity !== '0').map(({ sku, unit, quantity }) => ({ sku, replaces: null, unit, quantity, proposed: null, chosen: true }));
  return [...proposed, ...added];
}
