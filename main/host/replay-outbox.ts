import { applyCommand, type CommandContext } from '#shared/contract/apply-command.ts';
import { documentsOf, isDocumentCommand, type Command } from '#shared/contract/commands.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { ok } from '#shared/domain/result.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import { commandContext, type DeskKnowledge } from './command-context.ts';
import type { DeskStores } from './desk.ts';
import type { Shown } from './shown-documents.ts';
import { typedOrder } from './typed-order.ts';

/** The documents that the outbox touches, as they stand after it. */
export interface Replay {
  /** Undefined: no command in the outbox touches it, or nothing came of those that do. */
  quote(id: string): Shown<Quote> | undefined;
  order(id: string): Shown<Order> | undefined;
  /** In the order in which the outbox touched them first. */
  quotes(): Shown<Quote>[];
  orders(): Shown<Order>[];
  /** What the rule says of a command that waits: null = it would be accepted; undefined = it does not wait, or nothing is known yet. */
  foreseen(commandId: string): Refusal | null | undefined;
  /** Lays one more command over what was replayed before: what an act costs does not depend on how many wait. */
  add(entry: OutboxEntry, known: DeskKnowledge | null): void;
}

/** A refused command that made its document is still what the person typed: it is shown until somebody corrects it or sets it aside. */
const makes = ({ kind }: Command): boolean => kind === 'quote.request' || kind === 'order.placeDirect';

type StoredDocuments = Pick<DeskStores, 'quotes' | 'orders' | 'outbox'>;

/**
 * Replays the outbox over what the backend last said, in the order of the acts, so that an act that touches two documents shows on both. A command
 * that the rule refuses here changes nothing: the backend decides.
 */
export function replayOutbox(stores: StoredDocuments, known: DeskKnowledge | null): Replay {
  const made = madeDocuments(stores);
  const pending = stores.outbox.pending().filter(({ command }) => isDocumentCommand(command));
  const attention = stores.outbox.needingAttention().filter(({ command }) => isDocumentCommand(command));
  const leads = attention.filter(({ command, documentId }) => makes(command) && made.quote(documentId) === null && made.order(documentId) === null);
  const verdicts = new Map<string, Refusal | null>();
  const refusedOn = new Map<string, string>();
  /** A command after one that would be refused on the same document would not be sent. */
  const judge = (entry: OutboxEntry, knownNow: DeskKnowledge | null): void => {
    const verdict = made.apply(entry, knownNow);
    if (verdict === undefined || entry.state === 'done') return;
    const before = refusedOn.get(entry.documentId);
    if (verdict !== null && before === undefined) refusedOn.set(entry.documentId, entry.id);
    verdicts.set(entry.id, before === undefined ? verdict : refuse('dependsOnRefused', { command: before }));
  };
  for (const entry of leads) made.apply(entry, known);
  for (const entry of pending) judge(entry, known);

  const touched = touchedIds([...pending, ...attention]);
  const pendingIds = new Set(pending.flatMap(idsOf));
  const show = <Document>(id: string, document: Document | null): Shown<Document> | undefined =>
    document === null ? undefined : { document, pending: pendingIds.has(id), attention: attention.find(({ documentId }) => documentId === id) ?? null };
  const quote = (id: string): Shown<Quote> | undefined => (touched.quotes.has(id) ? show(id, made.quote(id)) : undefined);
  const order = (id: string): Shown<Order> | undefined => (touched.orders.has(id) ? show(id, made.order(id)) : undefined);
  return {
    quote,
    order,
    quotes: () => [...touched.quotes].flatMap((id) => quote(id) ?? []),
    orders: () => [...touched.orders].flatMap((id) => order(id) ?? []),
    foreseen: (commandId) => verdicts.get(commandId),
    add: (entry, knownNow) => {
      judge(entry, knownNow);
      for (const id of idsOf(entry)) pendingIds.add(id);
      const { quotes, orders } = touchedIds([entry]);
      for (const id of quotes) touched.quotes.add(id);
      for (const id of orders) touched.orders.add(id);
    },
  };
}

const idsOf = ({ command }: OutboxEntry): string[] => Object.values(documentsOf(command)).filter((id) => id !== null);

function touchedIds(entries: readonly OutboxEntry[]): { readonly quotes: Set<string>; readonly orders: Set<string> } {
  const documents = entries.map(({ command }) => documentsOf(command));
  return {
    quotes: new Set(documents.flatMap(({ quoteId }) => quoteId ?? [])),
    orders: new Set(documents.flatMap(({ orderId }) => orderId ?? [])),
  };
}

/** Documents as the backend last said them, and as the commands applied so far leave them. */
function madeDocuments(stores: StoredDocuments) {
  const quotes = new Map<string, Quote>();
  const orders = new Map<string, Order>();
  const quote = (id: string): Quote | null => quotes.get(id) ?? stores.quotes.get(id) ?? null;
  const order = (id: string): Order | null => orders.get(id) ?? stores.orders.get(id) ?? null;

  function applyIn(context: CommandContext, command: Command): Refusal | null {
    const { quoteId, orderId } = documentsOf(command);
    const before = { quote: quoteId === null ? null : quote(quoteId), order: orderId === null ? null : order(orderId) };
    const after = applyCommand(before, command, context);
    if (!after.ok) return after.error;
    if (after.value.quote) quotes.set(after.value.quote.id, after.value.quote);
    if (after.value.order) orders.set(after.value.order.id, after.value.order);
    return null;
  }

  return {
    quote,
    order,
    /** Null: the rule takes it; undefined: too little is known to say. */
    apply: (entry: OutboxEntry, known: DeskKnowledge | null): Refusal | null | undefined => {
      if (known === null) return undefined;
      const { command, decidedAt } = entry;
      const context = commandContext(known, entry);
      const verdict = applyIn(context, command);
      const { kind, payload } = command;
      if (kind === 'quote.request' && quote(payload.quoteId) === null) applyIn(withoutPrices(context), command);
      if (kind === 'order.placeDirect' && order(payload.orderId) === null) orders.set(payload.orderId, typedOrder(payload, known, decidedAt));
      return verdict;
    },
  };
}

/** The request as typed, without prices: what is left to show when the desk's own rule cannot price it either. */
function withoutPrices(context: CommandContext): CommandContext {
  return {
    ...context,
    priceRequest: ({ lines }) =>
      ok({
        lines: lines.map(({ sku }) => ({ list: null, row: null, listPrice: null, unitPrice: null, free: '0', promotions: [], net: null, vatCategory: null, explanation: [], name: sku, category: '' })),
        totals: documentTotals([], context.company.vat, context.account.currency),
      }),
  };
}
