import { decimal, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Order, OrderLine } from './order.ts';

/** The numbers of one line, in its unit, as decimal text. They add up: ordered = shipped + toCome + never, with `free` goods apart. */
export interface LineQuantities {
  readonly ordered: string;
  readonly shipped: string;
  /** Still to be shipped: what is confirmed (or ordered, before the answer) less what is shipped and cancelled. */
  readonly toCome: string;
  /** What will never come: cancelled, or not confirmed by the seller's answer. */
  readonly never: string;
}

/** True when nothing of an order comes any more, whatever its lines say. */
export const isOver = (state: Order['state']): boolean => state === 'cancelled' || state === 'shipped' || state === 'invoiced' || state === 'closed';

/** What came, what still comes and what never will (process.md "Order answers"). More shipped than promised leaves nothing to come, never less than nothing. */
export function lineQuantities(line: OrderLine, state: Order['state']): LineQuantities {
  const ordered = decimal(line.quantity);
  const shipped = decimal(line.shipped);
  const promised = line.confirmed === null ? ordered : decimal(line.confirmed);
  const toCome = isOver(state) ? zero : notNegative(promised.minus(shipped).minus(decimal(line.cancelled)));
  const never = notNegative(ordered.minus(shipped).minus(toCome));
  return { ordered: toPlainText(ordered), shipped: toPlainText(shipped), toCome: toPlainText(toCome), never: toPlainText(never) };
}

/** The state that the shipped quantities of a confirmed order mean: nothing left to come is `shipped`, even where part of it never comes. */
export function stateByQuantities(lines: readonly OrderLine[]): 'confirmed' | 'partlyShipped' | 'shipped' {
  const quantities = lines.map((line) => lineQuantities(line, 'confirmed'));
  if (quantities.every((line) => decimal(line.shipped).lte(zero))) return 'confirmed';
  return quantities.every((line) => decimal(line.toCome).lte(zero)) ? 'shipped' : 'partlyShipped';
}

function notNegative(value: Decimal): Decimal {
  return value.lt(zero) ? zero : value;
}
