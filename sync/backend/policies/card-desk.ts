import type { Order } from '#shared/domain/orders/order.ts';
import { holdOrder } from '#shared/domain/orders/release-hold.ts';
import { cardParts } from '#shared/domain/payment/card-authorisation.ts';
import { approvedForCancelled, authorisationsOf, noteAnswered, noteAsked } from '#sync/backend/store/authorisation-store.ts';
import { ordersAwaitingAnswer } from '#sync/backend/store/document-store.ts';
import type { CardProvider } from './card-provider.ts';
import { changeDocument } from './change-document.ts';
import type { OfficeParts } from './office-parts.ts';
import { settleOrder } from './order-desk.ts';

/** Cards of orders that start, and the provider who authorises them. Its capacity was reserved when the order was placed; this asks the bank. */
export interface CardDesk {
  /** Asks for every part that has no answer yet. A decline puts the order on hold as a case "card" with its ways out. */
  readonly authoriseDue: () => Promise<void>;
  /** Gives back what was authorised for orders that were cancelled. */
  readonly voidCancelled: () => Promise<void>;
  /** True when no card of the order waits for an answer. */
  readonly isSettled: (order: Order) => Promise<boolean>;
}

export function createCardDesk(parts: OfficeParts, provider: CardProvider): CardDesk {
  const { database, ports } = parts;

  /** The hold and the answer in one transaction: a crash before it asks once more, under the same key. */
  async function decline(order: Order, key: string, reason: string): Promise<void> {
    const held = await changeDocument(parts, 'order', order.id, async (act) => {
      const onHold = holdOrder(act.document, { reason: 'card', detail: reason }, act.now);
      if (!onHold.ok) return onHold;
      await noteAnswered(act.writing, key, 'declined', null, act.now);
      return settleOrder(act, onHold.value);
    });
    // Cancelled or answered meanwhile: nothing is left to hold up.
    if (held.ok) return;
    ports.log.info({ order: order.id, refusal: held.error }, 'declined card of an order that is no longer placed');
    await noteAnswered(database, key, 'declined', null, ports.now());
  }

  async function authorise(order: Order): Promise<void> {
    const known = await authorisationsOf(database, order.id);
    for (const part of cardParts(order).filter(({ key }) => (known.get(key) ?? null) === null)) {
      await noteAsked(database, order.id, part, ports.now());
      try {
        const answer = await provider.authorise(part);
        if (answer.outcome === 'approved') await noteAnswered(database, part.key, 'approved', answer.reference, ports.now());
        else return await decline(order, part.key, answer.reason);
      } catch (error) {
        ports.log.warn({ err: error, order: order.id }, 'the payment provider did not answer; it is asked again');
        return;
      }
    }
  }

  return {
    authoriseDue: async () => {
      for (const order of await ordersAwaitingAnswer(database)) await authorise(order);
    },
    voidCancelled: async () => {
      for (const key of await approvedForCancelled(database)) {
        await provider.voidAuthorisation(key);
        await noteAnswered(database, key, 'voided', null, ports.now());
      }
    },
    isSettled: async (order) => {
      const known = await authorisationsOf(database, order.id);
      return cardParts(order).every(({ key }) => (known.get(key) ?? null) !== null);
    },
  };
}
