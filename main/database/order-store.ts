import type { z } from 'zod';
import type { OrderColumn, orderSummary } from '#shared/contract/order-operations.ts';
import type { Order, OrderState } from '#shared/domain/orders/order.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';
import { factReader, type FactShadow } from '#sync/replica/fact-table.ts';
import { quotaPartOfOrder, type PromotionUseWriter } from './promotion-store.ts';
import { foldName } from '#sync/replica/search-text.ts';

export type OrderSummary = z.infer<typeof orderSummary>;

export interface OrderQuestion {
  /** In number, estimate number, note or a line's sku or name. */
  readonly text?: string | undefined;
  readonly states?: readonly OrderState[] | undefined;
  readonly channel?: Channel | undefined;
  /** Without it newest first. */
  readonly sort?: { readonly by: OrderColumn; readonly descending: boolean } | undefined;
  readonly offset?: number | undefined;
  /** Default 100. */
  readonly limit?: number | undefined;
}

/** Orders as the backend last said. Screens read them through `desk.documents`. */
export interface OrderReader {
  /** Newest first. */
  list(question: OrderQuestion): { readonly orders: OrderSummary[]; readonly total: number };
  get(id: string): Order | undefined;
  /** Newest first; for reorder rhythm, last price paid and rules over history. */
  all(): readonly Order[];
}

const head = `id, number, state, channel, placed_at AS placedAt, site, line_count AS lines, gross, currency, quote_number AS quoteNumber`;
/** Amounts are decimal text: as a binary fraction they are exact enough to be put in order. What an order does not have comes last. */
const sortColumns: Readonly<Record<OrderColumn, string>> = {
  number: 'number IS NULL, number', state: 'state', channel: 'channel', placed: 'placed_at', site: 'site IS NULL, site', quote: 'quote_number IS NULL, quote_number', lines: 'line_count', gross: 'CAST(gross AS REAL)',
};
const matches = `FROM order_head JOIN scope ON scope.id = order_head.scope AND scope.complete = 1
  WHERE (@channel IS NULL OR channel = @channel)
  AND (@states IS NULL OR state IN (SELECT value FROM json_each(@states)))
  AND (@text IS NULL OR instr(search_text, @text) > 0)`;

/** Everything of an order that a person may type to find it, folded. */
const orderSearchText = (order: Order): string =>
  foldName([order.number, order.quote?.number, order.note, ...order.lines.flatMap(({ sku, name }) => [sku, name])].filter(Boolean).join('\n'));

/** What `OrderReader.list` asks of the table, asked of an order that is not in it. */
export function orderMatches(order: Order, { text = '', states, channel }: OrderQuestion): boolean {
  return (
    (states === undefined || states.includes(order.state)) && (channel === undefined || channel === order.channel) && orderSearchText(order).includes(foldName(text.trim()))
  );
}

/** An order as one line of the list. */
export function summaryOfOrder(order: Order, pending: boolean): OrderSummary {
  const { id, number, state, channel, placedAt, site, currency } = order;
  return { id, number, state, channel, placedAt, site, lines: order.lines.length, gross: order.totals.gross, currency, quoteNumber: order.quote?.number ?? null, pending, attention: null };
}

export function orderReader(desk: ReadHandle<'desk'>): OrderReader {
  const orders = factReader(desk, 'order');
  const listBy = (order: string) =>
    desk.prepare<[Record<string, unknown>], Omit<OrderSummary, 'pending' | 'attention'>>(`SELECT ${head.replace('id,', 'order_head.id AS id,')} ${matches} ORDER BY ${order} placed_at DESC, order_head.id LIMIT @limit OFFSET @offset`);
  const newestFirst = listBy('');
  const count = desk.prepare<[Record<string, unknown>], number>(`SELECT count(*) ${matches}`).pluck();
  return {
    list: ({ text, states, channel, sort, offset = 0, limit = 100 }) => {
      const typed = text === undefined ? '' : foldName(text.trim());
      const filter = { text: typed === '' ? null : typed, states: states === undefined ? null : JSON.stringify(states), channel: channel ?? null };
      return {
        orders: (sort === undefined ? newestFirst : listBy(`${sortColumns[sort.by]} ${sort.descending ? 'DESC' : 'ASC'},`)).all({ ...filter, offset, limit }).map((order) => Object.assign(order, { pending: false, attention: null })),
        total: count.get(filter) ?? 0,
      };
    },
    get: (id) => orders.get(id),
    all: () => orders.all().sort((first, second) => (first.placedAt === second.placedAt ? 0 : first.placedAt < second.placedAt ? 1 : -1)),
  };
}

/** Keeps the columns of the order list, and what an order takes of promotion quotas, beside it. */
export function orderShadow(desk: WriteHandle<'desk'>, uses: PromotionUseWriter): FactShadow {
  const insert = desk.prepare(
    `INSERT INTO order_head (scope, id, number, state, channel, placed_at, site, line_count, gross, currency, quote_number, search_text)
     VALUES (@scope, @id, @number, @state, @channel, @placedAt, @site, @lines, @gross, @currency, @quoteNumber, @searchText)`,
  );
  const remove = desk.prepare('DELETE FROM order_head WHERE scope = ? AND id = ?');
  return {
    put: (scope, key, values) => {
      const order = fromWireValues('order', values) as Order;
      const { id, number, state, channel, placedAt, site, lines, gross, currency, quoteNumber } = summaryOfOrder(order, false);
      insert.run({ scope, id, number, state, channel, placedAt, site, lines, gross, currency, quoteNumber, searchText: orderSearchText(order) });
      uses.put(scope, 'order', key, quotaPartOfOrder(order));
    },
    remove: (scope, key) => {
      remove.run(scope, key);
      uses.remove(scope, 'order', key);
    },
  };
}
