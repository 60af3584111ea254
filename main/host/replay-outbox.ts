import { applyCommand, type CommandContext } from '#shared/contract/apply-command.ts';
import { documentsOf, isAccountCommand, type Command } from '#shared/contract/commands.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { ok } from '#shared/domain/result.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import { commandContext, type DeskKnowledge } from './command-context.ts';
import type { DeskStores } from './desk.ts';
import type { Shown } from './shown-documents.ts';
import { typedOrder } from './typed-order.ts';

/** The documents that the outbox touches, as they stand after it. */
export interface Replayed {
  readonly quotes: ReadonlyMap<string, Shown<Quote>>;
  readonly orders: ReadonlyMap<string, Shown<Order>>;
}

/** A refused command that made its document is still what the person typed: it is shown until somebody corrects it or sets it aside. */
const makes = ({ kind }: Command): boolean => kind === 'quote.request' || kind === 'order.placeDirect';

/**
 * Replays the outbox over what the backend last said, in the order of the acts, so that an act that touches two documents shows on both. A command
 * that the rule refuses here changes nothing: the backend decides.
 */
export function replayOutbox(stores: Pick<DeskStores, 'quotes' | 'orders' | 'outbox'>, known: DeskKnowledge | null): Replayed {
  const quotes = new Map<string, Quote>();
  const orders = new Map<string, Order>();
  const quoteOf = (id: string): Quote | null => quotes.get(id) ?? stores.quotes.get(id) ?? null;
  const orderOf = (id: string): Order | null => orders.get(id) ?? stores.orders.get(id) ?? null;
  const apply = ({ command, id, decidedAt }: OutboxEntry, change: (context: CommandContext) => CommandContext = (context) => context): void => {
    if (known === null) return;
    const { quoteId, orderId } = documentsOf(command);
    const before = { quote: quoteId === null ? null : quoteOf(quoteId), order: orderId === null ? null : orderOf(orderId) };
    const after = applyCommand(before, command, change(commandContext(known, { id, decidedAt })));
    if (!after.ok) return;
    if (after.value.quote) quotes.set(after.value.quote.id, after.value.quote);
    if (after.value.order) orders.set(after.value.order.id, after.value.order);
  };
  const pending = stores.outbox.pending().filter(({ command }) => !isAccountCommand(command));
  const attention = stores.outbox.needingAttention().filter(({ command }) => !isAccountCommand(command));
  const leads = attention.filter(({ command, documentId }) => makes(command) && quoteOf(documentId) === null && orderOf(documentId) === null);
  for (const entry of [...leads, ...pending]) {
    apply(entry);
    const { kind, payload } = entry.command;
    if (kind === 'quote.request' && quoteOf(payload.quoteId) === null) apply(entry, withoutPrices);
    if (kind === 'order.placeDirect' && orderOf(payload.orderId) === null && known !== null) orders.set(payload.orderId, typedOrder(payload, known, entry.decidedAt));
  }
  const touched = [...pending, ...attention].map(({ command, documentId }) => ({ ...documentsOf(command), documentId }));
  const isPending = new Set(pending.flatMap(({ command }) => Object.values(documentsOf(command))));
  const show = <Document>(id: string, document: Document | null): [string, Shown<Document>][] =>
    document === null ? [] : [[id, { document, pending: isPending.has(id), attention: attention.find(({ documentId }) => documentId === id) ?? null }]];
  return {
    quotes: new Map(touched.flatMap(({ quoteId }) => (quoteId === null ? [] : show(quoteId, quoteOf(quoteId))))),
    orders: new Map(touched.flatMap(({ orderId }) => (orderId === null ? [] : show(orderId, orderOf(orderId))))),
  };
}

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
