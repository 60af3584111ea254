import type { Account, Budget } from '#shared/domain/accounts/account.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, minimum, sum, toFixedText, type Decimal } from '#shared/domain/money/decimal.ts';
import { openShare } from '#shared/domain/orders/open-share.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { dayOfInstant, type CalendarDay, type Instant } from '#shared/domain/time/calendar-day.ts';

/**
 * A cost centre's budget of a period, gross in the account's currency. The ladder: an estimate asked for or issued is `waiting`, one in approval
 * or approved is `committed`, the order takes its place as `spent`. `left` = amount - spent - committed and may be negative;
 * `leftIfAllCome` takes what is waiting off as well: the preview that counts estimates.
 */
export interface BudgetStanding {
  readonly costCentre: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly amount: string;
  readonly spent: string;
  readonly committed: string;
  readonly waiting: string;
  readonly left: string;
  readonly leftIfAllCome: string;
}

export interface BudgetQuestion {
  readonly account: Pick<Account, 'costCentres' | 'currency'>;
  readonly costCentre: string;
  readonly day: CalendarDay;
  readonly now: Instant;
  readonly timeZone: string;
  readonly quotes: readonly Quote[];
  readonly orders: readonly Order[];
  /** An estimate to leave out: the one whose effect is being asked about. */
  readonly except?: string;
}

/** The budgets of the cost centre whose period holds `day` (both ends count, seller time); none = no budget is kept. Expired estimates commit nothing. */
export function budgetStandings(question: BudgetQuestion): BudgetStanding[] {
  const centre = question.account.costCentres.find((candidate) => candidate.id === question.costCentre);
  return (centre?.budgets ?? []).filter((budget) => holds(budget, question.day)).map((budget) => standingOf(budget, question));
}

/** The least that any budget of the day leaves, as decimal text; null = no budget is kept. */
export function budgetLeft(question: BudgetQuestion): string | null {
  const [first, ...others] = budgetStandings(question).map((standing) => decimal(standing.left));
  return first ? toFixedText(minimum(first, ...others), minorUnitPlaces(question.account.currency)) : null;
}

/** True when a document of this gross amount takes a budget of the day below zero. Spending exactly what is left is not over it. */
export function isOverBudget(gross: string, question: BudgetQuestion): boolean {
  const left = budgetLeft(question);
  return left !== null && decimal(gross).gt(decimal(left));
}

function standingOf(budget: Budget, question: BudgetQuestion): BudgetStanding {
  const quotes = question.quotes.filter((quote) => quote.id !== question.except && quote.costCentre === question.costCentre && holds(budget, dayOfQuote(quote, question.timeZone)));
  const inState = (...states: readonly string[]): Decimal =>
    sum(quotes.filter((quote) => states.includes(shownState(quote, question.now))).map((quote) => decimal(quote.current.totals.gross)));
  const orders = question.orders.filter((order) => order.costCentre === question.costCentre && holds(budget, dayOfInstant(order.placedAt, question.timeZone)));
  const places = minorUnitPlaces(question.account.currency);
  const amount = decimal(budget.amount);
  const spent = sum(orders.map((order) => decimal(order.totals.gross).times(openShare(order)).round(places)));
  const committed = inState('inApproval', 'approved');
  const waiting = inState('requested', 'issued');
  const left = amount.minus(spent).minus(committed);
  const text = (value: Decimal): string => toFixedText(value, places);
  return {
    costCentre: question.costCentre,
    from: budget.from,
    to: budget.to,
    amount: text(amount),
    spent: text(spent),
    committed: text(committed),
    waiting: text(waiting),
    left: text(left),
    leftIfAllCome: text(left.minus(waiting)),
  };
}

/** An estimate counts in the period in which it was asked for. */
function dayOfQuote(quote: Quote, timeZone: string): CalendarDay {
  return dayOfInstant(quote.requestedAt, timeZone);
}

function holds(budget: Budget, day: CalendarDay): boolean {
  return budget.from <= day && day <= budget.to;
}
