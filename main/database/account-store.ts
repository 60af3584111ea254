import type { Account, Card, ParLevel } from '#shared/domain/accounts/account.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';

export interface AccountReader {
  /** Undefined until the account's scope was received whole once. */
  get(): Account | undefined;
  cards(): readonly Card[];
  credit(): CreditStanding | null;
  parLevels(site?: string): readonly ParLevel[];
}

export function accountReader(desk: ReadHandle<'desk'>): AccountReader {
  const accounts = factReader(desk, 'account');
  const cards = factReader(desk, 'card');
  const credit = factReader(desk, 'creditStanding');
  const parLevels = factReader(desk, 'parLevel');
  return {
    get: () => accounts.all()[0],
    cards: () => cards.all(),
    credit: () => credit.all()[0] ?? null,
    parLevels: (site) => {
      const all = parLevels.all();
      return site === undefined ? all : all.filter((level) => level.site === site);
    },
  };
}
