import { decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Order } from './order.ts';
import { guardOrderState } from './order-lifecycle.ts';
import { lineQuantities, stateByQuantities } from './order-quantities.ts';

/** Adds a shipment, quantities in the lines' units. Refuses with notAllowedInState, notFound (unknown line), invalidPayload (nothing, or more than is still to come). */
export function shipOrder(order: Order, shipment: readonly { readonly line: string; readonly quantity: string }[]): Result<Order, Refusal> {
  const closed = guardOrderState(order, 'ship');
  if (closed) return err(closed);
  for (const part of shipment) {
    const line = order.lines.find((candidate) => candidate.id === part.line);
    if (!line) return err(refuse('notFound', { line: part.line }));
    const { toCome } = lineQuantities(line, order.state);
    const quantity = decimal(part.quantity);
    if (quantity.lte(zero) || quantity.gt(decimal(toCome))) return err(refuse('invalidPayload', { line: part.line, toCome, shipped: part.quantity }));
  }
  const lines = order.lines.map((line) => {
    const part = shipment.find((candidate) => candidate.line === line.id);
    return part ? { ...line, shipped: toPlainText(decimal(line.shipped).plus(decimal(part.quantity))) } : line;
  });
  return ok({ ...order, lines, state: stateByQuantities(lines) });
}
