import type { Account, Budget } from '#shared/domain/accounts/account.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, minimum, sum, toFixedText, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { CalendarDay, Instant } from '#shared/domain/time/calendar-day.ts';
import { countedDocuments, type BudgetStage, type CountedDocument } from './counted-documents.ts';

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
  const { account, costCentre } = question;
  const centre = account.costCentres.find((candidate) => candidate.id === costCentre);
  const budgets = (centre?.budgets ?? []).filter((budget) => holds(budget, question.day));
  if (budgets.length === 0) return [];
  const documents = countedDocuments({ ...question, currency: account.currency });
  return budgets.map((budget) => standingOf(budget, costCentre, documents, account.currency));
}

/** A budget's standing with the documents that count in it. */
export interface BudgetReport {
  readonly standing: BudgetStanding;
  readonly documents: readonly CountedDocument[];
}

/** Every budget of the account, centres in the account's order, periods by their start. */
export function budgetReports(question: Omit<BudgetQuestion, 'costCentre' | 'day'>): BudgetReport[] {
  const { account } = question;
  const documents = countedDocuments({ ...question, currency: account.currency });
  return account.costCentres.flatMap(({ id, budgets }) =>
    [...budgets]
      .sort((first, second) => (first.from < second.from ? -1 : first.from > second.from ? 1 : 0))
      .map((budget) => ({ standing: standingOf(budget, id, documents, account.currency), documents: documents.filter((document) => countsIn(document, budget, id)) })),
  );
}

/** Documents that no cost centre of the account answers for, over the span of the budgets that hold a day. Gross, in the account's currency. */
export interface OutsideBudgets {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly documents: number;
  readonly gross: string;
}

/** What no budget can count because it names no cost centre, such as orders by phone or from another system; null where there is nothing of the kind. */
export function outsideBudgets(question: Omit<BudgetQuestion, 'costCentre'>): OutsideBudgets | null {
  const { account, day } = question;
  const current = account.costCentres.flatMap(({ budgets }) => budgets.filter((budget) => holds(budget, day)));
  const from = current.map((budget) => budget.from).sort()[0];
  const to = current.map((budget) => budget.to).sort().at(-1);
  if (from === undefined || to === undefined) return null;
  const known = new Set(account.costCentres.map(({ id }) => id));
  const outside = countedDocuments({ ...question, currency: account.currency }).filter(({ costCentre, day: counted }) => (costCentre === null || !known.has(costCentre)) && from <= counted && counted <= to);
  if (outside.length === 0) return null;
  return { from, to, documents: outside.length, gross: toFixedText(sum(outside.map(({ gross }) => gross)), minorUnitPlaces(account.currency)) };
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

function standingOf(budget: Budget, costCentre: string, documents: readonly CountedDocument[], currency: string): BudgetStanding {
  const own = documents.filter((document) => countsIn(document, budget, costCentre));
  const at = (stage: BudgetStage): Decimal => sum(own.filter((document) => document.stage === stage).map(({ gross }) => gross));
  const places = minorUnitPlaces(currency);
  const amount = decimal(budget.amount);
  const spent = at('spent');
  const committed = at('committed');
  const waiting = at('waiting');
  const left = amount.minus(spent).minus(committed);
  const text = (value: Decimal): string => toFixedText(value, places);
  return {
    costCentre,
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

function countsIn(document: CountedDocument, budget: Budget, costCentre: string): boolean {
  return document.costCentre === costCentre && holds(budget, document.day);
}

function holds(budget: Budget, day: CalendarDay): boolean {
  return budget.from <= day && day <= budget.to;
}
