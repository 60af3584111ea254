import type { z } from 'zod';
import type { orderSummary } from '#shared/contract/order-operations.ts';
import type { Order, OrderState } from '#shared/domain/orders/order.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';

export type OrderSummary = z.infer<typeof orderSummary>;

export interface OrderQuestion {
  /** In number, estimate number, note or a line's sku or name. */
  readonly text?: string | undefined;
  readonly states?: readonly OrderState[] | undefined;
  readonly channel?: Channel | undefined;
  readonly offset?: number | undefined;
  /** Default 100. */
  readonly limit?: number | undefined;
}

/** Orders as the backend last said. Screens read them through `desk.documents`. */
export interface OrderReader {
  /** Newest first. */
  list(question: OrderQuestion): { readonly orders: OrderSummary[]; readonly total: number };
  get(id: string): Order | undefined;
  /** Newest first; for reorder rhythm, last price paid and rules over history. */
  all(): readonly Order[];
}
