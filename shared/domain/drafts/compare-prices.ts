import { decimal, toFixedText, unitPricePlaces, zero } from '#shared/domain/money/decimal.ts';

/** How today's unit price stands to an earlier one: `gone` = no longer any price, `new` = a price where there was none. */
export type PriceMove = 'same' | 'dearer' | 'cheaper' | 'gone' | 'new';

/** `difference` = today - before (4 decimals); `percent` of the earlier price (1 decimal), null where that was 0 or one is missing. */
export interface PriceComparison {
  readonly moved: PriceMove;
  readonly difference: string | null;
  readonly percent: string | null;
}

const hundred = decimal('100');

/** Compares two unit prices of the same packaging (decimal text, one currency; null = none) by value: "1.50" and "1.5000" are the same. */
export function comparePrices(before: string | null, today: string | null): PriceComparison {
  if (before === null || today === null) return { moved: before === today ? 'same' : today === null ? 'gone' : 'new', difference: null, percent: null };
  const earlier = decimal(before);
  const difference = decimal(today).minus(earlier);
  const moved = difference.gt(zero) ? 'dearer' : difference.lt(zero) ? 'cheaper' : 'same';
  const percent = earlier.eq(zero) ? null : toFixedText(difference.times(hundred).div(earlier), 1);
  return { moved, difference: toFixedText(difference, unitPricePlaces), percent };
}
