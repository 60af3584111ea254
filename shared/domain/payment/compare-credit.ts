import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { CreditStanding } from './instrument.ts';

/** The amounts of a credit standing, without the instant of their books and the balances of its movements. */
export type CreditFigures = Omit<CreditStanding, 'asOf' | 'balances'>;

const parts = ['limit', 'openInvoices', 'overdue', 'ordersNotInvoiced', 'available'] as const satisfies readonly (keyof CreditFigures)[];

/** Recomputed less told, part by part; null where every part agrees. Both for the same day, or `overdue` cannot agree. The desktop shows it and adopts nothing. */
export function compareCredit(recomputed: CreditStanding, told: CreditStanding, currency: string): CreditFigures | null {
  const places = minorUnitPlaces(currency);
  const difference = (part: keyof CreditFigures) => decimal(recomputed[part]).minus(decimal(told[part]));
  if (parts.every((part) => difference(part).eq(zero))) return null;
  const text = (part: keyof CreditFigures) => toFixedText(difference(part), places);
  return { limit: text('limit'), openInvoices: text('openInvoices'), overdue: text('overdue'), ordersNotInvoiced: text('ordersNotInvoiced'), available: text('available') };
}

/** What the account takes of its credit: open invoices and orders not yet invoiced, gross. Overdue is among the open invoices and not added again. */
export function creditExposure(credit: Pick<CreditStanding, 'openInvoices' | 'ordersNotInvoiced'>, currency: string): string {
  return toFixedText(sum([decimal(credit.openInvoices), decimal(credit.ordersNotInvoiced)]), minorUnitPlaces(currency));
}
