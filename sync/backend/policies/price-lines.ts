import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { PricingRequest } from '#shared/domain/pricing/pricing-request.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';

/** Prices the lines of a document and adds what the catalog says of each product. A product that is gone keeps its sku for a name and has no price. */
export function priceLines(request: PricingRequest, book: PriceBook): PricedRequest {
  const { lines, totals } = priceDocument(request, book);
  return {
    totals,
    lines: lines.map((line, at) => {
      const sku = request.lines[at]?.sku ?? '';
      const product = book.product(sku);
      return { ...line, name: product?.name ?? sku, category: product?.category ?? '' };
    }),
  };
}
