import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, toPlainText, unitPricePlaces, zero } from '#shared/domain/money/decimal.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDay, Instant } from '#shared/domain/time/calendar-day.ts';
import { cancelOrder } from './cancel-order.ts';
import { lowerAllocation } from './lower-allocation.ts';
import type { Order, OrderLine } from './order.ts';
import { guardOrderState } from './order-lifecycle.ts';

/** Another product in place of the ordered one, in the line's unit. */
export interface Substitute {
  readonly sku: string;
  readonly name: string;
  readonly vatCategory: string | null;
}

/** What differs from the order in one line; what is left out stays as ordered. */
export interface OrderLineAnswer {
  readonly line: string;
  /** The quantity that will come, in the line's unit; 0 rejects the line. */
  readonly quantity?: string;
  readonly promisedFor?: CalendarDay;
  readonly substitute?: Substitute;
  readonly unitPrice?: string;
  readonly note: string;
}

export interface OrderAnswer {
  /** The seller's number; kept where the order has one. */
  readonly number: string;
  readonly now: Instant;
  /** Today in seller time: nothing is promised for a day that has passed. */
  readonly day: CalendarDay;
  readonly lines: readonly OrderLineAnswer[];
  /** VAT percentages by category, for substitutes of a category that the order does not have. */
  readonly rates: Readonly<Record<string, string>>;
}

/**
 * The sales office's answer line by line in the words of Peppol's order response: accepted, accepted with changes (quantity, date, substitute,
 * price), rejected. Lines without an answer are accepted as ordered; a whole rejection cancels the order.
 * The seller alone never makes an agreed price or the total dearer: that takes a new estimate. A cheaper answer gives the difference back.
 * Refuses with notAllowedInState, notFound (unknown line), invalidPayload (more than ordered, a passed day), pricesMoved (dearer), reasonMissing
 * (a rejection, a smaller quantity or a substitute says why).
 */
export function answerOrder(order: Order, answer: OrderAnswer): Result<Order, Refusal> {
  const closed = guardOrderState(order, 'confirm');
  if (closed) return err(closed);
  const wrong = answer.lines.map((given) => wrongAnswer(order, given, answer.day)).find((refusal) => refusal !== null);
  if (wrong) return err(wrong);
  const places = minorUnitPlaces(order.currency);
  const lines = order.lines.map((line) => answered(line, answer.lines.find((given) => given.line === line.id), places));
  const number = order.number ?? answer.number;
  if (lines.every((line) => line.outcome === 'rejected')) {
    const rejected = cancelOrder({ ...order, number, lines: order.lines.map((line) => ({ ...line, outcome: 'rejected' as const })) }, 'reject', reasons(answer.lines));
    return rejected.ok ? ok({ ...rejected.value, answered: 'rejected' }) : rejected;
  }
  const rates = { ...answer.rates, ...Object.fromEntries(order.totals.vatByCategory.map(({ category, ratePercent }) => [category, ratePercent])) };
  const repriced = lines.some((line, at) => line.net !== order.lines[at]?.net || line.vatCategory !== order.lines[at]?.vatCategory);
  const totals = repriced ? documentTotals(lines, rates, order.currency) : order.totals;
  const cheaperBy = decimal(order.totals.gross).minus(decimal(totals.gross));
  if (cheaperBy.lt(zero)) return err(refuse('pricesMoved', { total: order.totals.gross, asked: totals.gross }));
  return ok({
    ...order,
    number,
    state: 'confirmed',
    confirmedAt: answer.now,
    lines,
    totals,
    allocation: lowerAllocation(order.allocation, toFixedText(cheaperBy, places), order.currency),
    answered: lines.every((line) => line.outcome === 'accepted') ? 'accepted' : 'acceptedWithChanges',
  });
}

function wrongAnswer(order: Order, given: OrderLineAnswer, day: CalendarDay): Refusal | null {
  const line = order.lines.find((candidate) => candidate.id === given.line);
  if (!line) return refuse('notFound', { line: given.line });
  const open = decimal(line.quantity).minus(decimal(line.cancelled));
  const quantity = given.quantity === undefined ? open : decimal(given.quantity);
  if (quantity.lt(zero) || quantity.gt(open)) return refuse('invalidPayload', { line: line.id, ordered: toPlainText(open), confirmed: given.quantity ?? '' });
  if (given.promisedFor !== undefined && given.promisedFor < day) return refuse('invalidPayload', { line: line.id, promisedFor: given.promisedFor });
  if (given.unitPrice !== undefined && (decimal(given.unitPrice).lt(zero) || decimal(given.unitPrice).gt(decimal(line.unitPrice)))) {
    return refuse('pricesMoved', { line: line.id, agreed: line.unitPrice, asked: given.unitPrice });
  }
  const needsReason = quantity.lt(open) || given.substitute !== undefined;
  return needsReason && given.note.trim() === '' ? refuse('reasonMissing', { line: line.id }) : null;
}

function answered(line: OrderLine, given: OrderLineAnswer | undefined, places: number): OrderLine {
  if (!given) return { ...line, confirmed: line.quantity, outcome: 'accepted' };
  const cancelled = decimal(line.cancelled);
  const open = decimal(line.quantity).minus(cancelled);
  const quantity = given.quantity === undefined ? open : decimal(given.quantity);
  const cheaper = given.unitPrice !== undefined && decimal(given.unitPrice).lt(decimal(line.unitPrice));
  const unitPrice = cheaper ? toFixedText(decimal(given.unitPrice), unitPricePlaces) : line.unitPrice;
  const { substitute } = given;
  const differs = quantity.lt(open) || cheaper || substitute !== undefined || given.promisedFor !== undefined;
  return {
    ...line,
    ...(substitute && { sku: substitute.sku, name: substitute.name, vatCategory: substitute.vatCategory, substituteFor: { sku: line.sku, name: line.name } }),
    ...(cheaper && { unitPrice, orderedPrice: line.unitPrice, net: toFixedText(decimal(line.quantity).times(decimal(unitPrice)), places) }),
    ...(given.promisedFor !== undefined && { promisedFor: given.promisedFor }),
    // What was cancelled before the answer is taken off `confirmed` wherever it is read, so it must stand in it.
    confirmed: toPlainText(quantity.plus(cancelled)),
    outcome: quantity.lte(zero) ? 'rejected' : differs ? 'changed' : 'accepted',
    answer: given.note,
  };
}

function reasons(lines: readonly OrderLineAnswer[]): string {
  return [...new Set(lines.map((line) => line.note.trim()).filter((note) => note !== ''))].join('; ');
}
