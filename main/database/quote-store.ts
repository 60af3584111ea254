import type { Quote } from '#shared/domain/quotes/quote.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader, type FactShadow } from '#sync/replica/fact-table.ts';
import { quotaPartOfQuote, type PromotionUseWriter } from './promotion-store.ts';

/** Estimates as the backend last said. Screens read them through `desk.documents`, which lays the outbox over them. */
export interface QuoteReader {
  /** Newest request first. */
  all(): readonly Quote[];
  get(id: string): Quote | undefined;
}

export function quoteReader(desk: ReadHandle<'desk'>): QuoteReader {
  const quotes = factReader(desk, 'quote');
  return {
    all: () => quotes.all().sort((first, second) => (first.requestedAt === second.requestedAt ? 0 : first.requestedAt < second.requestedAt ? 1 : -1)),
    get: (id) => quotes.get(id),
  };
}

/** Keeps what an estimate takes of promotion quotas beside it. */
export function quoteShadow(uses: PromotionUseWriter): FactShadow {
  return {
    put: (scope, key, values) => uses.put(scope, 'quote', key, quotaPartOfQuote(fromWireValues('quote', values) as Quote)),
    remove: (scope, key) => uses.remove(scope, 'quote', key),
  };
}
