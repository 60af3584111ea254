import { decimal, minimum, sum, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Order, OrderLine } from './order.ts';

/**
 * The part of an order that still stands, from 0 to 1, by the lines' net: budgets, credit and cards are released in this proportion. What is cancelled
 * or was not confirmed by the seller has fallen away. A cancelled order counts nothing; one whose lines cost nothing counts whole until then.
 */
export function openShare(order: Pick<Order, 'state' | 'lines'>): Decimal {
  if (order.state === 'cancelled') return zero;
  const whole = sum(order.lines.map((line) => decimal(line.net)));
  if (whole.lte(zero)) return decimal('1');
  return sum(order.lines.map((line) => decimal(line.net).times(standingShare(line)))).div(whole);
}

/** The part of a line that still stands, from 0 to 1. */
export function standingShare(line: Pick<OrderLine, 'quantity' | 'confirmed' | 'cancelled'>): Decimal {
  const ordered = decimal(line.quantity);
  if (ordered.lte(zero)) return decimal('1');
  const standing = decimal(line.confirmed ?? line.quantity).minus(decimal(line.cancelled));
  return standing.lte(zero) ? zero : minimum(standing, ordered).div(ordered);
}
