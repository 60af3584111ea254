import type { purchaseOperations } from '#shared/contract/purchase-operations.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { daysOfWeeks, purchasesOfWeeks, type PurchaseOfWeeks } from '#shared/domain/purchases/purchase-weeks.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Shown } from '#main/host/shown-documents.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer, Handlers } from './handler.ts';
import { memberNames } from './show-quote.ts';
import { withStanding } from './with-desk.ts';
import { ok } from '#shared/domain/result.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';

/** More than anybody follows at once; the newest count. */
const mostOrders = 500;

type Row = Answer<'purchases.weeks'>['purchases'][number];

export const purchaseHandlers: Pick<Handlers, keyof typeof purchaseOperations> = {
  'purchases.weeks': withStanding(({ limit }, desk, { account, company, now, today }) => {
    const days = daysOfWeeks(today, company);
    const quotes = new Map(desk.documents.quotes().map((shown) => [shown.document.id, shown]));
    const orders = new Map(ordersSince(days[0]?.day ?? today, desk).map((shown) => [shown.document.id, shown]));
    const view = { now, calendar: company, me: desk.identity.memberId, memberNames: memberNames(desk), substitutions: account.substitutions ?? [] };
    const found = purchasesOfWeeks([...quotes.values()].map(({ document }) => document), [...orders.values()].map(({ document }) => document), view);
    const rowOf = (purchase: PurchaseOfWeeks): Row[] => {
      const quote = quotes.get(purchase.id);
      const order = orders.get(purchase.id);
      if (purchase.kind === 'estimate') return quote ? [{ ...purchase, ...headOf(quote, quote.document.title), kind: 'estimate', state: shownState(quote.document, now) }] : [];
      return order ? [{ ...purchase, ...headOf(order, quotes.get(order.document.quote?.id ?? '')?.document.title ?? ''), kind: 'order', state: order.document.state }] : [];
    };
    return ok({ today, days, purchases: found.slice(0, limit ?? mostOrders).flatMap(rowOf), total: found.length, late: found.filter(({ next }) => next?.state === 'late').length });
  }),
};

function headOf({ document, pending }: Shown<Quote | Order>, title: string): Pick<Row, 'number' | 'title' | 'gross' | 'currency' | 'pending'> {
  const gross = 'current' in document ? document.current.totals.gross : document.totals.gross;
  return { number: document.number, title, gross, currency: document.currency, pending };
}

/** Orders of which something is still to come, and those placed since a day: the list tells which they are, so that the history of years is not read. */
function ordersSince(day: string, desk: Desk): Shown<Order>[] {
  const open = desk.documents.orders({ states: ['placed', 'confirmed', 'partlyShipped', 'onHold'], limit: mostOrders }).orders;
  // A day of slack: the rule itself counts days on the seller's clock.
  const lately = desk.documents.orders({ limit: mostOrders }).orders.filter(({ placedAt }) => Date.parse(placedAt) >= Date.parse(`${day}T00:00:00Z`) - 86_400_000);
  const ids = new Set([...open, ...lately].map(({ id }) => id));
  return [...ids].flatMap((id) => desk.documents.order(id) ?? []);
}
