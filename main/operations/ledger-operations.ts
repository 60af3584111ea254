import type { ledgerOperations } from '#shared/contract/ledger-operations.ts';
import { claimFor } from '#shared/domain/ledger/seller-balances.ts';
import { statementDifference, statementOf, type Statement } from '#shared/domain/ledger/statement.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText } from '#shared/domain/money/decimal.ts';
import { compareCredit, creditExposure } from '#shared/domain/payment/compare-credit.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import { ok } from '#shared/domain/result.ts';
import { dayOfInstant, type CalendarDay, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer, Handlers } from './handler.ts';
import { withStanding, type Standing } from './with-desk.ts';

export const ledgerHandlers: Pick<Handlers, keyof typeof ledgerOperations> = {
  'ledger.statement': withStanding(({ from, to }, desk, standing) => {
    const { account, today } = standing;
    const statement = statementOf(desk.stores.ledger.entries(), { from, to, today }, account.currency);
    const told = claimFor({ from, to }, desk.stores.account.credit()?.balances ?? []);
    const difference = statementDifference(statement, told);
    return ok({ ...statement, today, told, difference, movements: [...statement.movements], ...itemsOf(statement), credit: creditOf(desk, standing) });
  }),

  'ledger.openItems': withStanding((_input, desk, { account, today }) => {
    const statement = statementOf(desk.stores.ledger.entries(), { from: today, to: today }, account.currency);
    const total = (items: Statement['items']) => toFixedText(sum(items.map(({ open }) => decimal(open))), minorUnitPlaces(account.currency));
    return ok({
      today,
      currency: account.currency,
      open: total(statement.items),
      overdue: total(statement.items.filter(({ overdue }) => overdue)),
      ...itemsOf(statement),
    });
  }),
};

function itemsOf({ items, unsettled }: Statement): Pick<Answer<'ledger.openItems'>, 'items' | 'unsettled'> {
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
