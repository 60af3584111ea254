import { applyCommand } from '#shared/contract/apply-command.ts';
import { isAccountCommand } from '#shared/contract/commands.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderMatches, summaryOfOrder, type OrderSummary } from '#main/database/order-store.ts';
import { commandContext, type DeskKnowledge } from './command-context.ts';
import type { DeskStores } from './desk.ts';
import { replayOutbox, type Replayed } from './replay-outbox.ts';
import type { Shown, ShownDocuments } from './shown-documents.ts';

/** A forecast judged by the time of day is made anew after this long, also when nothing else has changed. */
const forecastHoldsMs = 30_000;

const summaryOf = ({ document, pending, attention }: Shown<Order>): OrderSummary => ({ ...summaryOfOrder(document, pending), attention: attention?.refusal ?? null });

/**
 * Estimates and orders as screens show them: the backend's word with what waits in the outbox replayed over it, by the rule that the backend
 * runs as well. A pull replaces the first part, the second is replayed; nothing is merged by hand. A command that the rule refuses
 * here changes nothing: the backend decides. `edition` differs whenever anything stored has changed.
 */
export function overlayDocuments(stores: DeskStores, confirmedKnowledge: () => DeskKnowledge | null, nowMs: () => number, edition: () => number): ShownDocuments {
  let made: Replayed | null = null;
  let account: Account | null = null;
  let madeFor = { edition: -1, untilMs: 0 };

  function remembered(): void {
    if (madeFor.edition !== edition() || nowMs() >= madeFor.untilMs) {
      made = null;
      account = null;
      madeFor = { edition: edition(), untilMs: nowMs() + forecastHoldsMs };
    }
  }

  /** What is known, with what was arranged on this desk about the account itself. */
  function knowledge(): DeskKnowledge | null {
    const known = confirmedKnowledge();
    if (known === null) return null;
    remembered();
    account ??= stores.outbox.pending().filter(({ command }) => isAccountCommand(command)).reduce((reached, entry) => {
      const after = applyCommand({ quote: null, order: null }, entry.command, commandContext({ ...known, account: reached }, entry));
      return after.ok ? (after.value.account ?? reached) : reached;
    }, known.account);
    return { ...known, account };
  }

  function replayed(): Replayed {
    remembered();
    made ??= replayOutbox(stores, knowledge());
    return made;
  }

  /** Orders that exist only in the outbox, newest first. */
  function pendingOrders(): Shown<Order>[] {
    return [...replayed().orders.values()].toReversed().filter(({ document }) => stores.orders.get(document.id) === undefined);
  }

  return {
    account: () => {
      remembered();
      return account ?? knowledge()?.account ?? stores.account.get();
    },
    quote: (id) => {
      const confirmed = stores.quotes.get(id);
      return replayed().quotes.get(id) ?? (confirmed && { document: confirmed, pending: false, attention: null });
    },
    quotes: () => {
      const confirmed = stores.quotes.all();
      const known = new Set(confirmed.map(({ id }) => id));
      const touched = replayed().quotes;
      const shown = confirmed.map((quote) => touched.get(quote.id) ?? { document: quote, pending: false, attention: null });
      const own = [...touched.values()].filter(({ document }) => !known.has(document.id));
      return [...own, ...shown].sort((first, second) => Date.parse(second.document.requestedAt) - Date.parse(first.document.requestedAt));
    },
    order: (id) => {
      const confirmed = stores.orders.get(id);
      return replayed().orders.get(id) ?? (confirmed && { document: confirmed, pending: false, attention: null });
    },
    orders: (question) => {
      const offset = question.offset ?? 0;
      const limit = question.limit ?? 100;
      const own = pendingOrders().filter(({ document }) => orderMatches(document, question));
      const first = own.slice(offset, offset + limit).map(summaryOf);
      const { orders, total } = stores.orders.list({ ...question, offset: Math.max(0, offset - own.length), limit: limit - first.length });
      const touched = replayed().orders;
      const stored = orders.map((order) => {
        const shown = touched.get(order.id);
        return shown === undefined ? order : summaryOf(shown);
      });
      return { orders: [...first, ...stored], total: total + own.length };
    },
  };
}
