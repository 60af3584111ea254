import { applyCommand, type CommandContext, type DocumentsBefore } from '#shared/contract/apply-command.ts';
import type { Command } from '#shared/contract/commands.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { ok } from '#shared/domain/result.ts';
import { orderMatches, summaryOfOrder } from '#main/database/order-store.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import { commandContext, type DeskKnowledge } from './command-context.ts';
import type { DeskStores } from './desk.ts';
import type { Shown, ShownDocuments } from './shown-documents.ts';

interface Overlay {
  readonly quote: Shown<Quote> | null;
  /** Only where a pending command made it. */
  readonly order: Shown<Order> | null;
}

/** A forecast judged by the time of day is made anew after this long, also when nothing else has changed. */
const forecastHoldsMs = 30_000;

const orderIdOf = (command: Command): string | null => (command.kind === 'order.place' ? command.payload.orderId : null);

/** The request as typed, without prices: what is left to show when the desk's own rule cannot price it either. */
function withoutPrices(context: CommandContext): CommandContext {
  return {
    ...context,
    priceRequest: ({ lines }) =>
      ok({
        lines: lines.map(({ sku }) => ({ list: null, listPrice: null, unitPrice: null, free: '0', promotions: [], net: null, vatCategory: null, explanation: [], name: sku, category: '' })),
        totals: documentTotals([], context.company.vat, context.account.currency),
      }),
  };
}

/**
 * Estimates and orders as screens show them: the backend's word with what waits in the outbox replayed over it, by the rule that the backend
 * runs as well. A pull replaces the first part, the second is replayed; nothing is merged by hand. A command that the rule refuses
 * here changes nothing: the backend decides. `edition` differs whenever anything stored has changed.
 */
export function overlayDocuments(stores: DeskStores, knowledge: () => DeskKnowledge | null, nowMs: () => number, edition: () => number): ShownDocuments {
  let made = new Map<string, Overlay>();
  let madeFor = { edition: -1, untilMs: 0 };

  function remembered(): Map<string, Overlay> {
    if (madeFor.edition !== edition() || nowMs() >= madeFor.untilMs) {
      made = new Map();
      madeFor = { edition: edition(), untilMs: nowMs() + forecastHoldsMs };
    }
    return made;
  }

  function replay(documentId: string, pending: readonly OutboxEntry[], attention: OutboxEntry | null): Overlay {
    const confirmed = stores.quotes.get(documentId) ?? null;
    const orderId = pending.map(({ command }) => orderIdOf(command)).find((id) => id !== null) ?? null;
    const known = knowledge();
    let documents: DocumentsBefore = { quote: confirmed, order: orderId === null ? null : (stores.orders.get(orderId) ?? null) };
    const apply = (entry: OutboxEntry, change: (context: CommandContext) => CommandContext = (context) => context): void => {
      if (known === null) return;
      const after = applyCommand(documents, entry.command, change(commandContext(known, entry)));
      if (after.ok) documents = { ...documents, ...after.value };
    };
    // A refused request is still what the person typed: it is shown until somebody corrects it or sets it aside.
    const lead = confirmed === null && attention?.kind === 'quote.request' ? [attention] : [];
    for (const entry of [...lead, ...pending]) {
      apply(entry);
      if (entry.kind === 'quote.request' && documents.quote === null) apply(entry, withoutPrices);
    }
    const isPending = pending.length > 0;
    return {
      quote: documents.quote === null ? null : { document: documents.quote, pending: isPending, attention },
      order: orderId === null || documents.order === null ? null : { document: documents.order, pending: isPending, attention: null },
    };
  }

  function overlayOf(documentId: string): Overlay {
    const known = remembered();
    let overlay = known.get(documentId);
    if (overlay === undefined) {
      overlay = replay(documentId, stores.outbox.pending(documentId), stores.outbox.needingAttention(documentId)[0] ?? null);
      known.set(documentId, overlay);
    }
    return overlay;
  }

  /** Orders that exist only in the outbox, newest first. */
  function pendingOrders(): Shown<Order>[] {
    const documentIds = new Set(stores.outbox.pending().flatMap(({ command, documentId }) => (orderIdOf(command) === null ? [] : [documentId])));
    return [...documentIds].toReversed().flatMap((documentId) => {
      const { order } = overlayOf(documentId);
      return order === null || stores.orders.get(order.document.id) !== undefined ? [] : [order];
    });
  }

  return {
    quote: (id) => overlayOf(id).quote ?? undefined,
    quotes: () => {
      const confirmed = stores.quotes.all();
      const touched = new Set([...stores.outbox.pending(), ...stores.outbox.needingAttention()].map(({ documentId }) => documentId));
      const shown = confirmed.map((quote) => (touched.delete(quote.id) ? overlayOf(quote.id).quote : null) ?? { document: quote, pending: false, attention: null });
      const own = [...touched].flatMap((id) => overlayOf(id).quote ?? []);
      return [...own, ...shown].sort((first, second) => Date.parse(second.document.requestedAt) - Date.parse(first.document.requestedAt));
    },
    order: (id) => {
      const confirmed = stores.orders.get(id);
      if (confirmed !== undefined) return { document: confirmed, pending: false, attention: null };
      return pendingOrders().find(({ document }) => document.id === id);
    },
    orders: (question) => {
      const offset = question.offset ?? 0;
      const limit = question.limit ?? 100;
      const own = pendingOrders().filter(({ document }) => orderMatches(document, question));
      const first = own.slice(offset, offset + limit).map(({ document }) => summaryOfOrder(document, true));
      const { orders, total } = stores.orders.list({ ...question, offset: Math.max(0, offset - own.length), limit: limit - first.length });
      return { orders: [...first, ...orders], total: total + own.length };
    },
  };
}
