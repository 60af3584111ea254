import { type Decimal, decimal, roundHalfUp, unitPricePlaces } from '#shared/domain/money/decimal.ts';
import { type Channel, isValidOn, type PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { PricedList } from './price-lists.ts';

/** The lists of the seller, ready to answer what something cost on a day. Promotions stand apart. */
export interface PriceMemory {
  readonly lists: ReadonlyMap<string, PricedList>;
  readonly rows: ReadonlyMap<string, readonly PriceRow[]>;
}

export interface Asked {
  readonly sku: string;
  readonly unit: string;
  readonly baseUnit: string;
  readonly content: string;
  readonly quantity: string;
  readonly day: string;
  readonly channel: Channel;
}

export function priceMemory(priced: readonly PricedList[]): PriceMemory {
  const rows = new Map<string, PriceRow[]>();
  for (const { list, rows: ofList } of priced) {
    for (const row of ofList) {
      const key = `${list.id}|${row.sku}`;
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
  }
  return { lists: new Map(priced.map((one) => [one.list.id, one])), rows };
}

function rowPrice(rows: readonly PriceRow[], unit: string, quantity: Decimal, day: string): Decimal | null {
  const fitting = rows
    .filter((row) => row.unit === unit && isValidOn(row, day) && quantity.gte(row.minQuantity))
    .sort((one, other) => decimal(other.minQuantity).cmp(decimal(one.minQuantity)));
  const [best] = fitting;
  return best ? decimal(best.unitPrice) : null;
}

function priceInList(memory: PriceMemory, id: string, asked: Asked): Decimal | null {
  const list = memory.lists.get(id)?.list;
  if (!list || !isValidOn(list, asked.day) || (list.channel !== null && list.channel !== asked.channel)) return null;
  const rows = memory.rows.get(`${id}|${asked.sku}`) ?? [];
  const own = rowPrice(rows, asked.unit, decimal(asked.quantity), asked.day);
  if (own) return own;
  const perBase = rowPrice(rows, asked.baseUnit, decimal(asked.quantity).times(asked.content), asked.day);
  if (perBase) return roundHalfUp(perBase.times(asked.content), unitPricePlaces);
  const parent = list.parent === null ? null : priceInList(memory, list.parent, asked);
  if (!parent) return null;
  const ruled = parent.times(decimal('100').plus(list.rulePercent ?? '0')).div('100');
  return roundHalfUp(list.ruleStep ? roundHalfUp(ruled.div(list.ruleStep), 0).times(list.ruleStep) : ruled, unitPricePlaces);
}

/** What an account paid for one unit on a day by its lists and strategy, without promotions. Null = no list had a price. */
export function paidPrice(memory: PriceMemory, account: { readonly lists: readonly string[]; readonly strategy: 'priority' | 'lowest' }, asked: Asked): Decimal | null {
  const priorityOf = (id: string): number => memory.lists.get(id)?.list.priority ?? 0;
  const found = [...account.lists]
    .sort((one, other) => priorityOf(one) - priorityOf(other) || (one < other ? -1 : 1))
    .map((id) => priceInList(memory, id, asked))
    .filter((price) => price !== null);
  const [first] = found;
  if (!first) return null;
  return account.strategy === 'priority' ? first : found.reduce((least, price) => (price.lt(least) ? price : least), first);
}
