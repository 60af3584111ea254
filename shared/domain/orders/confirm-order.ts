import { decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Order, OrderLine } from './order.ts';
import { guardOrderState } from './order-lifecycle.ts';

/** The seller's answer to a line where it differs from the order: the quantity that will come (cancelled goods not in it), and why or when (free text). */
export interface LineAnswer {
  readonly line: string;
  readonly confirmed: string;
  readonly answer: string;
}

export interface Confirmation {
  readonly number: string;
  readonly now: Instant;
  readonly answers?: readonly LineAnswer[];
}

/**
 * The sales office accepts an order, or accepts it with changes line by line; lines without an answer are confirmed whole. What is not confirmed
 * never comes. Refuses with notAllowedInState, notFound (unknown line), invalidPayload (more than ordered, or less than nothing).
 */
export function confirmOrder(order: Order, confirmation: Confirmation): Result<Order, Refusal> {
  const closed = guardOrderState(order, 'confirm');
  if (closed) return err(closed);
  const answers = confirmation.answers ?? [];
  const wrong = answers.map((answer) => wrongAnswer(order, answer)).find((refusal) => refusal !== null);
  if (wrong) return err(wrong);
  const lines = order.lines.map((line) => confirmed(line, answers.find((answer) => answer.line === line.id)));
  return ok({ ...order, state: 'confirmed', number: order.number ?? confirmation.number, confirmedAt: confirmation.now, lines });
}

function wrongAnswer(order: Order, answer: LineAnswer): Refusal | null {
  const line = order.lines.find((candidate) => candidate.id === answer.line);
  if (!line) return refuse('notFound', { line: answer.line });
  const quantity = decimal(answer.confirmed);
  return quantity.lt(zero) || quantity.gt(decimal(line.quantity).minus(decimal(line.cancelled))) ? refuse('invalidPayload', { line: answer.line, ordered: line.quantity, confirmed: answer.confirmed }) : null;
}

function confirmed(line: OrderLine, answer: LineAnswer | undefined): OrderLine {
  if (!answer) return { ...line, confirmed: line.quantity };
  // What was cancelled before the answer is taken off `confirmed` wherever it is read, so it must stand in it.
  return { ...line, confirmed: toPlainText(decimal(answer.confirmed).plus(decimal(line.cancelled))), answer: answer.answer };
}
