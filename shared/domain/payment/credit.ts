import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { openItems } from '#shared/domain/ledger/open-items.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { openShare } from '#shared/domain/orders/open-share.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { CalendarDay, Instant } from '#shared/domain/time/calendar-day.ts';
import type { CreditStanding } from './instrument.ts';

export interface CreditQuestion {
  /** The account's credit limit, gross in `currency`; 0 is no credit, not "no limit". */
  readonly limit: string;
  readonly currency: string;
  readonly entries: readonly LedgerEntry[];
  readonly orders: readonly Order[];
  /** Today in seller time: decides what is overdue. */
  readonly day: CalendarDay;
  readonly asOf: Instant;
}

/** Credit left by its named parts, all gross: limit - open invoices - orders not yet invoiced. May be negative. `overdue` is a part of the open invoices. */
export function creditStanding(question: CreditQuestion): CreditStanding {
  const places = minorUnitPlaces(question.currency);
  const { items } = openItems(question.entries.filter((entry) => entry.currency === question.currency), question.day);
  const open = sum(items.map((item) => item.open));
  const overdue = sum(items.filter((item) => item.overdue).map((item) => item.open));
  const orders = sum(question.orders.map((order) => orderExposure(order, question.entries, places)));
  const text = (value: Decimal): string => toFixedText(value, places);
  return {
    limit: text(decimal(question.limit)),
    openInvoices: text(open),
    overdue: text(overdue),
    ordersNotInvoiced: text(orders),
    available: text(decimal(question.limit).minus(open).minus(orders)),
    asOf: question.asOf,
  };
}

/**
 * What an order takes of the credit: the part on the account (all of it where the order came without a payment plan), without what is cancelled
 * and without what its invoices already claim, so that nothing counts twice. An order on hold for credit, card or release takes nothing until
 * it is released; one that waits for an advance payment does.
 */
function orderExposure(order: Order, entries: readonly LedgerEntry[], places: number): Decimal {
  if (order.state === 'cancelled' || order.state === 'invoiced' || order.state === 'closed') return zero;
  if (order.state === 'onHold' && order.hold?.reason !== 'advance') return zero;
  const onAccount = order.allocation.length === 0 ? decimal(order.totals.gross) : sum(order.allocation.filter((part) => part.kind === 'account').map((part) => decimal(part.amount)));
  const invoiced = sum(entries.filter((entry) => entry.type === 'invoice' && entry.order !== null && entry.order === order.number).map((entry) => decimal(entry.amount)));
  const left = onAccount.times(openShare(order)).round(places).minus(invoiced);
  return left.lt(zero) ? zero : left;
}
