import type { Member } from '#shared/domain/accounts/account.ts';
import { guardState, shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Order } from './order.ts';
import { allowedOrderCommands } from './order-lifecycle.ts';

/** States in which an estimate stays open although an order of another channel belongs to it: its approval or extension is not over. */
const linkable: ReadonlySet<ReturnType<typeof shownState>> = new Set(['issued', 'inApproval', 'expired']);

/**
 * The buyer says that an order that came without an estimate (by phone, mail, at a fair) is what an estimate was for. An approved estimate that could be
 * ordered now is used up by it; any other is linked and says so wherever it stands. Prices of the order stay. Both documents are of one account.
 * Refuses with notYourRole, notAllowedInState (a cancelled or matched order; an estimate that is requested, declined, withdrawn, rejected or ordered).
 */
export function matchToQuote(order: Order, quote: Quote, actor: Member, now: Instant): Result<{ readonly order: Order; readonly quote: Quote | null }, Refusal> {
  if (!actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  if (!allowedOrderCommands(order, 'buyer').includes('matchToQuote')) return err(refuse('notAllowedInState', { state: order.state, command: 'matchToQuote' }));
  const usesUp = guardState(quote, 'placeOrder', now) === null;
  const state = shownState(quote, now);
  if (!usesUp && !linkable.has(state)) return err(refuse('notAllowedInState', { state, command: 'matchToQuote' }));
  const matched: Order = { ...order, quote: { id: quote.id, number: quote.number, version: quote.current.version } };
  return ok({ order: matched, quote: usesUp ? { ...quote, state: 'ordered', order: null, payment: [...order.instruments] } : null });
}

/** Orders other than its own that belong to an estimate: it was ordered elsewhere. Cancelled ones count for nothing. */
export function orderedElsewhere(quote: Pick<Quote, 'id' | 'order'>, orders: readonly Order[]): Order[] {
  return orders.filter((order) => order.quote?.id === quote.id && order.id !== quote.order && order.state !== 'cancelled');
}
