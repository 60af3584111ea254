import type { PaperLanguage } from './paper.ts';

/** Money, quantities and instants as they are written in a language. Amounts stay exact: decimal text goes to `Intl` as it is. */
export function paperFigures(language: PaperLanguage, currency: string, timeZone: string) {
  const locale = { en: 'en-GB', de: 'de-DE', it: 'it-IT' }[language];
  const text = (format: Intl.NumberFormat, value: string): string => format.format(value as Intl.StringNumericLiteral);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const unitPrice = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 4 });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    money: (amount: string) => text(money, amount),
    unitPrice: (amount: string) => text(unitPrice, amount),
    quantity: (quantity: string) => text(plain, quantity),
    percent: (percent: string) => `${text(plain, percent)} %`,
    instant: (at: string) => instant.format(new Date(at)),
    day: (at: string) => day.format(new Date(at)),
  };
}
export type PaperFigures = ReturnType<typeof paperFigures>;
