import type { OrderAnswerInput } from '#shared/contract/office-desk.ts';
import type { OrderLineAnswer } from '#shared/domain/orders/answer-order.ts';
import { answerOrderRequest } from '#shared/domain/orders/answer-order-request.ts';
import { cancelOrder } from '#shared/domain/orders/cancel-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { holdOrder } from '#shared/domain/orders/release-hold.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { findProducts } from '#sync/backend/store/price-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { answerNumbered } from './answer-numbered.ts';
import { changeDocument, type OfficeAct } from './change-document.ts';
import type { OfficeParts } from './office-parts.ts';
import { settleOrder } from './order-desk.ts';

/** Answers of the offices to an order beyond a plain confirmation. Each answers the changed order, or the refusal of the rule. */
export interface AnswerDesk {
  readonly answer: (id: string, lines: OrderAnswerInput['lines']) => Promise<Result<Order, Refusal>>;
  readonly answerRequest: (id: string, answer: { outcome: 'granted' | 'refused'; reason: string }) => Promise<Result<Order, Refusal>>;
  readonly hold: (id: string, detail: string) => Promise<Result<Order, Refusal>>;
  readonly refuseRelease: (id: string, reason: string) => Promise<Result<Order, Refusal>>;
}

/** Looks the substitutes up. Refuses with unknownProduct, discontinuedProduct, unknownPackaging (it must come in the line's packaging). */
async function withSubstitutes(writing: Writing, order: Order, lines: OrderAnswerInput['lines']): Promise<Result<OrderLineAnswer[], Refusal>> {
  const products = await findProducts(writing, lines.flatMap(({ substitute }) => substitute ?? []));
  const answers: OrderLineAnswer[] = [];
  for (const { line, quantity, promisedFor, substitute: sku, unitPrice, note } of lines) {
    const product = sku === undefined ? undefined : products.get(sku);
    if (sku !== undefined) {
      const unit = order.lines.find(({ id }) => id === line)?.unit ?? '';
      if (product === undefined) return err(refuse('unknownProduct', { sku }));
      if (product.status === 'discontinued') return err(refuse('discontinuedProduct', { sku }));
      if (!product.packagings.some((packaging) => packaging.unit === unit)) return err(refuse('unknownPackaging', { sku, unit }));
    }
    answers.push({
      line,
      note,
      ...(quantity !== undefined && { quantity }),
      ...(promisedFor !== undefined && { promisedFor }),
      ...(unitPrice !== undefined && { unitPrice }),
      ...(product && { substitute: { sku: product.sku, name: product.name, vatCategory: product.vat } }),
    });
  }
  return ok(answers);
}

export function createAnswerDesk(parts: OfficeParts): AnswerDesk {
  const change = (id: string, work: (act: OfficeAct<Order>) => Promise<Result<Order, Refusal>>): Promise<Result<Order, Refusal>> =>
    changeDocument(parts, 'order', id, async (act) => {
      const changed = await work(act);
      return changed.ok ? settleOrder(act, changed.value) : changed;
    });
  return {
    answer: (id, lines) =>
      change(id, async (act) => {
        const answers = await withSubstitutes(act.writing, act.document, lines);
        return answers.ok ? answerNumbered(act, answers.value) : answers;
      }),
    answerRequest: (id, answer) => change(id, async ({ document, now }) => answerOrderRequest(document, answer, now)),
    hold: (id, detail) => change(id, async ({ document, now }) => holdOrder(document, { reason: 'release', detail }, now)),
    refuseRelease: (id, reason) => change(id, async ({ document }) => cancelOrder(document, 'refuseRelease', reason)),
  };
}
