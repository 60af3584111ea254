import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, unitPricePlaces } from '#shared/domain/money/decimal.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { PricedRequest } from './priced-request.ts';
import type { Quote } from './quote.ts';

/** A price that the sales office offers for a line, whatever the lists say: per unit of the line, in the account's currency. */
export interface AgreedPrice {
  readonly line: string;
  readonly unitPrice: string;
}

/**
 * Puts the sales office's own prices in place of those of the lists. Such a line keeps list and list price for comparison and takes no promotion and
 * no free goods beside. `rates` holds VAT percentages by category. Refuses with notFound (unknown line), noPrice (a product without VAT category).
 */
export function agreePrices(
  quote: Pick<Quote, 'current' | 'currency'>,
  priced: PricedRequest,
  agreed: readonly AgreedPrice[],
  rates: Readonly<Record<string, string>>,
): Result<PricedRequest, Refusal> {
  const { lines: asked } = quote.current;
  const unknown = agreed.find(({ line }) => !asked.some(({ id }) => id === line));
  if (unknown) return err(refuse('notFound', { line: unknown.line }));
  if (agreed.length === 0) return ok(priced);
  const places = minorUnitPlaces(quote.currency);
  const lines = priced.lines.map((price, at) => {
    const line = asked[at];
    const offer = agreed.find((candidate) => candidate.line === line?.id);
    if (!line || !offer) return price;
    const unitPrice = toFixedText(decimal(offer.unitPrice), unitPricePlaces);
    const step = { subject: 'row' as const, id: line.sku, outcome: 'won' as const, reason: 'agreedPrice', detail: { unitPrice, ...(price.unitPrice !== null && { before: price.unitPrice }) } };
    return { ...price, unitPrice, promotions: [], free: '0', net: toFixedText(decimal(line.quantity).times(decimal(unitPrice)), places), explanation: [...price.explanation, step] };
  });
  const unrated = lines.findIndex((line) => line.net !== null && (line.vatCategory === null || !Object.hasOwn(rates, line.vatCategory)));
  if (unrated !== -1) return err(refuse('noPrice', { skus: asked[unrated]?.sku ?? '' }));
  return ok({ lines, totals: documentTotals(lines, rates, quote.currency) });
}
