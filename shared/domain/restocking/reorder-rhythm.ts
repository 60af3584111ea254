import { daysBetween, type CalendarDay } from '#shared/domain/time/calendar-day.ts';

/** One day on which a site ordered a product. `baseQuantity` is a count of base units; a statistic, not money, so a number. */
export interface Purchase {
  readonly day: CalendarDay;
  readonly baseQuantity: number;
}

/** How a site buys a product by itself. Days are calendar days of the seller. */
export interface ReorderRhythm {
  /** Usual days from one purchase to the next: the median. */
  readonly everyDays: number;
  readonly lastDaysAgo: number;
  /** Usual quantity in base units: the median. */
  readonly usual: number;
  readonly purchases: number;
  readonly isDue: boolean;
}

const fewestPurchases = 3;
/** Half of the intervals must lie within this share of the median around it; wider is no rhythm. */
const steadiness = 0.5;
/** Older purchases say how the site bought once, not how it buys. */
const latest = 8;
/** After this many missed turns the site has stopped buying it. */
const missedTurns = 3;

/**
 * The rhythm of one product at one site, from its order days (each day once, any order). Null without three purchases or where the intervals
 * are too uneven to be called one. Due = the usual time has passed since the last purchase, and not three times over.
 */
export function reorderRhythm(purchases: readonly Purchase[], today: CalendarDay): ReorderRhythm | null {
  const byDay = [...purchases].sort((one, other) => (one.day < other.day ? -1 : 1)).slice(-latest);
  if (byDay.length < fewestPurchases) return null;
  const gaps = byDay.slice(1).map(({ day }, at) => daysBetween(byDay[at]?.day ?? day, day));
  const everyDays = Math.max(1, Math.round(median(gaps)));
  if (median(gaps.map((gap) => Math.abs(gap - everyDays))) > everyDays * steadiness) return null;
  const lastDaysAgo = daysBetween(byDay.at(-1)?.day ?? today, today);
  return {
    everyDays,
    lastDaysAgo,
    usual: median(byDay.map(({ baseQuantity }) => baseQuantity)),
    purchases: byDay.length,
    isDue: lastDaysAgo >= everyDays && lastDaysAgo <= everyDays * missedTurns,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? upper)) / 2;
}
