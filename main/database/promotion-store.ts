import type { Order } from '#shared/domain/orders/order.ts';
import type { Promotion } from '#shared/domain/promotions/promotion.ts';
import type { QuotaDocuments } from '#shared/domain/promotions/quota-used.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';
import { perConnection } from './shared-readers.ts';

export interface PromotionReader {
  all(): readonly Promotion[];
}

const promotionsIn = perConnection((file: ReadHandle<'replica'>) => factReader(file, 'promotion'));

/**
 * Promotions of every list lie in the catalog, those of single lists with these. The array stays the same one for as long as nothing moves, because what
 * rules work out about it is kept by it.
 */
export function promotionReader(shared: () => readonly ReadHandle<'replica'>[]): PromotionReader {
  let known: readonly Promotion[] = [];
  return {
    all: () => {
      const now = shared().flatMap((file) => promotionsIn(file).all());
      if (now.length !== known.length || now.some((promotion, index) => promotion !== known[index])) known = now;
      return known;
    },
  };
}

type QuotaOrder = QuotaDocuments['orders'][number];
type QuotaQuote = QuotaDocuments['quotes'][number];

/** What quotas need of an estimate; null = nothing. */
export function quotaPartOfQuote({ id, state, current }: Quote): QuotaQuote | null {
  const lines = current.lines.filter(({ promotions }) => promotions.length > 0).map(({ sku, unit, quantity, promotions }) => ({ sku, unit, quantity, promotions }));
  return lines.length === 0 ? null : { id, state, current: { validUntil: current.validUntil, orderBy: current.orderBy, lines } };
}

/** What quotas need of an order; null = nothing. One that came from an estimate counts in the estimate's place even without promotions. */
export function quotaPartOfOrder({ id, state, quote, lines: all }: Order): QuotaOrder | null {
  const lines = all
    .filter(({ promotions }) => promotions.length > 0)
    .map(({ sku, unit, quantity, confirmed, cancelled, promotions }) => ({ sku, unit, quantity, confirmed, cancelled, promotions }));
  return lines.length === 0 && quote === null ? null : { id, state, quote: quote === null ? null : { id: quote.id }, lines };
}

export interface PromotionUseWriter {
  put(scope: number, entity: 'quote' | 'order', key: string, part: QuotaOrder | QuotaQuote | null): void;
  remove(scope: number, entity: 'quote' | 'order', key: string): void;
}

/** Keeps the part of each document that quotas count, so that pricing a line does not read the whole history. */
export function promotionUseWriter(desk: WriteHandle<'desk'>): PromotionUseWriter {
  const insert = desk.prepare('INSERT INTO promotion_use (scope, entity, key, body) VALUES (?, ?, ?, ?)');
  const remove = desk.prepare('DELETE FROM promotion_use WHERE scope = ? AND entity = ? AND key = ?');
  return {
    put: (scope, entity, key, part) => {
      if (part !== null) insert.run(scope, entity, key, JSON.stringify(part));
    },
    remove: (scope, entity, key) => void remove.run(scope, entity, key),
  };
}

/** The account's documents as far as quotas count them. */
export function quotaDocumentsReader(desk: ReadHandle<'desk'>): () => QuotaDocuments {
  const bodies = desk
    .prepare<[string], string>('SELECT body FROM promotion_use JOIN scope ON scope.id = promotion_use.scope AND scope.complete = 1 WHERE entity = ?')
    .pluck();
  return () => ({
    orders: bodies.all('order').map((body) => JSON.parse(body) as QuotaOrder),
    quotes: bodies.all('quote').map((body) => JSON.parse(body) as QuotaQuote),
  });
}
