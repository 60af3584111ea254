import { claimFor } from '#shared/domain/ledger/seller-balances.ts';
import { statementDifference, statementOf, type Statement, type StatementPeriod } from '#shared/domain/ledger/statement.ts';
import { compareCredit, creditExposure } from '#shared/domain/payment/compare-credit.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import { dayOfInstant, type CalendarDay, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import type { Standing } from './with-desk.ts';

/** The account's statement of a period with the seller's own figures beside it, for screen and paper. */
export function shownStatement({ from, to }: Pick<StatementPeriod, 'from' | 'to'>, desk: Desk, standing: Standing): Answer<'ledger.statement'> {
  const { account, today } = standing;
  const statement = statementOf(desk.stores.ledger.entries(), { from, to, today }, account.currency);
  const told = claimFor({ from, to }, desk.stores.account.credit()?.balances ?? []);
  const difference = statementDifference(statement, told);
  return { ...statement, today, told, difference, movements: [...statement.movements], ...shownItems(statement), credit: creditOf(desk, standing) };
}

export function shownItems({ items, unsettled }: Statement): Pick<Answer<'ledger.openItems'>, 'items' | 'unsettled'> {
  return { items: items.map((item) => ({ ...item, settledBy: [...item.settledBy] })), unsettled: [...unsettled] };
}

/**
 * The account's credit from the movements and orders that the backend has confirmed, beside its own figures. Orders that wait in the outbox are
 * left out: the backend does not know them yet, and the difference would be ours.
 */
function creditOf(desk: Desk, { account, company, now, today }: Standing): Answer<'ledger.statement'>['credit'] {
  const entries = desk.stores.ledger.entries();
  const orders = desk.stores.orders.all();
  const at = (day: CalendarDay, asOf: Instant): CreditStanding => creditStanding({ limit: account.creditLimit, currency: account.currency, entries, orders, day, asOf });
  const recomputed = at(today, now);
  const told = desk.stores.account.credit();
  return {
    recomputed,
    exposure: creditExposure(recomputed, account.currency),
    told,
    difference: told && compareCredit(at(dayOfInstant(told.asOf, company.timeZone), told.asOf), told, account.currency),
  };
}
