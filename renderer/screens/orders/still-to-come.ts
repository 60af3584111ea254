import { decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';
import type { OrderLine } from '#shared/domain/orders/order.ts';

/** What a line still brings: confirmed - shipped - cancelled, never below zero; before the seller's answer the ordered quantity counts. */
export function stillToCome(line: Pick<OrderLine, 'quantity' | 'confirmed' | 'shipped' | 'cancelled'>): string {
  const left = decimal(line.confirmed ?? line.quantity).minus(decimal(line.shipped)).minus(decimal(line.cancelled));
  return toPlainText(left.lt(zero) ? zero : left);
}
