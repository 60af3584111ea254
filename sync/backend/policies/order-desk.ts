import { cancelOrder, cancelRest } from '#shared/domain/orders/cancel-order.ts';
import { givenBack, takenAnew } from '#shared/domain/orders/held-parts.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { releaseHold } from '#shared/domain/orders/release-hold.ts';
import { shipOrder } from '#shared/domain/orders/ship-order.ts';
import { release, reserve, type SpendingPower } from '#shared/domain/payment/reserve.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { ordersAwaitingAnswer } from '#sync/backend/store/document-store.ts';
import { accountScope, recordsEverywhere } from '#sync/backend/store/record-store.ts';
import { changeDocument, type OfficeAct } from './change-document.ts';
import { answerNumbered } from './answer-numbered.ts';
import type { OfficeParts } from './office-parts.ts';
import { putOrder } from './seller-acts.ts';
import { loadSpendingPower } from './spending-power.ts';

/** The offices' acts on orders. Each answers the changed order, or the refusal of the rule. */
export interface OrderDesk {
  readonly all: () => Promise<readonly Order[]>;
  /** Orders that came from desktops and wait for an answer. */
  readonly placedOnPlatform: () => Promise<readonly Order[]>;
  /** Accepts an order as it is: the answer in which no line differs. */
  readonly confirm: (id: string) => Promise<Result<Order, Refusal>>;
  /** `paymentReceived` clears an advance, `releaseHold` every other hold. */
  readonly release: (id: string, by: 'releaseHold' | 'paymentReceived') => Promise<Result<Order, Refusal>>;
  readonly ship: (id: string, shipment: readonly { readonly line: string; readonly quantity: string }[]) => Promise<Result<Order, Refusal>>;
  /** Before confirmation the whole order; afterwards what is still to come. */
  readonly cancel: (id: string, reason: string) => Promise<Result<Order, Refusal>>;
}

/** Cards after the act: what no longer comes is given back in proportion, what a released hold takes beyond is reserved. */
function settle(before: Order, after: Order, power: SpendingPower): Result<SpendingPower, Refusal> {
  return reserve(takenAnew(before, after), release(givenBack(before, after), power), { beyondCredit: true });
}

/** Puts the order with what it gives back, or takes, of cards and credit. */
export async function settleOrder({ writing, changes, document, account, company, now }: OfficeAct<Order>, after: Order): Promise<Result<Order, Refusal>> {
  const settled = settle(document, after, await loadSpendingPower(writing, account.id, account.currency, now));
  if (!settled.ok) return settled;
  putOrder(changes, after);
  for (const card of settled.value.cards) changes.put(accountScope(account.id), 'card', card);
  // Credit is not settled part by part but taken from the books anew, which also holds for orders that came without a payment plan.
  changes.put(accountScope(account.id), 'creditStanding', await computeCredit(writing, changes, account, company, now));
  return ok(after);
}

export function createOrderDesk(parts: OfficeParts): OrderDesk {
  const change = (id: string, work: (act: OfficeAct<Order>) => Promise<Result<Order, Refusal>>): Promise<Result<Order, Refusal>> =>
    changeDocument(parts, 'order', id, async (act) => {
      const changed = await work(act);
      return changed.ok ? settleOrder(act, changed.value) : changed;
    });
  return {
    all: () => recordsEverywhere(parts.database, 'order'),
    placedOnPlatform: () => ordersAwaitingAnswer(parts.database),
    confirm: (id) => change(id, (act) => answerNumbered(act, [])),
    release: (id, by) => change(id, async ({ document }) => releaseHold(document, by)),
    ship: (id, shipment) => change(id, async ({ document }) => shipOrder(document, shipment)),
    cancel: (id, reason) =>
      change(id, async ({ document }) => {
        if (document.state === 'onHold') return cancelOrder(document, 'refuseRelease', reason);
        return document.state === 'placed' ? cancelOrder(document, 'reject', reason) : cancelRest(document, 'all', reason);
      }),
  };
}
