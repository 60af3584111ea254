import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { accountScope, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';

const newestFirst = (a: Order, b: Order): number => (a.placedAt === b.placedAt ? 0 : a.placedAt < b.placedAt ? 1 : -1);

/** The account's documents as the rules ask for them: orders newest first. */
export async function loadHistory(reading: Reading, account: string): Promise<{ readonly orders: readonly Order[]; readonly quotes: readonly Quote[] }> {
  const scope = accountScope(account);
  const orders = await recordsOf(reading, scope, 'order');
  return { orders: orders.toSorted(newestFirst), quotes: await recordsOf(reading, scope, 'quote') };
}
