import { useMemo } from 'react';
import { formatDay, formatDayOf, formatInstant, formatMonth, formatRelative, formatWeekday, writtenDay, writtenTime } from '#renderer/format/date-format.ts';
import { formatBytes, formatCount, formatMoney, formatPercent, formatPriceFigure, formatQuantity, formatUnitPrice, isOne } from '#renderer/format/number-format.ts';
import { parseFigure } from '#renderer/format/parse-figure.ts';
import { unitMessages } from '#renderer/i18n/en/unit-messages.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useTerms } from '#renderer/state/session-store.ts';

const unitCodes = Object.keys(unitMessages.unit);

export type Format = ReturnType<typeof useFormat>;

/** Values to text in the chosen language, with the seller's currency and time zone at hand. */
export function useFormat() {
  const language = usePreferences((preferences) => preferences.language);
  const terms = useTerms();
  const messages = useMessages();
  const accountCurrency = terms?.account.currency ?? 'EUR';
  const sellerZone = terms?.company.timeZone ?? 'UTC';
  return useMemo(() => {
    const unitName = (unit: string): string => messages(`unit.${unit}` as 'unit.C62', { defaultValue: unit });
    const unitsName = (quantity: string, unit: string): string => (isOne(language, quantity) ? unitName(unit) : messages(`units.${unit}` as 'units.C62', { defaultValue: unit }));
    return {
      language,
      money: (amount: string, currency = accountCurrency) => formatMoney(language, amount, currency),
      unitPrice: (amount: string, currency = accountCurrency) => formatUnitPrice(language, amount, currency),
      priceFigure: (amount: string, currency = accountCurrency) => formatPriceFigure(language, amount, currency),
      quantity: (quantity: string) => formatQuantity(language, quantity),
      percent: (percent: string) => formatPercent(language, percent),
      /** A difference: "+4.2 %", "-3 %". */
      signedPercent: (percent: string) => `${percent.startsWith('-') ? '' : '+'}${formatPercent(language, percent)}`,
      count: (count: number) => formatCount(language, count),
      bytes: (bytes: number) => formatBytes(language, bytes),
      day: (day: string) => formatDay(language, day),
      weekday: (day: string) => formatWeekday(language, day),
      month: (month: string) => formatMonth(language, month),
      instant: (at: string) => formatInstant(language, at),
      dayOf: (at: string) => formatDayOf(language, at),
      /** On the seller's wall clock, which decides validity. */
      sellerInstant: (at: string) => messages('common.sellerTime', { at: formatInstant(language, at, sellerZone) }),
      /** The day on the seller's wall clock. */
      sellerDay: (at: string) => formatDayOf(language, at, sellerZone),
      relative: (at: string) => formatRelative(language, at, Date.now()),
      /** For files: an instant and its day on this machine's clock, and on the seller's. */
      writtenTime: (at: string) => writtenTime(at),
      writtenDay: (at: string) => writtenDay(at),
      writtenSellerTime: (at: string) => writtenTime(at, sellerZone),
      writtenSellerDay: (at: string) => writtenDay(at, sellerZone),
      parse: (typed: string) => parseFigure(language, typed),
      unitName,
      /** Names of all packagings that have one, by code: for papers, which the host writes. */
      get unitNames(): Record<string, string> {
        return Object.fromEntries(unitCodes.map((code) => [code, unitName(code)]));
      },
      /** "12 boxes". */
      quantityOf: (quantity: string, unit: string) => `${formatQuantity(language, quantity)} ${unitsName(quantity, unit)}`,
    };
  }, [language, accountCurrency, sellerZone, messages]);
}
