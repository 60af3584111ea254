import { decimal } from '#shared/domain/money/decimal.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { EntryLine } from './enter-order.ts';

/**
 * Prices of an order that is matched with an estimate: a line that the estimate offers in the same packaging and quantity takes the promised price,
 * every other line keeps today's. `rates` holds VAT percentages by category.
 */
export function pricedEntry(lines: readonly EntryLine[], today: PricedRequest, quote: Quote | null, rates: Readonly<Record<string, string>>): PricedRequest {
  if (!quote) return today;
  const priced = today.lines.map((price, at) => {
    const line = lines[at];
    const promised = quote.current.lines.find((offer) => offer.sku === line?.sku && offer.unit === line.unit && decimal(offer.quantity).eq(decimal(line.quantity)) && offer.unitPrice !== null);
    if (!promised) return price;
    const { list, row = null, listPrice, unitPrice, free, promotions, net, vatCategory, explanation } = promised;
    return { ...price, list, row, listPrice, unitPrice, free, promotions, net, vatCategory, explanation };
  });
  return { lines: priced, totals: documentTotals(priced, rates, quote.currency) };
}
