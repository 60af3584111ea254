import type { Account, ParLevel } from '#shared/domain/accounts/account.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { OrderQuestion, OrderSummary } from '#main/database/order-store.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { KnownOwnNumbers } from './known-own-numbers.ts';

/** A document with the outbox laid over it: what the backend last said, then the person's own acts by the rules both sides run. */
export interface Shown<Document> {
  readonly document: Document;
  /** True when something of it is not confirmed by the backend yet: a forecast. */
  readonly pending: boolean;
  /** The oldest refused or conflicting command of the document that nobody has dealt with. */
  readonly attention: OutboxEntry | null;
}

export interface ShownDocuments {
  /** The account with what waits in the outbox about it; undefined until it was received whole once. */
  account(): Account | undefined;
  /** Par levels with those that wait in the outbox. */
  parLevels(site?: string): readonly ParLevel[];
  /** The company's own numbers with those that wait in the outbox. */
  ownNumbers(): KnownOwnNumbers;
  /** Named lists with what waits in the outbox about them, whoever they are open to. */
  lists(): readonly ProductList[];
  /** What would come of a waiting command if the desk connected now: null = accepted; undefined = it does not wait, or nothing is known yet. */
  foreseen(commandId: string): Refusal | null | undefined;
  quote(id: string): Shown<Quote> | undefined;
  /** Newest request first. */
  quotes(): Shown<Quote>[];
  order(id: string): Shown<Order> | undefined;
  orders(question: OrderQuestion): { readonly orders: OrderSummary[]; readonly total: number };
}
