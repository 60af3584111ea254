import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { LinePrice } from '#shared/domain/pricing/priced-line.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { loadRetailPrices, type RetailPrices } from './load-retail-prices.ts';
import { readRecords } from './read-source.ts';
import { catalogList } from './retail-catalog.ts';
import { quarterOf } from './retail-history.ts';
import { mispriceCause, type MispriceCause } from './retail-misprice.ts';
import { sourceOrder, type SourceOrder } from './source-records.ts';

/** Lines, and how many of them got exactly the unit price that was paid. */
export interface Tally {
  readonly lines: number;
  /** By the prices of the folder on the order's day. */
  readonly dated: number;
  /** By today's estimate alone, whatever the day. */
  readonly today: number;
  /** By the prices of the quarter before: what could be known when it ended. */
  readonly quarterBefore: number;
}

export interface Repricing {
  readonly all: Tally;
  readonly wholesale: Tally;
  readonly small: Tally;
  readonly quarters: ReadonlyMap<string, Tally>;
  /** Lines that the dated prices missed. */
  readonly causes: ReadonlyMap<MispriceCause, number>;
}

/** `from` and `to` are months, `2010-10`, both included. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

interface Counted {
  lines: number;
  dated: number;
  today: number;
  quarterBefore: number;
}

const files = [{ file: 'orders.ndjson.gz', group: 'wholesale' }, { file: 'orders_small_customers.ndjson.gz', group: 'small' }] as const;

/** Prices every order line of the published data in `from` by the product's own rules and compares with what was paid. */
export async function repriceRetail(from: string, months: Months | null): Promise<Repricing> {
  const prices = await loadRetailPrices(from);
  const ownLines = await countOwnLines(from);
  const counted = { all: empty(), wholesale: empty(), small: empty() };
  const quarters = new Map<string, Counted>();
  const causes = new Map<MispriceCause, number>();
  for (const { file, group } of files) {
    for await (const order of recordsOf(from, file)) {
      const month = order.date.slice(0, 7);
      if (months !== null && (month < months.from || months.to < month)) continue;
      const quarter = quarterOf(order.date);
      const ofQuarter = quarters.get(quarter) ?? empty();
      quarters.set(quarter, ofQuarter);
      repriceOrder(order, prices, [counted.all, counted[group], ofQuarter], (at, line, book) => {
        const cause = causeOf(order, at, line, { prices, book, ownLines });
        causes.set(cause, (causes.get(cause) ?? 0) + 1);
      });
    }
  }
  return { ...counted, quarters: new Map([...quarters].sort(([one], [other]) => (one < other ? -1 : 1))), causes };
}

const empty = (): Counted => ({ lines: 0, dated: 0, today: 0, quarterBefore: 0 });

/** A part of the data may be absent where only some was copied. */
async function* recordsOf(from: string, file: string): AsyncGenerator<SourceOrder> {
  if (existsSync(join(from, file))) yield* readRecords(join(from, file), sourceOrder);
}

const ownKey = (customer: string, code: string, price: number): string => `${customer} ${code} ${price}`;

async function countOwnLines(from: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { file } of files) {
    for await (const { customer, lines } of recordsOf(from, file)) {
      for (const { code, price } of lines) found.set(ownKey(customer, code, price), (found.get(ownKey(customer, code, price)) ?? 0) + 1);
    }
  }
  return found;
}

/** The last day of the quarter before the day's. */
function lastDayOfQuarterBefore(day: string): string {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return addDays(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, -1);
}

function repriceOrder(order: SourceOrder, prices: RetailPrices, tallies: readonly Counted[], onMiss: (at: number, line: LinePrice, book: PriceBook) => void): void {
  const day = order.date.slice(0, 10);
  const dated = prices.book(order.customer, 'dated');
  const ways = {
    dated: pricesOf(order, dated, day),
    today: pricesOf(order, prices.book(order.customer, 'today'), day),
    quarterBefore: pricesOf(order, dated, lastDayOfQuarterBefore(day)),
  };
  order.lines.forEach(({ price }, at) => {
    const paid = decimal(String(price));
    const hits = (line: LinePrice | undefined): boolean => line?.unitPrice != null && decimal(line.unitPrice).eq(paid);
    for (const tally of tallies) {
      tally.lines += 1;
      for (const way of ['dated', 'today', 'quarterBefore'] as const) tally[way] += Number(hits(ways[way][at]));
    }
    const line = ways.dated[at];
    if (line && !hits(line)) onMiss(at, line, dated);
  });
}

function pricesOf({ lines }: SourceOrder, book: PriceBook, day: string): readonly LinePrice[] {
  const request = lines.map(({ code, qty }) => ({ sku: code, unit: 'C62', quantity: String(qty) }));
  return priceDocument({ lines: request, day, channel: 'mail', codes: [] }, book).lines;
}

interface Evidence {
  readonly prices: RetailPrices;
  readonly book: PriceBook;
  readonly ownLines: ReadonlyMap<string, number>;
}

function causeOf(order: SourceOrder, at: number, line: LinePrice, { prices, book, ownLines }: Evidence): MispriceCause {
  const ordered = order.lines[at];
  if (!ordered) throw new Error(`order ${order.order} has no line ${at}`);
  const { code, price } = ordered;
  return mispriceCause({
    paid: String(price),
    day: order.date.slice(0, 10),
    priced: line.unitPrice,
    fromContract: line.list !== null && line.list !== catalogList,
    catalog: book.rows(catalogList, code),
    levels: prices.levels(code, quarterOf(order.date)),
    ownLines: ownLines.get(ownKey(order.customer, code, price)) ?? 0,
  });
}
