import type { OpenItem } from '#shared/domain/ledger/open-items.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, minimum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { cardKey } from './card-authorisation.ts';

/** What a card pays of one invoice. `key` is that of the authorisation; amount in the order's currency. */
export interface CaptureShare {
  readonly key: string;
  readonly invoice: string;
  readonly amount: string;
}

/**
 * What the cards of an order pay now that it is invoiced: each up to its part of the allocation, which fell with what was cancelled, and together never
 * more than is open. `items` are the account's invoices; `uncaptured` the keys of authorisations that were not used yet. The open account and
 * transfers pay the rest.
 */
export function captureShares(order: Pick<Order, 'id' | 'number' | 'allocation' | 'currency'>, items: readonly OpenItem[], uncaptured: ReadonlySet<string>): readonly CaptureShare[] {
  const places = minorUnitPlaces(order.currency);
  const open = items.filter(({ invoice }) => invoice.order === (order.number ?? order.id) && invoice.currency === order.currency).map(({ invoice, open: left }) => ({ invoice: invoice.number, left }));
  const shares: CaptureShare[] = [];
  for (const part of order.allocation) {
    if (part.kind !== 'card' || part.token === undefined) continue;
    const key = cardKey(order.id, part.token);
    let payable = uncaptured.has(key) ? decimal(part.amount) : zero;
    for (const item of open) {
      const amount = minimum(payable, item.left);
      if (amount.lte(zero)) continue;
      payable = payable.minus(amount);
      item.left = item.left.minus(amount);
      shares.push({ key, invoice: item.invoice, amount: toFixedText(amount, places) });
    }
  }
  return shares;
}
