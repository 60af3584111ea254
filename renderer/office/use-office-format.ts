import { formatDay, formatInstant } from '#renderer/format/date-format.ts';
import { formatMoney, formatQuantity, formatUnitPrice, isOne } from '#renderer/format/number-format.ts';
import { parseFigure } from '#renderer/format/parse-figure.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useOfficeTerms } from './office-terms.ts';

/** Values to text in the chosen language; instants on the seller's wall clock. */
export function useOfficeFormat() {
  const language = usePreferences((preferences) => preferences.language);
  const messages = useMessages();
  const { company, accounts } = useOfficeTerms();
  const unitName = (unit: string, quantity = '1'): string => (isOne(language, quantity) ? messages(`unit.${unit}` as 'unit.C62', { defaultValue: unit }) : messages(`units.${unit}` as 'units.C62', { defaultValue: unit }));
  return {
    money: (amount: string, currency: string = company.currency) => formatMoney(language, amount, currency),
    unitPrice: (amount: string, currency: string = company.currency) => formatUnitPrice(language, amount, currency),
    quantity: (quantity: string) => formatQuantity(language, quantity),
    quantityOf: (quantity: string, unit: string) => `${formatQuantity(language, quantity)} ${unitName(unit, quantity)}`,
    unitName: (unit: string) => unitName(unit),
    day: (day: string) => formatDay(language, day),
    instant: (at: string) => formatInstant(language, at, company.timeZone),
    parse: (typed: string) => parseFigure(language, typed),
    /** A figure as a person would type it, for the first content of a field. */
    typed: (figure: string) => formatQuantity(language, figure),
    accountName: (id: string) => accounts.find((account) => account.id === id)?.name ?? id,
  };
}
