import type { Member } from '#shared/domain/accounts/account.ts';
import { decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { stateAfter, wholly } from './cancel-order.ts';
import type { Order, OrderLine } from './order.ts';
import { allowedOrderCommands } from './order-lifecycle.ts';
import type { OrderRequest } from './order-request.ts';

/** What the buyer asks. A change can lessen quantities, drop lines at the agreed prices or wish for another day; more goods are a new order, at today's terms. */
export type OrderWish = Pick<OrderRequest, 'id' | 'kind' | 'note' | 'lines'>;

/** Notes the buyer's wish on the order; nothing else changes. Refuses with notYourRole, notAllowedInState (also while one is pending), notFound, invalidPayload. */
export function askOrderChange(order: Order, wish: OrderWish, actor: Member, now: Instant): Result<Order, Refusal> {
  if (!actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  const command = wish.kind === 'change' ? 'requestChange' : 'requestCancellation';
  if (!allowedOrderCommands(order, 'buyer').includes(command)) return err(refuse('notAllowedInState', { state: order.state, command }));
  if (wish.kind === 'change' && wish.lines.length === 0) return err(refuse('noLines'));
  for (const asked of wish.lines) {
    const line = order.lines.find((candidate) => candidate.id === asked.line);
    if (!line) return err(refuse('notFound', { line: asked.line }));
    const quantity = decimal(asked.quantity);
    if (quantity.lt(decimal(line.shipped)) || quantity.gt(standing(line))) {
      return err(refuse('invalidPayload', { line: line.id, shipped: line.shipped, ordered: line.quantity, asked: asked.quantity }));
    }
  }
  if (wish.kind === 'change' && !wish.lines.some((asked) => changes(order, asked))) return err(refuse('invalidPayload', { reason: 'nothingChanges' }));
  const request: OrderRequest = { ...wish, askedBy: actor.id, askedAt: now, outcome: 'pending', answeredAt: null, reason: '' };
  return ok({ ...order, requests: [...(order.requests ?? []), request] });
}

/** The sales office grants or refuses the pending wish. What is granted becomes cancelled quantity; shipped goods stay. Refuses with notAllowedInState, reasonMissing (a refusal says why). */
export function answerOrderRequest(order: Order, answer: { readonly outcome: 'granted' | 'refused'; readonly reason: string }, now: Instant): Result<Order, Refusal> {
  const pending = (order.requests ?? []).find((request) => request.outcome === 'pending');
  if (!pending || !allowedOrderCommands(order, 'salesOffice').includes('answerRequest')) return err(refuse('notAllowedInState', { state: order.state, command: 'answerRequest' }));
  if (answer.outcome === 'refused' && answer.reason.trim() === '') return err(refuse('reasonMissing'));
  const requests = (order.requests ?? []).map((request) => (request === pending ? { ...request, ...answer, answeredAt: now } : request));
  const answered = { ...order, requests };
  if (answer.outcome === 'refused') return ok(answered);
  return ok(pending.lines.length === 0 ? cancelledAsFarAsPossible(answered, pending.note) : withQuantities(answered, pending));
}

function cancelledAsFarAsPossible(order: Order, note: string): Order {
  const cancelled = wholly(order, note);
  const state = stateAfter(order.state, cancelled.lines);
  return { ...cancelled, state, hold: state === 'cancelled' ? null : order.hold };
}

function withQuantities(order: Order, request: OrderRequest): Order {
  const lines = order.lines.map((line) => {
    const asked = request.lines.find((candidate) => candidate.line === line.id);
    if (!asked) return line;
    const shipped = decimal(line.shipped);
    // What was shipped between the question and the answer stays.
    const wished = decimal(asked.quantity).lt(shipped) ? shipped : decimal(asked.quantity);
    const less = standing(line).minus(wished);
    const cancelled = less.gt(zero) ? toPlainText(decimal(line.cancelled).plus(less)) : line.cancelled;
    return { ...line, cancelled, ...(asked.wantedFor != null && { promisedFor: asked.wantedFor }), answer: request.note };
  });
  const state = stateAfter(order.state, lines);
  return { ...order, lines, state, hold: state === 'cancelled' ? null : order.hold };
}

function changes(order: Order, asked: OrderRequest['lines'][number]): boolean {
  const line = order.lines.find((candidate) => candidate.id === asked.line);
  if (!line) return false;
  return !decimal(asked.quantity).eq(standing(line)) || (asked.wantedFor != null && asked.wantedFor !== line.promisedFor);
}

/** What the line still stands for: confirmed (or ordered) less cancelled, shipped goods included. */
function standing(line: OrderLine): ReturnType<typeof decimal> {
  return decimal(line.confirmed ?? line.quantity).minus(decimal(line.cancelled));
}
