import type { Account } from '#shared/domain/accounts/account.ts';
import { budgetLeft } from '#shared/domain/budgets/budget-standing.ts';
import { isCancelled, lastPaidPrices } from '#shared/domain/orders/last-paid.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { ApprovalFacts } from './foresee-approval.ts';

/** The account's history as approval rules ask for it. `orders` newest first. */
export interface ApprovalHistory {
  readonly account: Pick<Account, 'costCentres' | 'currency'>;
  readonly orders: readonly Order[];
  readonly quotes: readonly Quote[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly costCentre: string | null;
  /** The estimate that is judged: its own amount must not count against it. */
  readonly except?: string;
}

/** Facts from past orders of every channel and from the cost centre's budget. Cancelled orders were never paid and count for nothing. */
export function historyFacts(history: ApprovalHistory): ApprovalFacts {
  const { account, costCentre, now, timeZone, quotes, orders, except } = history;
  const kept = orders.filter((order) => order.state !== 'cancelled');
  // Made when a rule first asks: reading every past line is wasted on a document that no such rule looks at.
  let lastPaid: ReturnType<typeof lastPaidPrices> | undefined;
  return {
    lastPaid: (sku, unit) => {
      lastPaid ??= lastPaidPrices(orders, account.currency, timeZone);
      return lastPaid(sku, unit)?.unitPrice ?? null;
    },
    isNew: (sku) => !kept.some((order) => order.lines.some((line) => line.sku === sku && !isCancelled(line))),
    budgetLeft: () =>
      costCentre === null
        ? null
        : budgetLeft({ account, costCentre, day: dayOfInstant(now, timeZone), now, timeZone, quotes, orders: kept, ...(except !== undefined && { except }) }),
  };
}
