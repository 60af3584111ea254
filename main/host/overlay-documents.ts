import { isAccountCommand, isDocumentCommand } from '#shared/contract/commands.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderMatches, summaryOfOrder, type OrderSummary } from '#main/database/order-store.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { DeskKnowledge } from './command-context.ts';
import type { DeskStores } from './desk.ts';
import { overlayAccount, type AccountOverlay } from './overlay-account.ts';
import { knownOwnNumbers } from './known-own-numbers.ts';
import { replayOutbox, type Replay } from './replay-outbox.ts';
import type { Shown, ShownDocuments } from './shown-documents.ts';

/** A forecast judged by the time of day is made anew after this long, also when nothing else has changed. */
const forecastHoldsMs = 30_000;

const summaryOf = ({ document, pending, attention }: Shown<Order>): OrderSummary => ({ ...summaryOfOrder(document, pending), attention: attention?.refusal ?? null });

export interface DocumentOverlay extends ShownDocuments {
  /** The backend's word has changed, or a command's standing: everything is replayed anew when next asked for. */
  forget(): void;
  /** These commands were appended, and nothing else that documents stand on has changed. */
  appended(entries: readonly OutboxEntry[]): void;
}

/**
 * Estimates and orders as screens show them: the backend's word with what waits in the outbox replayed over it, by the rule that the backend
 * runs as well. A pull replaces the first part, the second is replayed; nothing is merged by hand. A command that the rule refuses
 * here changes nothing: the backend decides.
 */
export function overlayDocuments(stores: DeskStores, confirmedKnowledge: () => DeskKnowledge | null, nowMs: () => number): DocumentOverlay {
  let made: Replay | null = null;
  let overlaid: AccountOverlay | null = null;
  let holdsUntilMs = 0;

  function forget(): void {
    made = null;
    overlaid = null;
    holdsUntilMs = nowMs() + forecastHoldsMs;
  }

  function remembered(): void {
    if (nowMs() >= holdsUntilMs) forget();
  }

  /** What is known, with what was arranged on this desk about the account itself. */
  function knowledge(): DeskKnowledge | null {
    const known = confirmedKnowledge();
    if (known === null) return null;
    remembered();
    overlaid ??= overlayAccount(stores, known);
    const { account, parLevels, ownNumbers, lists } = overlaid;
    return { ...known, account, parLevels, ownNumbers, lists, actor: account.members.find(({ id }) => id === known.actor.id) ?? known.actor };
  }

  function replayed(): Replay {
    remembered();
    made ??= replayOutbox(stores, knowledge());
    return made;
  }

  /** Orders that exist only in the outbox, newest first. */
  function pendingOrders(): Shown<Order>[] {
    return replayed().orders().toReversed().filter(({ document }) => stores.orders.get(document.id) === undefined);
  }

  return {
    forget,
    appended: (entries) => {
      remembered();
      if (made === null || entries.some(({ command }) => isAccountCommand(command))) return forget();
      // While it is being added to it may grow too old and be forgotten: what is made anew holds these commands already.
      const replay = made;
      const known = knowledge();
      for (const entry of entries) if (isDocumentCommand(entry.command)) replay.add(entry, known);
    },
    account: () => {
      remembered();
      return overlaid?.account ?? knowledge()?.account ?? stores.account.get();
    },
    ownNumbers: () => knowledge()?.ownNumbers() ?? knownOwnNumbers(stores.account.ownNumbers()),
    lists: () => [...(knowledge()?.lists().values() ?? stores.account.lists())],
    parLevels: (site) => knowledge()?.parLevels(site) ?? stores.account.parLevels(site),
    foreseen: (commandId) => {
      const said = replayed().foreseen(commandId);
      return said === undefined ? overlaid?.verdicts.get(commandId) : said;
    },
    quote: (id) => {
      const confirmed = stores.quotes.get(id);
      return replayed().quote(id) ?? (confirmed && { document: confirmed, pending: false, attention: null });
    },
    quotes: () => {
      const confirmed = stores.quotes.all();
      const known = new Set(confirmed.map(({ id }) => id));
      const shown = confirmed.map((quote) => replayed().quote(quote.id) ?? { document: quote, pending: false, attention: null });
      const own = replayed().quotes().filter(({ document }) => !known.has(document.id));
      return [...own, ...shown].sort((first, second) => Date.parse(second.document.requestedAt) - Date.parse(first.document.requestedAt));
    },
    order: (id) => {
      const confirmed = stores.orders.get(id);
      return replayed().order(id) ?? (confirmed && { document: confirmed, pending: false, attention: null });
    },
    orders: (question) => {
      const offset = question.offset ?? 0;
      const limit = question.limit ?? 100;
      const own = pendingOrders().filter(({ document }) => orderMatches(document, question));
      const first = own.slice(offset, offset + limit).map(summaryOf);
      const { orders, total } = stores.orders.list({ ...question, offset: Math.max(0, offset - own.length), limit: limit - first.length });
      const stored = orders.map((order) => {
        const shown = replayed().order(order.id);
        return shown === undefined ? order : summaryOf(shown);
      });
      return { orders: [...first, ...stored], total: total + own.length };
    },
  };
}
