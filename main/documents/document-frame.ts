import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import type { Paper, PaperLanguage } from './paper.ts';
import { paperFigures, type PaperFigures } from './paper-figures.ts';
import { paperWords, type PaperWords } from './paper-words.ts';

/** Whom a document is between, and in which language it speaks. */
export interface DocumentParties {
  readonly company: Company;
  readonly account: Account;
  readonly language: PaperLanguage;
  /** Name of a packaging in that language. */
  readonly unitName: (unit: string) => string;
}

export interface DocumentFrame extends Pick<Paper, 'language' | 'seller' | 'buyer' | 'columns' | 'pageWord'> {
  readonly words: PaperWords;
  readonly figures: PaperFigures;
}

/** What every document has in common. */
export function documentFrame({ company, account, language }: DocumentParties, currency: string, site: string | null): DocumentFrame {
  const words = paperWords[language];
  const place = account.sites.find(({ id }) => id === site);
  const vatId = (id: string): string[] => (id === '' ? [] : [`${words.vatId} ${id}`]);
  return {
    language, words,
    figures: paperFigures(language, currency, company.timeZone),
    seller: [company.name, company.country, ...vatId(company.vatId)],
    buyer: [account.name, ...(place === undefined ? [] : [`${words.shipTo}: ${place.name}`, place.address]), ...vatId(account.vatId)].filter((line) => line !== ''),
    columns: [words.position, words.article, words.quantity, words.price, words.net],
    pageWord: words.page,
  };
}

/** Net, one line for each rate of VAT (EN 16931), and what has to be paid. */
export function totalsOf(totals: DocumentTotals, { words, figures }: DocumentFrame): Paper['totals'] {
  return [
    [words.totalNet, figures.money(totals.net)],
    ...totals.vatByCategory.map(({ ratePercent, base, amount }) => [`${words.vatOf} ${figures.percent(ratePercent)} ${words.on} ${figures.money(base)}`, figures.money(amount)] as const),
    [words.total, figures.money(totals.gross)],
  ];
}

/** Facts that are there; others are left out. */
export const known = (...facts: readonly (readonly [term: string, value: string | null])[]): (readonly [string, string])[] =>
  facts.flatMap(([term, value]) => (value === null || value === '' ? [] : [[term, value] as const]));
