import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import { allocated } from '#shared/domain/payment/plan-payment.ts';
import type { Order } from './order.ts';

/** How far an order's advance transfer has come in, in the order's currency. */
export interface AdvanceStanding {
  readonly due: string;
  readonly paid: string;
  readonly missing: string;
  readonly isPaid: boolean;
}

/**
 * What of the advance was really received: payments that name the order, in its currency. Credit notes and cancelled invoices are no money and never
 * count as the advance; a part payment does not start the order.
 */
export function advanceStanding(order: Pick<Order, 'number' | 'currency' | 'allocation'>, entries: readonly LedgerEntry[]): AdvanceStanding {
  const places = minorUnitPlaces(order.currency);
  const due = allocated(order.allocation, 'transfer');
  const received = entries.filter((entry) => entry.type === 'payment' && entry.order !== null && entry.order === order.number && entry.currency === order.currency);
  const paid = sum(received.map((entry) => decimal(entry.amount)));
  const missing = paid.gte(due) ? zero : due.minus(paid);
  return { due: toFixedText(due, places), paid: toFixedText(paid, places), missing: toFixedText(missing, places), isPaid: missing.eq(zero) };
}
