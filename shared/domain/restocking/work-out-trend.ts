import { daysBetween, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { likenessParts, shareParts, type PublishedTrend } from './product-trend.ts';

/** What one account ordered on one day. */
export interface OrderedDay {
  readonly day: CalendarDay;
  readonly skus: readonly string[];
}

/** A figure that fewer accounts stand behind is not published. */
export const leastAccounts = 5;
const mostTogether = 30;
/** Orders larger than this say little about what belongs together. */
const largestBasket = 150;
const repeatHalfLifeDays = 180;

interface Figures {
  accounts: number;
  readonly bought: [number, number, number];
  again: number;
  couldAgain: number;
  baskets: number;
  firstDay: CalendarDay;
}

interface Pair {
  times: number;
  accounts: number;
  lastAccount: number;
}

const halved = (days: number, halfLife: number): number => 0.5 ** (days / halfLife);

/**
 * The trade's figures as they stand on the morning of `today`, out of the order days of every account, each oldest first. It pauses after each account, as
 * there may be many and whoever works it out has others to answer. Days of `today` and later are not known yet.
 */
export function* workOutTrend(accounts: readonly (readonly OrderedDay[])[], today: CalendarDay): Generator<void, PublishedTrend[]> {
  const products = new Map<string, Figures>();
  const orders: [number, number, number] = [0, 0, 0];
  const known = accounts.map((days) => days.filter(({ day }) => day < today));
  for (const days of known) {
    addAccount(days, today, products, orders);
    yield;
  }
  const published = new Map([...products].filter(([, { accounts: buyers }]) => buyers >= leastAccounts));
  const pairs = new Map<string, Map<string, Pair>>();
  for (const [account, days] of known.entries()) {
    for (const { skus } of days) if (skus.length <= largestBasket) addPairs(account, [...new Set(skus)].filter((sku) => published.has(sku)), pairs);
    yield;
  }
  const share = (figures: Figures, which: 0 | 1 | 2): number => Math.round((shareParts * figures.bought[which]) / Math.max(orders[which], 1e-9));
  return [...published].map(([sku, figures]) => ({
    sku,
    share7: share(figures, 0), share30: share(figures, 1), share120: share(figures, 2),
    firstDay: figures.firstDay,
    // As if it had been offered five times more and taken in three quarters of one: few occasions say little.
    takenAgain: Math.round((likenessParts * (figures.again + 0.75)) / (figures.couldAgain + 5)),
    together: nearest(sku, figures, pairs.get(sku), published),
  })).sort((one, other) => (one.sku < other.sku ? -1 : 1));
}

function addAccount(days: readonly OrderedDay[], today: CalendarDay, products: Map<string, Figures>, orders: [number, number, number]): void {
  const bought = new Set<string>();
  for (const { day, skus } of days) {
    const age = daysBetween(day, today);
    const weights = [halved(age, 7), halved(age, 30), halved(age, 120)] as const;
    const repeat = halved(age, repeatHalfLifeDays);
    const ordered = new Set(skus);
    for (const sku of bought) {
      const figures = products.get(sku);
      if (figures === undefined) continue;
      figures.couldAgain += repeat;
      if (ordered.has(sku)) figures.again += repeat;
    }
    for (const which of [0, 1, 2] as const) orders[which] += weights[which];
    for (const sku of ordered) {
      const figures = products.get(sku) ?? { accounts: 0, bought: [0, 0, 0], again: 0, couldAgain: 0, baskets: 0, firstDay: day };
      products.set(sku, figures);
      for (const which of [0, 1, 2] as const) figures.bought[which] += weights[which];
      if (ordered.size <= largestBasket) figures.baskets += 1;
      if (day < figures.firstDay) figures.firstDay = day;
      if (!bought.has(sku)) figures.accounts += 1;
      bought.add(sku);
    }
  }
}

function addPairs(account: number, skus: readonly string[], pairs: Map<string, Map<string, Pair>>): void {
  for (const one of skus) {
    const others = pairs.get(one) ?? new Map<string, Pair>();
    pairs.set(one, others);
    for (const other of skus) {
      if (other === one) continue;
      const pair = others.get(other) ?? { times: 0, accounts: 0, lastAccount: -1 };
      others.set(other, pair);
      pair.times += 1;
      if (pair.lastAccount !== account) pair.accounts += 1;
      pair.lastAccount = account;
    }
  }
}

function nearest(sku: string, { baskets }: Figures, others: ReadonlyMap<string, Pair> | undefined, published: ReadonlyMap<string, Figures>): PublishedTrend['together'] {
  const alike = [...(others ?? [])].filter(([other, { accounts }]) => other !== sku && accounts >= leastAccounts).map(([other, { times }]) => ({ sku: other, likeness: Math.round((likenessParts * times) / Math.sqrt(Math.max(1, baskets * (published.get(other)?.baskets ?? 0)))) }));
  return alike.filter(({ likeness }) => likeness > 0).sort((one, other) => other.likeness - one.likeness || (one.sku < other.sku ? -1 : 1)).slice(0, mostTogether);
}
