import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { accountScope, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';

export async function loadHistory(reading: Reading, account: string): Promise<{ readonly orders: readonly Order[]; readonly quotes: readonly Quote[] }> {
  const scope = accountScope(account);
  return { orders: await recordsOf(reading, scope, 'order'), quotes: await recordsOf(reading, scope, 'quote') };
}
