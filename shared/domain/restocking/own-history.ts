import { daysBetween, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { PurchaseDay } from './site-purchases.ts';

/** What a customer's own orders say about one product. Counts are order days. */
export interface OwnHistory {
  readonly times: number;
  /** Order days that hold it, each older one counting 0.8 and 0.95 of the one after it. */
  readonly recent: number;
  readonly lasting: number;
  /** The same by time, with half-lives of 60 and 180 days. */
  readonly halved60: number;
  readonly halved180: number;
  readonly firstDaysAgo: number;
  readonly lastDaysAgo: number;
  /** On the newest order day of all. */
  readonly onLast: boolean;
}

/** What the order days, oldest first, say about every product on them. */
export function ownHistories(days: readonly PurchaseDay[], today: CalendarDay): ReadonlyMap<string, OwnHistory> {
  const own = new Map<string, { -readonly [Field in keyof OwnHistory]: OwnHistory[Field] }>();
  days.forEach(({ day, quantities }, at) => {
    const ago = daysBetween(day, today);
    const later = days.length - 1 - at;
    for (const sku of quantities.keys()) {
      const known = own.get(sku) ?? { times: 0, recent: 0, lasting: 0, halved60: 0, halved180: 0, firstDaysAgo: ago, lastDaysAgo: ago, onLast: false };
      own.set(sku, known);
      known.times += 1;
      known.recent += 0.8 ** later;
      known.lasting += 0.95 ** later;
      known.halved60 += 0.5 ** (ago / 60);
      known.halved180 += 0.5 ** (ago / 180);
      known.lastDaysAgo = ago;
      known.onLast = later === 0;
    }
  });
  return own;
}
