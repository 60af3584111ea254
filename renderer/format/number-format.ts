import { type Language, localeOf } from '#renderer/i18n/language.ts';
import { isFigure } from './decimal-figure.ts';

const made = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.NumberFormat(localeOf[language], options);
  made.set(key, fresh);
  return fresh;
}

const show = (format: Intl.NumberFormat, text: string): string => (isFigure(text) ? format.format(text) : text);

/** An amount in the currency's minor unit, "€1,234.50". `amount` is decimal text. */
export const formatMoney = (language: Language, amount: string, currency: string): string =>
  show(formatter(language, { style: 'currency', currency, useGrouping: 'always' }), amount);

/** A unit price: the minor unit's decimals, up to four where they matter. */
export const formatUnitPrice = (language: Language, amount: string, currency: string): string =>
  show(formatter(language, { style: 'currency', currency, maximumFractionDigits: 4, useGrouping: 'always' }), amount);

/** A unit price without the sign of its currency, as people type one: "1.90", "0.0375". */
export function formatPriceFigure(language: Language, amount: string, currency: string): string {
  const { minimumFractionDigits = 0 } = formatter(language, { style: 'currency', currency }).resolvedOptions();
  return show(formatter(language, { minimumFractionDigits, maximumFractionDigits: 6, useGrouping: 'always' }), amount);
}

/** A quantity with as many decimals as it has (at most six). */
export const formatQuantity = (language: Language, quantity: string): string =>
  show(formatter(language, { maximumFractionDigits: 6, useGrouping: 'always' }), quantity);

/** A percentage given in percent ("22" for 22 %). */
export const formatPercent = (language: Language, percent: string): string =>
  show(formatter(language, { style: 'unit', unit: 'percent', maximumFractionDigits: 2 }), percent);

export const formatCount = (language: Language, count: number): string => formatter(language, { useGrouping: 'always' }).format(count);

/** Bytes in the nearest of kB, MB, GB. */
export function formatBytes(language: Language, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  return formatter(language, { style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: step === 0 ? 0 : 1 }).format(value);
}

/** The signs between thousands and before decimals of a language. */
export function separators(language: Language): { readonly group: string; readonly decimal: string } {
  const parts = formatter(language, { useGrouping: 'always' }).formatToParts(1234567.8);
  const sign = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: sign('group', ','), decimal: sign('decimal', '.') };
}

/** True where the language uses the singular for this quantity. */
export const isOne = (language: Language, quantity: string): boolean => new Intl.PluralRules(localeOf[language]).select(Number(quantity)) === 'one';
