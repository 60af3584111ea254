import { decimal, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { explainStep } from './explain-step.ts';
import type { PriceRow } from './price-list.ts';
import type { ExplanationStep } from './priced-line.ts';
import type { PricingReason } from './pricing-reason.ts';

/** A row with its minimum as a number, so that it is read once. */
export interface RankedRow {
  readonly row: PriceRow;
  readonly minimum: Decimal;
}

/**
 * Rows of one unit in the order in which they win: greatest minimum, later start (no start = earliest), lower price.
 * The order does not depend on how the store returned them, so both sides explain alike.
 */
export function rankRows(rows: readonly PriceRow[], unit: string): RankedRow[] {
  const ranked: RankedRow[] = [];
  for (const row of rows) if (row.unit === unit) ranked.push({ row, minimum: decimal(row.minQuantity) });
  return ranked.length > 1 ? ranked.sort(beforeInRank) : ranked;
}

function beforeInRank(one: RankedRow, other: RankedRow): number {
  const byMinimum = other.minimum.cmp(one.minimum);
  if (byMinimum !== 0) return byMinimum;
  const oneStart = one.row.validFrom ?? '';
  const otherStart = other.row.validFrom ?? '';
  if (oneStart !== otherStart) return oneStart > otherStart ? -1 : 1;
  const byPrice = decimal(one.row.unitPrice).cmp(decimal(other.row.unitPrice));
  return byPrice !== 0 ? byPrice : (one.row.validTo ?? '9') < (other.row.validTo ?? '9') ? -1 : 1;
}

/** The first ranked row that is valid on the day and whose minimum `quantity` reaches; every row is explained in `steps`. */
export function chooseRow(
  listId: string,
  ranked: readonly RankedRow[],
  quantity: Decimal,
  day: CalendarDay,
  wonBy: 'packagingRow' | 'baseUnitRow',
  steps: ExplanationStep[],
): RankedRow | null {
  let winner: RankedRow | null = null;
  for (const candidate of ranked) {
    const { row } = candidate;
    if (row.validFrom !== null && day < row.validFrom) steps.push(explainRow(listId, row, 'lost', 'rowNotYetValid'));
    else if (row.validTo !== null && row.validTo < day) steps.push(explainRow(listId, row, 'lost', 'rowNoLongerValid'));
    else if (winner) steps.push(explainRow(listId, row, 'lost', whyBehind(winner, candidate)));
    else if (candidate.minimum.gt(quantity)) steps.push(explainRow(listId, row, 'lost', 'rowMinimumNotReached'));
    else {
      winner = candidate;
      steps.push(explainRow(listId, row, 'won', wonBy));
    }
  }
  return winner;
}

function whyBehind(winner: RankedRow, other: RankedRow): PricingReason {
  if (!winner.minimum.eq(other.minimum)) return 'rowSmallerMinimum';
  if (winner.row.validFrom !== other.row.validFrom) return 'rowEarlierStart';
  return decimal(winner.row.unitPrice).eq(decimal(other.row.unitPrice)) ? 'rowSameAsWinner' : 'rowHigherPrice';
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
