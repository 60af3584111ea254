import { likelyDuplicates, type LikelyDuplicate } from '#shared/domain/orders/likely-duplicate.ts';
import { likelyEstimates } from '#shared/domain/orders/likely-estimates.ts';
import { allowedOrderCommands, type OrderCommand } from '#shared/domain/orders/order-lifecycle.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Shown } from '#main/host/shown-documents.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import { ownNumbersOf } from './product-codes.ts';
import { memberNames } from './show-quote.ts';

type OrderAnswer = Answer<'orders.get'>;
type Allowed = OrderAnswer['allowed'][number];

const offered: readonly OrderCommand[] = ['requestChange', 'requestCancellation', 'answerChange', 'matchToQuote'] satisfies readonly Allowed[];

/** An order with what may be done, what may be the same purchase, and what it may belong to. */
export function shownOrder({ document: order }: Pick<Shown<Order>, 'document'>, desk: Desk): Omit<OrderAnswer, 'pending' | 'attention'> {
  const account = desk.documents.account();
  const actor = account?.members.find(({ id }) => id === desk.identity.memberId);
  const others = desk.stores.orders.all().filter((other) => other.id !== order.id);
  const likely = order.state === 'cancelled' ? [] : likelyDuplicates({ lines: order.lines, quote: order.quote?.id ?? null, now: order.placedAt }, others);
  const quotes = desk.documents.quotes().map(({ document }) => document);
  return {
    order,
    allowed: actor?.roles.includes('buyer') ? allowedOrderCommands(order, 'buyer').filter(isOffered) : [],
    duplicates: likely.filter((found) => isOtherWay(found, order)).map(duplicateOf),
    estimates: likelyEstimates(order, quotes, desk.now().instant).map(({ quote, shared }) => ({ quote: quote.id, number: quote.number, title: quote.title, gross: quote.current.totals.gross, shared })),
    memberNames: memberNames(desk),
    ownNumbers: ownNumbersOf(order.lines, desk),
  };
}

export function duplicateOf({ order, reason, shared }: LikelyDuplicate): OrderAnswer['duplicates'][number] {
  return { order: order.id, number: order.number, channel: order.channel, placedAt: order.placedAt, gross: order.totals.gross, reason, shared };
}

/** The same goods twice over one channel are a reorder; over two they may be one purchase. */
function isOtherWay({ order, reason }: LikelyDuplicate, than: Pick<Order, 'channel'>): boolean {
  return reason === 'sameEstimate' || order.channel !== than.channel;
}

function isOffered(command: OrderCommand): command is Allowed {
  return offered.includes(command);
}
