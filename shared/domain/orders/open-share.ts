import { decimal, sum, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Order } from './order.ts';

/**
 * The part of an order that is not cancelled, from 0 to 1, by the lines' net: budgets, credit and cards are released in this proportion.
 * A cancelled order counts nothing; an order whose lines cost nothing counts whole until it is cancelled.
 */
export function openShare(order: Pick<Order, 'state' | 'lines'>): Decimal {
  if (order.state === 'cancelled') return zero;
  const whole = sum(order.lines.map((line) => decimal(line.net)));
  if (whole.lte(zero)) return decimal('1');
  const cancelled = sum(order.lines.map((line) => decimal(line.net).times(cancelledShare(line.quantity, line.cancelled))));
  return whole.minus(cancelled).div(whole);
}

function cancelledShare(quantity: string, cancelled: string): Decimal {
  const ordered = decimal(quantity);
  if (ordered.lte(zero)) return zero;
  const share = decimal(cancelled).div(ordered);
  return share.gt(decimal('1')) ? decimal('1') : share;
}
