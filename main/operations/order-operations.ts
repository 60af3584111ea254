import type { orderOperations } from '#shared/contract/order-operations.ts';
import type { ReorderedLine } from '#shared/domain/drafts/reorder-lines.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { purchasesOf } from '#shared/domain/orders/product-purchases.ts';
import { err, ok } from '#shared/domain/result.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import type { Desk } from '#main/host/desk.ts';
import { actOnDocument } from './act-on-document.ts';
import { notFound } from './failures.ts';
import type { Handlers } from './handler.ts';
import { knownPurchases } from './known-purchases.ts';
import { compareWithToday, shownChange } from './line-changes.ts';
import { newDraft } from './open-draft.ts';
import { orderActHandlers } from './order-act-operations.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { shownOrder } from './show-order.ts';
import { spendReport } from './spend.ts';
import { attentionOf } from './show-quote.ts';
import { withDesk, withStanding, type Standing } from './with-desk.ts';

export const orderHandlers: Pick<Handlers, keyof typeof orderOperations> = {
  ...orderActHandlers,

  'orders.list': withDesk((question, desk) => {
    const { orders, total } = desk.documents.orders(question);
    return ok({ orders, total });
  }),

  'orders.spend': spendReport,

  'orders.ofProduct': withDesk(({ sku, limit }, desk) => {
    const company = desk.stores.company.get();
    if (!company) return err({ kind: 'noCatalogYet' });
    const purchases = purchasesOf(sku, desk.stores.orders.all(), company.timeZone);
    return ok({ purchases: purchases.slice(0, limit ?? 20), total: purchases.length });
  }),

  'orders.lastBought': withDesk(({ skus }, desk) => {
    const known = knownPurchases(desk);
    return ok({ purchases: skus.map((sku) => known.get(sku) ?? null) });
  }),

  'orders.get': withDesk(({ orderId }, desk) => {
    const shown = desk.documents.order(orderId);
    return shown ? ok({ ...shownOrder(shown, desk), pending: shown.pending, attention: attentionOf(shown.attention) }) : notFound({ order: orderId });
  }),

  'orders.place': withStanding(({ quoteId, version, instruments, note, lines, orderedElsewhereSeen }, desk, standing, context) => {
    const card = refuseCardNumbers({ note });
    if (card) return card;
    const quote = desk.documents.quote(quoteId)?.document;
    if (!quote) return notFound({ quote: quoteId });
    const orderId = context.newId();
    const part = { ...(lines && { lines }), ...(orderedElsewhereSeen && { orderedElsewhereSeen }) };
    const payload = { orderId, quoteId, version, total: quote.current.totals.gross, instruments, note: note ?? '', ...part };
    const acted = actOnDocument({ kind: 'order.place', payload }, context.newId(), desk, standing);
    return acted.ok ? ok({ orderId }) : acted;
  }),

  'orders.reorder': withStanding(({ orderId }, desk, standing, context) => {
    const order = desk.documents.order(orderId)?.document;
    if (!order) return notFound({ order: orderId });
    const compared = compareWithToday(order.lines, { channel: 'platform', codes: [] }, standing);
    const draft = draftOfOrder(order, compared, desk, standing, context.newId);
    desk.write((writer) => writer.drafts.save(draft));
    const lines = compared.map((line) => {
      const { sku, unit, quantity, unitPrice } = line.ordered;
      return { ordered: { sku, unit, quantity, unitPrice }, ...shownChange(line, standing) };
    });
    return ok({ draftId: draft.id, lines });
  }),

  'orders.reorderTogether': withStanding(({ orderIds }, desk, standing, context) => {
    const orders: Order[] = [];
    for (const id of orderIds) {
      const order = desk.documents.order(id)?.document;
      if (!order) return notFound({ order: id });
      orders.push(order);
    }
    // Oldest first: of what stands in several the price paid last is compared with today.
    const lines = orders.toSorted((one, other) => (one.placedAt < other.placedAt ? -1 : 1)).flatMap((order) => order.lines);
    const compared = compareWithToday(lines, { channel: 'platform', codes: [] }, standing);
    const draft = draftOfOrder(asOneOrder(orders), compared, desk, standing, context.newId);
    desk.write((writer) => writer.drafts.save(draft));
    return ok({ draftId: draft.id, lines: draft.lines.length });
  }),
};

/** Where several are ordered again at once: their numbers, the day of the newest, and the site and cost centre that all have. */
function asOneOrder(orders: readonly Order[]): Pick<Order, 'id' | 'number' | 'placedAt' | 'site' | 'costCentre'> {
  const shared = <Value>(of: (order: Order) => Value): Value | null => {
    const [first, ...others] = new Set(orders.map(of));
    return first === undefined || others.length > 0 ? null : first;
  };
  const number = orders.map((order) => order.number ?? order.id).join(', ').slice(0, 120);
  return { id: number, number, placedAt: orders.map(({ placedAt }) => placedAt).toSorted().at(-1) ?? '', site: shared(({ site }) => site), costCentre: shared(({ costCentre }) => costCentre) };
}

/** Every line stays, also what is gone or replaced: the draft says so beside it, and the buyer decides. The price paid stands as the price seen. */
function draftOfOrder(order: Pick<Order, 'id' | 'number' | 'placedAt' | 'site' | 'costCentre'>, compared: readonly ReorderedLine[], desk: Desk, { company }: Standing, newId: () => string): Draft {
  const day = dayOfInstant(order.placedAt, company.timeZone);
  return newDraft(newId(), desk, {
    name: order.number ?? order.id,
    site: order.site,
    costCentre: order.costCentre,
    lines: compared.map(({ ordered }) => ({
      id: newId(),
      sku: ordered.sku,
      unit: ordered.unit,
      quantity: ordered.quantity,
      targetPrice: null,
      note: '',
      seen: { unitPrice: ordered.unitPrice, list: null, promotions: [], day },
    })),
  });
}
