import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { QuantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PricingRequest, RequestLine } from '#shared/domain/pricing/pricing-request.ts';
import { refuse, type Refusal, type RefusalKind } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { LineProduct, PricedRequest } from './priced-request.ts';

const refusalOf: Readonly<Record<QuantityAnswer['reason'], RefusalKind | null>> = {
  fits: null,
  belowMinimum: 'quantityBelowMinimum',
  offMultiple: 'quantityOffMultiple',
  unknownPackaging: 'unknownPackaging',
  unknownProduct: 'unknownProduct',
};

/**
 * Prices and products of a request's lines on a day of the seller. Refuses with unknownProduct, discontinuedProduct, unknownPackaging,
 * quantityBelowMinimum, quantityOffMultiple (detail: sku, unit, quantity). A line without a price may be asked for: price on request.
 */
export function priceRequest(request: PricingRequest, book: PriceBook): Result<PricedRequest, Refusal> {
  const products: LineProduct[] = [];
  for (const line of request.lines) {
    const judged = judgeLine(line, book);
    if (!judged.ok) return judged;
    products.push(judged.value);
  }
  const priced = priceDocument(request, book);
  return ok({ lines: priced.lines.map((line, index) => ({ ...line, ...(products[index] ?? { name: '', category: '' }) })), totals: priced.totals });
}

function judgeLine({ sku, unit, quantity }: RequestLine, book: PriceBook): Result<LineProduct, Refusal> {
  const product = book.product(sku);
  if (!product) return err(refuse('unknownProduct', { sku }));
  if (product.status === 'discontinued') return err(refuse('discontinuedProduct', product.replacedBy === null ? { sku } : { sku, replacedBy: product.replacedBy }));
  const kind = refusalOf[checkQuantity(product, unit, quantity).reason];
  return kind === null ? ok({ name: product.name, category: product.category }) : err(refuse(kind, { sku, unit, quantity }));
}
