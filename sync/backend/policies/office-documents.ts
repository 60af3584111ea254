import type { Order, OrderState } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { findDocument, ordersInStates } from '#sync/backend/store/office-documents.ts';
import type { OfficeParts } from './office-parts.ts';

/** States in which an order still needs a hand of the seller before it can be invoiced. A pending wish of the buyer stands in one of them. */
const inWork: readonly OrderState[] = ['placed', 'confirmed', 'partlyShipped', 'onHold'];

/** Reading for the offices, without the whole history of all accounts. */
export interface DocumentDesk {
  readonly ordersInWork: () => Promise<readonly Order[]>;
  readonly order: (id: string) => Promise<Result<Order, Refusal>>;
  readonly quote: (id: string) => Promise<Result<Quote, Refusal>>;
}

export function createDocumentDesk({ database }: OfficeParts): DocumentDesk {
  const found = <Document>(document: Document | undefined, id: string): Result<Document, Refusal> => (document === undefined ? err(refuse('notFound', { id })) : ok(document));
  return {
    ordersInWork: () => ordersInStates(database, inWork),
    order: async (id) => found(await findDocument(database, 'order', id), id),
    quote: async (id) => found(await findDocument(database, 'quote', id), id),
  };
}
