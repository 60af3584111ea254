import type { Account, Card, ParLevel } from '#shared/domain/accounts/account.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';

export interface AccountReader {
  /** Undefined until the account's scope was received whole once. */
  get(): Account | undefined;
  cards(): readonly Card[];
  credit(): CreditStanding | null;
  parLevels(site?: string): readonly ParLevel[];
}
