import type { ledgerOperations } from '#shared/contract/ledger-operations.ts';
import { statementOf, type Statement } from '#shared/domain/ledger/statement.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText } from '#shared/domain/money/decimal.ts';
import { ok } from '#shared/domain/result.ts';
import type { Handlers } from './handler.ts';
import { shownItems, shownStatement } from './show-statement.ts';
import { withStanding } from './with-desk.ts';

export const ledgerHandlers: Pick<Handlers, keyof typeof ledgerOperations> = {
  'ledger.statement': withStanding((period, desk, standing) => ok(shownStatement(period, desk, standing))),

  'ledger.openItems': withStanding((_input, desk, { account, today }) => {
    const statement = statementOf(desk.stores.ledger.entries(), { from: today, to: today }, account.currency);
    const total = (items: Statement['items']) => toFixedText(sum(items.map(({ open }) => decimal(open))), minorUnitPlaces(account.currency));
    return ok({
      today,
      currency: account.currency,
      open: total(statement.items),
      overdue: total(statement.items.filter(({ overdue }) => overdue)),
      ...shownItems(statement),
    });
  }),
};
