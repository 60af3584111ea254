import type { searchOperations } from '#shared/contract/search-operations.ts';
import { ok } from '#shared/domain/result.ts';
import { rightOn } from '#shared/domain/lists/product-list.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import { textFinder } from '#main/database/find-text.ts';
import type { Desk } from '#main/host/desk.ts';
import { narrowed } from './catalog-facets.ts';
import type { Handlers } from './handler.ts';
import { matchesText } from './show-quote.ts';
import { withDesk } from './with-desk.ts';

const usualLimit = 5;

export const searchHandlers: Pick<Handlers, keyof typeof searchOperations> = {
  'search.everything': withDesk(({ text, limit = usualLimit }, desk) => {
    const { stores, documents } = desk;
    const isFound = textFinder(text);
    const now = desk.now().instant;
    if (text.trim() === '') return ok({ products: [], drafts: [], lists: [], quotes: [], orders: [], movements: [] });
    return ok({
      products: stores.catalog.search(narrowed({ text, limit }, desk)).hits.map(({ sku, name }) => ({ sku, name })),
      drafts: stores.drafts.list('open').filter(({ name }) => isFound(name)).slice(0, limit).map(({ id, name, lines, changedAt }) => ({ id, name, lines, changedAt })),
      lists: documents.lists().filter((list) => !list.deleted && rightOn(list, { id: desk.identity.memberId }) !== null && isFound(list.name)).slice(0, limit).map(({ id, name, lines }) => ({ id, name, lines: lines.length })),
      quotes: documents.quotes().filter(({ document }) => matchesText(document, text)).slice(0, limit).map(({ document }) => ({ id: document.id, number: document.number, title: document.title, state: shownState(document, now) })),
      orders: documents.orders({ text, limit }).orders.map(({ id, number, state, placedAt, gross, currency }) => ({ id, number, state, placedAt, gross, currency })),
      // Newest first: whoever types a number's beginning means the last one.
      movements: stores.ledger.entries().toReversed().filter(({ number }) => isFound(number)).slice(0, limit).map(({ number, type, date, amount, currency, order }) => ({ number, type, date, amount, currency, order, orderId: orderIdOf(order, desk) })),
    });
  }),
};

/** The books name an order by the number that the seller gave it. */
function orderIdOf(number: string | null, desk: Desk): string | null {
  if (number === null) return null;
  const { orders } = desk.documents.orders({ text: number, limit: 20 });
  return orders.find((order) => order.number === number || order.id === number)?.id ?? null;
}
