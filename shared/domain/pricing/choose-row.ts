import { compareDecimalTexts } from '#shared/domain/money/compare-decimal-texts.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { explainStep } from './explain-step.ts';
import type { PriceRow } from './price-list.ts';
import type { ExplanationStep } from './priced-line.ts';
import type { PricingReason } from './pricing-reason.ts';

/**
 * Rows of one unit in the order in which they win: greatest minimum, later start (no start = earliest), lower price.
 * The order does not depend on how the store returned them, so both sides explain alike.
 */
export function rankRows(rows: readonly PriceRow[], unit: string): readonly PriceRow[] {
  const ranked = rows.filter((row) => row.unit === unit);
  return ranked.length > 1 ? ranked.sort(beforeInRank) : ranked;
}

function beforeInRank(one: PriceRow, other: PriceRow): number {
  const byMinimum = compareDecimalTexts(other.minQuantity, one.minQuantity);
  if (byMinimum !== 0) return byMinimum;
  const oneStart = one.validFrom ?? '';
  const otherStart = other.validFrom ?? '';
  if (oneStart !== otherStart) return oneStart > otherStart ? -1 : 1;
  const byPrice = compareDecimalTexts(one.unitPrice, other.unitPrice);
  if (byPrice !== 0) return byPrice;
  const oneEnd = one.validTo ?? '9';
  const otherEnd = other.validTo ?? '9';
  if (oneEnd !== otherEnd) return oneEnd < otherEnd ? -1 : 1;
  // Equal in everything but the writing ("1" and "1.0"): the texts decide, so that the store's order never does.
  return compareTexts(one.minQuantity, other.minQuantity) || compareTexts(one.unitPrice, other.unitPrice);
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The first ranked row that is valid on the day and whose minimum `quantity` (decimal text above zero) reaches; every row is explained in `steps`. */
export function chooseRow(
  listId: string,
  ranked: readonly PriceRow[],
  quantity: string,
  day: CalendarDay,
  wonBy: 'packagingRow' | 'baseUnitRow',
  steps: ExplanationStep[],
): PriceRow | null {
  let winner: PriceRow | null = null;
  for (const row of ranked) {
    if (row.validFrom !== null && day < row.validFrom) steps.push(explainRow(listId, row, 'lost', 'rowNotYetValid'));
    else if (row.validTo !== null && row.validTo < day) steps.push(explainRow(listId, row, 'lost', 'rowNoLongerValid'));
    else if (winner) steps.push(explainRow(listId, row, 'lost', whyBehind(winner, row)));
    else if (compareDecimalTexts(row.minQuantity, quantity) > 0) steps.push(explainRow(listId, row, 'lost', 'rowMinimumNotReached'));
    else {
      winner = row;
      steps.push(explainRow(listId, row, 'won', wonBy));
    }
  }
  return winner;
}

function whyBehind(winner: PriceRow, other: PriceRow): PricingReason {
  if (compareDecimalTexts(winner.minQuantity, other.minQuantity) !== 0) return 'rowSmallerMinimum';
  if (winner.validFrom !== other.validFrom) return 'rowEarlierStart';
  return compareDecimalTexts(winner.unitPrice, other.unitPrice) === 0 ? 'rowSameAsWinner' : 'rowHigherPrice';
}

/** A step about one row. The import refuses overlapping rows, so list, unit, minimum and start name a row of a product for good. */
export function explainRow(listId: string, row: PriceRow, outcome: 'won' | 'lost', reason: PricingReason): ExplanationStep {
  const detail: Record<string, string> = { list: listId, unit: row.unit, minQuantity: row.minQuantity, unitPrice: row.unitPrice };
  if (row.validFrom !== null) detail['validFrom'] = row.validFrom;
  if (row.validTo !== null) detail['validTo'] = row.validTo;
  return explainStep('row', rowId(listId, row), outcome, reason, detail);
}

/** The name of a row within its product: `list/unit/minimum/start`. */
export function rowId(listId: string, row: PriceRow): string {
  return `${listId}/${row.unit}/${row.minQuantity}/${row.validFrom ?? ''}`;
}
