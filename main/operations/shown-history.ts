import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Desk } from '#main/host/desk.ts';

/** The account's documents as screens show them, orders newest first: what waits in the outbox counts as if it had been sent. */
export function shownHistory(desk: Desk): { readonly quotes: Quote[]; readonly orders: Order[] } {
  const confirmed = desk.stores.orders.all();
  const waiting = desk.documents.orders({ limit: desk.stores.outbox.pending().length }).orders.filter(({ pending }) => pending);
  const own = waiting.flatMap(({ id }) => desk.documents.order(id)?.document ?? []);
  // An order that was confirmed before and is acted on again stands in both lists; it counts once, as screens show it.
  const ids = new Set(own.map(({ id }) => id));
  return { quotes: desk.documents.quotes().map(({ document }) => document), orders: [...own, ...confirmed.filter(({ id }) => !ids.has(id))] };
}
