import type { Account } from '#shared/domain/accounts/account.ts';
import type { ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import { budgetLeft } from '#shared/domain/budgets/budget-standing.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';

interface AccountHistory {
  readonly company: Company;
  readonly account: Account;
  readonly orders: readonly Order[];
  readonly quotes: readonly Quote[];
  readonly now: Instant;
}

/** The figures that an account's approval rules ask for, from the backend's own books. Cancelled orders paid nothing. */
export function approvalFacts(quote: Quote, { company, account, orders, quotes, now }: AccountHistory): ApprovalFacts {
  const latestFirst = orders.filter(({ state }) => state !== 'cancelled').toSorted((a, b) => (a.placedAt < b.placedAt ? 1 : -1));
  const day = dayOfInstant(now, company.timeZone);
  return {
    lastPaid: (sku, unit) => {
      for (const { lines } of latestFirst) {
        const line = lines.find((candidate) => candidate.sku === sku && candidate.unit === unit);
        if (line !== undefined) return line.unitPrice;
      }
      return null;
    },
    isNew: (sku) => !latestFirst.some(({ lines }) => lines.some((line) => line.sku === sku)),
    budgetLeft: () =>
      quote.costCentre === null
        ? null
        : budgetLeft({ account, costCentre: quote.costCentre, day, now, timeZone: company.timeZone, quotes, orders, except: quote.id }),
  };
}
