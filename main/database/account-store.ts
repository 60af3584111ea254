import type { Account, Card, ParLevel } from '#shared/domain/accounts/account.ts';
import type { OwnNumber } from '#shared/domain/accounts/own-number.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';

export interface AccountReader {
  /** Undefined until the account's scope was received whole once. */
  get(): Account | undefined;
  cards(): readonly Card[];
  credit(): CreditStanding | null;
  parLevels(site?: string): readonly ParLevel[];
  ownNumbers(): readonly OwnNumber[];
  lists(): readonly ProductList[];
}

export function accountReader(desk: ReadHandle<'desk'>): AccountReader {
  const accounts = factReader(desk, 'account');
  const cards = factReader(desk, 'card');
  const credit = factReader(desk, 'creditStanding');
  const parLevels = factReader(desk, 'parLevel');
  const ownNumbers = factReader(desk, 'ownNumber');
  const lists = factReader(desk, 'productList');
  return {
    get: () => accounts.all()[0],
    ownNumbers: () => ownNumbers.all(),
    lists: () => lists.all(),
    cards: () => cards.all(),
    credit: () => credit.all()[0] ?? null,
    parLevels: (site) => {
      const all = parLevels.all();
      return site === undefined ? all : all.filter((level) => level.site === site);
    },
  };
}
