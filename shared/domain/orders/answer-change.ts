import type { Member } from '#shared/domain/accounts/account.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { cancelRest } from './cancel-order.ts';
import type { Order } from './order.ts';
import { allowedOrderCommands } from './order-lifecycle.ts';

export interface ChangeAnswer {
  readonly decision: 'accept' | 'reject';
  readonly actor: Member;
  readonly note: string;
  readonly now: Instant;
}

/**
 * The buyer's word on a seller's answer with changes: `accept` leaves the order as answered, `reject` cancels what is still to come of it; shipped goods
 * stay. Once only. Refuses with notYourRole, notAllowedInState, reasonMissing (a rejection says why).
 */
export function answerChange(order: Order, { decision, actor, note, now }: ChangeAnswer): Result<Order, Refusal> {
  if (!actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  if (!allowedOrderCommands(order, 'buyer').includes('answerChange')) return err(refuse('notAllowedInState', { state: order.state, command: 'answerChange' }));
  const answered: Order = { ...order, buyerAnswer: { decision, by: actor.id, at: now, note } };
  return decision === 'accept' ? ok(answered) : cancelRest(answered, 'all', note);
}
