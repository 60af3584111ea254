import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import type { SourcePriceLevel } from './source-records.ts';

/** The quarters of the source in their order, as it writes them. */
export const sourceQuarters = ['2009Q4', '2010Q1', '2010Q2', '2010Q3', '2010Q4', '2011Q1', '2011Q2', '2011Q3'] as const;

/** The source's quarter of a day (`2010-11-03` -> `2010Q4`). */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

const firstDay = (quarter: string): string => `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3 - 2).padStart(2, '0')}-01`;
/** The first day of which the source tells nothing. */
export const dayAfterSource = '2011-10-01';

export interface Tier {
  readonly minQuantity: number;
  readonly unitPrice: string;
}

/** A tier with the days on which it held, both included; null = open. */
export interface DatedTier extends Tier {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** At least so many customers paid a level, and so large a share of the quarter's lines: otherwise it was somebody's, not the list's. */
const leastCustomers = 2;
const leastShare = 0.1;

/**
 * The list price and breaks of one product in one quarter, read off what was paid; empty where no level counts. A cheaper level begins at
 * the 10 % quantile of its quantities. Where that is no more than the dearer level's, the price moved within the quarter: the level on
 * more lines stays.
 */
export function tiersOfQuarter(levels: readonly SourcePriceLevel[]): readonly Tier[] {
  const lines = levels.reduce((total, level) => total + level.lines, 0);
  const counting = levels.filter((level) => level.customers >= leastCustomers && level.lines >= leastShare * lines);
  const kept: SourcePriceLevel[] = [];
  for (const level of counting.toSorted((one, other) => decimal(other.unit_price).cmp(decimal(one.unit_price)))) {
    while (kept.length > 0 && level.qty_p10 <= lastOf(kept).qty_p10 && level.lines > lastOf(kept).lines) kept.pop();
    if (kept.length === 0 || level.qty_p10 > lastOf(kept).qty_p10) kept.push(level);
  }
  return kept.map((level, at) => ({ minQuantity: at === 0 ? 1 : Math.max(2, Math.floor(level.qty_p10)), unitPrice: toPlainText(decimal(level.unit_price)) }));
}

function lastOf(levels: readonly SourcePriceLevel[]): SourcePriceLevel {
  const last = levels.at(-1);
  if (!last) throw new Error('no level');
  return last;
}

/**
 * The tiers of one product over the quarters of the source and `current` from the day after it on. A quarter that tells nothing keeps what
 * held before it; before the first that tells something, that one holds. A tier that does not change over a border is one row.
 */
export function datedTiers(levels: readonly SourcePriceLevel[], current: readonly Tier[]): readonly DatedTier[] {
  const known = sourceQuarters.map((quarter) => tiersOfQuarter(levels.filter((level) => level.quarter === quarter)));
  const first = known.find((tiers) => tiers.length > 0);
  if (!first) return current.map((tier) => ({ ...tier, validFrom: null, validTo: null }));
  let standing = first;
  const periods = known.map((tiers, at) => {
    if (tiers.length > 0) standing = tiers;
    return { from: at === 0 ? null : firstDay(sourceQuarters[at] ?? ''), tiers: standing };
  });
  return joined([...periods, { from: dayAfterSource, tiers: current }]);
}

function joined(periods: readonly { readonly from: string | null; readonly tiers: readonly Tier[] }[]): readonly DatedTier[] {
  const rows: DatedTier[] = [];
  let open = new Map<string, DatedTier>();
  for (const { from, tiers } of periods) {
    const next = new Map(tiers.map((tier) => {
      const key = `${tier.minQuantity} ${tier.unitPrice}`;
      return [key, open.get(key) ?? { ...tier, validFrom: from, validTo: null }] as const;
    }));
    for (const [key, row] of open) if (!next.has(key) && from !== null) rows.push({ ...row, validTo: addDays(from, -1) });
    open = next;
  }
  return [...rows, ...open.values()].sort((one, other) => one.minQuantity - other.minQuantity || ((one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1));
}
