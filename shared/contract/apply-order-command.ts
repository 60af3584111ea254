import { answerChange } from '#shared/domain/orders/answer-change.ts';
import { askOrderChange } from '#shared/domain/orders/answer-order-request.ts';
import { matchToQuote } from '#shared/domain/orders/match-to-quote.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Account, Member } from '#shared/domain/accounts/account.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Command } from './commands.ts';

/** A buyer's act on an order that exists. */
export type OrderCommand = Extract<Command, { kind: 'order.requestChange' | 'order.requestCancellation' | 'order.answerChange' | 'order.matchToQuote' }>;

interface Documents {
  readonly quote: Quote | null;
  readonly order: Order | null;
}

interface Judge {
  readonly account: Pick<Account, 'id'>;
  readonly actor: Member;
  readonly now: Instant;
}

export function isOrderCommand(command: Command): command is OrderCommand {
  return command.kind === 'order.requestChange' || command.kind === 'order.requestCancellation' || command.kind === 'order.answerChange' || command.kind === 'order.matchToQuote';
}

/** What a buyer's act does to an order of the account. Refuses with notFound, and what the act's rule refuses. */
export function applyOrderCommand({ quote, order }: Documents, command: OrderCommand, { account, actor, now }: Judge): Result<{ readonly order?: Order; readonly quote?: Quote }, Refusal> {
  if (!order || order.account !== account.id) return err(refuse('notFound', { order: command.payload.orderId }));
  switch (command.kind) {
    case 'order.requestChange':
      return onOrder(askOrderChange(order, { id: command.payload.requestId, kind: 'change', note: command.payload.note, lines: command.payload.lines }, actor, now));
    case 'order.requestCancellation':
      return onOrder(askOrderChange(order, { id: command.payload.requestId, kind: 'cancellation', note: command.payload.note, lines: [] }, actor, now));
    case 'order.answerChange':
      return onOrder(answerChange(order, { ...command.payload, actor, now }));
    case 'order.matchToQuote': {
      if (!quote || quote.account !== account.id) return err(refuse('notFound', { quote: command.payload.quoteId }));
      const matched = matchToQuote(order, quote, actor, now);
      if (!matched.ok) return matched;
      return ok({ order: matched.value.order, ...(matched.value.quote && { quote: matched.value.quote }) });
    }
  }
}

function onOrder(result: Result<Order, Refusal>): Result<{ readonly order: Order }, Refusal> {
  return result.ok ? ok({ order: result.value }) : result;
}
