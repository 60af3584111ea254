import { daysBetween, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { ownHistories, type OwnHistory } from './own-history.ts';
import { likelihood, ownLikelihood } from './suggestion-weights.ts';
import type { PurchaseDay } from './site-purchases.ts';
import type { SuggestionReason } from './suggestion.ts';
import type { TradeTrend } from './trade-trend.ts';

export interface Suggestion {
  readonly sku: string;
  /** Only for order: the higher, the likelier on the next order. */
  readonly score: number;
  readonly reason: SuggestionReason;
}

/**
 * Products that the next order is likely to hold, best first (P14). `days` are the customer's order days before `today`, oldest first. The order
 * is that of a linear score with fixed weights (suggestion-weights.ts); with `trade` also products never bought here are found. Deterministic:
 * equal scores go by sku.
 */
export function suggestLines(days: readonly PurchaseDay[], today: CalendarDay, trade?: TradeTrend): Suggestion[] {
  const newest = days.at(-1);
  if (!newest) return [];
  const orders = { days: days.length, lastDaysAgo: daysBetween(newest.day, today) };
  const own = ownHistories(days, today);
  const together = trade?.together(new Map([...own].map(([sku, { halved60 }]) => [sku, halved60 + 0.02]))) ?? new Map<string, number>();
  const candidates = trade ? new Set([...own.keys(), ...together.keys(), ...trade.popular()]) : own.keys();
  const suggestions: Suggestion[] = [];
  for (const sku of candidates) {
    const history = own.get(sku);
    const trend = trade?.product(sku);
    if (trend) suggestions.push({ sku, score: likelihood(history, orders, trend, together.get(sku) ?? 0), reason: reasonOf(history, days.length, trend.share30) });
    else if (history) suggestions.push({ sku, score: ownLikelihood(history, orders), reason: reasonOf(history, days.length, 0) });
  }
  return suggestions.sort((one, other) => other.score - one.score || (one.sku < other.sku ? -1 : 1));
}

function reasonOf(history: OwnHistory | undefined, orderDays: number, share: number): SuggestionReason {
  return history ? { kind: 'boughtOften', times: history.times, orderDays, lastDaysAgo: history.lastDaysAgo } : { kind: 'tradeBuys', share: Math.round(share * 1000) / 10 };
}
