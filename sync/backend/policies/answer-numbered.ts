import { answerOrder, type OrderLineAnswer } from '#shared/domain/orders/answer-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import type { OfficeAct } from './change-document.ts';
import { documentNumber } from './document-number.ts';

/** The seller's answer to an order, with the seller's number where the order has none. Judged before a number is taken, so that a refusal leaves no gap in the numbers. */
export async function answerNumbered({ writing, document, company, now }: OfficeAct<Order>, lines: readonly OrderLineAnswer[]): Promise<Result<Order, Refusal>> {
  const given = { now, day: dayOfInstant(now, company.timeZone), lines, rates: company.vat };
  const judged = answerOrder(document, { ...given, number: document.number ?? '' });
  if (!judged.ok || document.number !== null) return judged;
  return answerOrder(document, { ...given, number: await documentNumber(writing, 'order', now, company.timeZone) });
}
