import type { Account, Card, ParLevel } from '#shared/domain/accounts/account.ts';

/** An account as `accounts.json` writes it: with its cards and par levels. */
export interface CompanyAccount extends Account {
  readonly cards: readonly Card[];
  readonly parLevels: readonly ParLevel[];
}

/** How a site buys: which departments, how much, how often. It drives both its order history and its par levels. */
export interface SiteHabit {
  readonly site: string;
  /** Department (first part of the category) -> number of articles that the site uses. */
  readonly uses: Readonly<Record<string, number>>;
  /** About how many EUR net an article's usual line is worth. */
  readonly lineValue: number;
  readonly everyDays: number;
  readonly season: 'hotel' | 'shop' | 'even';
  readonly parLevels: boolean;
}

/** An account with its way of buying. */
export interface Customer {
  readonly account: Omit<CompanyAccount, 'parLevels'>;
  readonly habits: readonly SiteHabit[];
  /** Days after the due date that its payments come; negative = early. */
  readonly paysAfterDue: readonly [number, number];
}

/** Half-year budgets of a cost centre from 2026 to 2028, the same amount each half-year unless the first is given apart. */
export function halfYears(amount: string, secondHalf2026 = amount): readonly { readonly from: string; readonly to: string; readonly amount: string }[] {
  return ['2026', '2027', '2028'].flatMap((year) => [
    { from: `${year}-01-01`, to: `${year}-06-30`, amount },
    { from: `${year}-07-01`, to: `${year}-12-31`, amount: year === '2026' ? secondHalf2026 : amount },
  ]);
}
