import { decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Order, OrderLine, OrderState } from './order.ts';
import { guardOrderState } from './order-lifecycle.ts';
import { lineQuantities, stateByQuantities } from './order-quantities.ts';

/**
 * The sales office cancels an order before it is confirmed (`reject`) or the administrative office one on hold (`refuseRelease`). Nothing was shipped;
 * all that was ordered never comes. Refuses with notAllowedInState, reasonMissing.
 */
export function cancelOrder(order: Order, command: 'reject' | 'refuseRelease', reason: string): Result<Order, Refusal> {
  const closed = guardOrderState(order, command);
  if (closed) return err(closed);
  return reason.trim() === '' ? err(refuse('reasonMissing')) : ok(wholly(order, reason));
}

/**
 * Cancels what is still to come, of the named lines or of all: the rest of one line closes without the others. What was shipped stays. An order with
 * nothing shipped and nothing to come is cancelled. Refuses with notAllowedInState, notFound (unknown line), reasonMissing.
 */
export function cancelRest(order: Order, lineIds: readonly string[] | 'all', reason: string): Result<Order, Refusal> {
  const closed = guardOrderState(order, 'cancelRest');
  if (closed) return err(closed);
  if (reason.trim() === '') return err(refuse('reasonMissing'));
  const unknown = lineIds === 'all' ? undefined : lineIds.find((id) => !order.lines.some((line) => line.id === id));
  if (unknown !== undefined) return err(refuse('notFound', { line: unknown }));
  const lines = order.lines.map((line) => (lineIds === 'all' || lineIds.includes(line.id) ? closeRest(line, order.state, reason) : line));
  return ok({ ...order, lines, state: stateAfter(order.state, lines) });
}

/** The order with every line cancelled as far as it is not shipped. */
export function wholly(order: Order, reason: string): Order {
  const lines = order.lines.map((line) => closeRest(line, order.state, reason));
  return { ...order, state: 'cancelled', hold: null, lines };
}

function closeRest(line: OrderLine, state: OrderState, reason: string): OrderLine {
  const rest = decimal(lineQuantities(line, state).toCome);
  return rest.lte(zero) ? line : { ...line, cancelled: toPlainText(decimal(line.cancelled).plus(rest)), answer: reason };
}

/** An unconfirmed or held order keeps its state while anything is to come; a shipped part decides otherwise. */
export function stateAfter(before: OrderState, lines: readonly OrderLine[]): OrderState {
  const left = lines.some((line) => decimal(lineQuantities(line, 'confirmed').toCome).gt(zero));
  const byQuantities = stateByQuantities(lines);
  if (byQuantities === 'confirmed') return left ? before : 'cancelled';
  return byQuantities;
}
