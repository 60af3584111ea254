import { decimal, roundHalfUp, toFixedText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import type { DocumentTotals, VatAmount } from './priced-line.ts';

const hundred = decimal('100');

/** What counts for the totals of a line; a line without price has no net. Nets are in the currency's minor unit. */
export interface LineNet {
  readonly net: string | null;
  readonly vatCategory: string | null;
}

/**
 * Sums of a document: VAT per category is the rate on the sum of that category's nets, rounded half-up to the minor unit
 * (EN 16931); gross = net + VAT. `rates` holds percentages by category; a category without a rate is a bug and throws.
 */
export function documentTotals(lines: readonly LineNet[], rates: Readonly<Record<string, string>>, currency: string): DocumentTotals {
  const places = minorUnitPlaces(currency);
  const bases = new Map<string, Decimal>();
  for (const line of lines) {
    if (line.net === null || line.vatCategory === null) continue;
    bases.set(line.vatCategory, (bases.get(line.vatCategory) ?? zero).plus(line.net));
  }
  let net = zero;
  let vat = zero;
  const vatByCategory: VatAmount[] = [];
  for (const [category, base] of [...bases].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const ratePercent = Object.hasOwn(rates, category) ? rates[category] : undefined;
    if (ratePercent === undefined) throw new Error(`no VAT rate for category ${category}`);
    const amount = roundHalfUp(base.times(ratePercent).div(hundred), places);
    vatByCategory.push({ category, ratePercent, base: toFixedText(base, places), amount: toFixedText(amount, places) });
    net = net.plus(base);
    vat = vat.plus(amount);
  }
  return { net: toFixedText(net, places), vat: toFixedText(vat, places), gross: toFixedText(net.plus(vat), places), vatByCategory };
}
