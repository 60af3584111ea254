import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import type { Paper, PaperColumn, PaperLanguage, PaperTable } from './paper.ts';
import { paperFigures, type PaperFigures } from './paper-figures.ts';
import { paperWords, type PaperWords } from './paper-words.ts';

/** Whom a document is between, and in which language it speaks. */
export interface DocumentParties {
  readonly company: Company;
  readonly account: Account;
  readonly language: PaperLanguage;
  /** Name of a packaging in that language. */
  readonly unitName: (unit: string) => string;
  /** The buying company's own number for a product. */
  readonly ownNumber: (sku: string) => string | null;
}

export interface DocumentFrame extends Pick<Paper, 'language' | 'seller' | 'buyer' | 'pageWord'> {
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
    pageWord: words.page,
  };
}

export const startColumn = (head: string, width: PaperColumn['width']): PaperColumn => ({ head, width, align: 'start' });
export const endColumn = (head: string, width: PaperColumn['width']): PaperColumn => ({ head, width, align: 'end' });

/** A line of an estimate or order: what it is, what belongs under its name, and its figures. */
export interface DocumentLine {
  readonly name: string;
  readonly under: readonly string[];
  readonly quantity: string;
  readonly price: string;
  readonly net: string;
}

/** What a product is called on both sides: the seller's code, then the buyer's own number. */
export function codesOf(sku: string, ownNumber: DocumentParties['ownNumber'], words: PaperWords): string[] {
  const own = ownNumber(sku);
  return own === null ? [sku] : [sku, `${words.ownNumber} ${own}`];
}

/** The lines of an estimate or order, numbered. */
export const lineTable = (lines: readonly DocumentLine[], { words }: DocumentFrame): PaperTable => ({
  title: '',
  columns: [startColumn(words.position, 24), startColumn(words.article, '*'), endColumn(words.quantity, 80), endColumn(words.price, 70), endColumn(words.net, 70)],
  rows: lines.map(({ name, under, quantity, price, net }, at) => ({ cells: [String(at + 1), name, quantity, price, net], under: { column: 1, texts: under } })),
});

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
