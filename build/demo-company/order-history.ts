import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import type { OrderState } from '#shared/domain/orders/order.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import type { RequestLine } from '#shared/domain/pricing/pricing-request.ts';
import { addDays, daysBetween } from '#shared/domain/time/calendar-day.ts';
import type { Customer, SiteHabit } from './company-account.ts';
import type { DemoProduct } from './demo-product.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import type { SellerPrices } from './seller-price-book.ts';
import { allowed, lastDayOfOldRange, type SiteNeed, siteNeeds } from './site-needs.ts';
import { nextWorkingDay } from './working-days.ts';

export const firstDay = '2025-05-21';
export const lastDay = '2026-11-20';

export interface DemoOrderLine {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly shipped: number;
  readonly cancelled: number;
  /** The day that the seller named for what is still to come, and their word on it. */
  readonly promisedFor?: string;
  readonly answer?: string;
}

export interface DemoOrder {
  readonly number: string;
  readonly customer: Customer;
  readonly site: string;
  readonly channel: Channel;
  readonly day: string;
  readonly placedAt: string;
  readonly status: OrderState;
  readonly lines: readonly DemoOrderLine[];
}

/** An order before it has a number and a fate. */
export type PlacedOrder = Omit<DemoOrder, 'number' | 'status'>;

// Share of a month's usual need. Hotels close in November and after Easter; shops fill up before Christmas.
const seasons: Readonly<Record<SiteHabit['season'], readonly number[]>> = {
  hotel: [1.3, 1.3, 1.1, 0.5, 0.8, 1.1, 1.3, 1.4, 1.1, 0.8, 0.5, 1.3],
  shop: [0.8, 0.8, 0.9, 1, 1, 0.9, 0.9, 0.7, 1, 1.1, 1.4, 1.3],
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
};
const needAt = (season: SiteHabit['season'], day: string): number => seasons[season][Number(day.slice(5, 7)) - 1] ?? 1;

/** The days of fairs in the past, when orders were written at the stand. */
const fairDays: readonly string[] = ['2025-10-21', '2026-04-15', '2026-10-20'];

function placedAt(day: string, random: SeededRandom): string {
  const seconds = random.between(6 * 3600 + 900, 15 * 3600);
  return new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000).toISOString();
}

function wantedLine(need: SiteNeed, day: string, factor: number): RequestLine | null {
  const { product } = need.predecessor && day <= lastDayOfOldRange ? need.predecessor : need.item;
  if (product.status === 'discontinued' && day > lastDayOfOldRange) return null;
  const packaging = product.packagings.find((one) => one.unit === need.packaging.unit);
  if (!packaging) return null;
  return { sku: product.sku, unit: packaging.unit, quantity: String(allowed(Math.max(1, Math.round(need.quantity * factor)), packaging)) };
}

interface Occasion {
  readonly customer: Customer;
  readonly habit: SiteHabit;
  readonly day: string;
  readonly channel: Channel;
}

function orderOn({ customer, habit, day, channel }: Occasion, due: readonly SiteNeed[], prices: SellerPrices, random: SeededRandom): PlacedOrder {
  const factor = needAt(habit.season, day);
  const wanted = due.map((need) => wantedLine(need, day, factor * (0.8 + 0.4 * random.fraction()))).filter((line) => line !== null);
  const priced = priceDocument({ lines: wanted, day, channel, codes: [] }, prices.bookOf(customer.account)).lines;
  const lines = wanted.flatMap(({ sku, unit, quantity }, at): DemoOrderLine[] => {
    const unitPrice = priced[at]?.unitPrice ?? null;
    return unitPrice === null ? [] : [{ sku, unit, quantity: Number(quantity), unitPrice: toPlainText(decimal(unitPrice)), shipped: 0, cancelled: 0 }];
  });
  return { customer, site: habit.site, channel, day, placedAt: placedAt(day, random), lines };
}

const usualChannel = (random: SeededRandom): Channel => {
  const share = random.fraction();
  return share < 0.62 ? 'platform' : share < 0.82 ? 'mail' : 'phone';
};

function siteOrders(prices: SellerPrices, customer: Customer, habit: SiteHabit, needs: readonly SiteNeed[]): readonly PlacedOrder[] {
  const random = seededRandom(`orders ${customer.account.id} ${habit.site}`);
  // Every article starts somewhere inside its own rhythm, so that the first orders are not the whole assortment.
  const nextDue = new Map(needs.map((need) => [need, addDays(firstDay, random.between(0, need.everyDays))]));
  const orders: PlacedOrder[] = [];
  let day = nextWorkingDay(addDays(firstDay, random.between(0, habit.everyDays)));
  while (day <= lastDay) {
    const due = needs.filter((need) => (nextDue.get(need) ?? day) <= addDays(day, 3)).slice(0, 28);
    for (const need of due) nextDue.set(need, addDays(day, Math.round((need.everyDays * (0.85 + 0.3 * random.fraction())) / needAt(habit.season, day))));
    if (due.length > 0) orders.push(orderOn({ customer, habit, day, channel: usualChannel(random) }, due, prices, random));
    day = nextWorkingDay(addDays(day, Math.max(4, Math.round((habit.everyDays * (0.8 + 0.4 * random.fraction())) / needAt(habit.season, day)))));
  }
  return orders;
}

function fairOrders(prices: SellerPrices, customer: Customer, habit: SiteHabit, needs: readonly SiteNeed[]): readonly PlacedOrder[] {
  if (!customer.account.lists.includes('fair')) return [];
  const offered = needs.filter(({ item }) => prices.rows('fair', item.product.sku).length > 0);
  const random = seededRandom(`fair orders ${customer.account.id} ${habit.site}`);
  return fairDays
    .filter(() => offered.length > 0 && random.chance(0.8))
    .map((day) => orderOn({ customer, habit, day, channel: 'fair' }, random.sample(offered, Math.min(12, offered.length)), prices, random));
}

/** Everything that was ordered in the eighteen months, by time; the same articles again and again, as sites do. */
export function placedOrders(prices: SellerPrices, customers: readonly Customer[], products: readonly DemoProduct[]): readonly PlacedOrder[] {
  return customers
    .flatMap((customer) =>
      customer.habits.flatMap((habit) => {
        const needs = siteNeeds(customer.account.id, habit, products);
        return [...siteOrders(prices, customer, habit, needs), ...fairOrders(prices, customer, habit, needs)];
      }),
    )
    .filter((order) => order.lines.length > 0)
    .sort((one, other) => (one.placedAt < other.placedAt ? -1 : 1));
}

/** Days from the order to the end of the history. */
export const ageOf = (order: PlacedOrder): number => daysBetween(order.day, lastDay);
