import type { Account } from '#shared/domain/accounts/account.ts';
import { draftObstacles } from '#shared/domain/drafts/draft-obstacles.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PricingRequest } from '#shared/domain/pricing/pricing-request.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { PricedRequest } from './priced-request.ts';
import type { QuoteRequestLine } from './quote.ts';

/** The part of `quote.request` that can stand in the way of pricing it, and the day of the prices (seller time). */
export interface RequestToPrice extends Pick<PricingRequest, 'day' | 'channel' | 'codes'> {
  readonly site: string | null;
  readonly costCentre: string | null;
  readonly lines: readonly QuoteRequestLine[];
}

/**
 * Prices and products of a request, or why it cannot be asked for: the first obstacle of the rule for drafts, with the line that it is on
 * (detail `line`). A line without a price may be asked for: price on request.
 */
export function priceQuoteRequest(request: RequestToPrice, account: Pick<Account, 'sites' | 'costCentres'>, book: PriceBook): Result<PricedRequest, Refusal> {
  const priced = priceDocument(request, book);
  const draft = { ...request, lines: request.lines.map((line) => ({ ...line, seen: null })) };
  const [obstacle] = draftObstacles(draft, {
    purpose: 'quote',
    account,
    unitPrices: priced.lines.map(({ unitPrice }) => unitPrice),
    product: (sku) => book.product(sku),
  });
  if (obstacle) return err(refuse(obstacle.kind, obstacle.lineId === null ? obstacle.detail : { ...obstacle.detail, line: obstacle.lineId }));
  const lines = priced.lines.map((line, index) => {
    const product = book.product(request.lines[index]?.sku ?? '');
    return { ...line, name: product?.name ?? '', category: product?.category ?? '' };
  });
  return ok({ lines, totals: priced.totals });
}
