import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, toPlainText, type Decimal } from '#shared/domain/money/decimal.ts';
import { explainStep } from './explain-step.ts';
import type { PriceBook } from './price-book.ts';
import type { ExplanationStep } from './priced-line.ts';
import type { RequestLine } from './pricing-request.ts';

const one = decimal('1');

/** A line that can be looked up: `quantity` counts `unit`, `baseQuantity` = quantity x `content` counts the product's base unit. */
export interface AskedLine {
  readonly product: Product;
  readonly unit: string;
  readonly quantity: Decimal;
  readonly content: Decimal;
  readonly contentIsOne: boolean;
  readonly baseQuantity: Decimal;
  /** The same two as plain texts, for comparing with the minimums of rows. */
  readonly quantityText: string;
  readonly baseQuantityText: string;
}

/** Reads a request line against the catalog. `line` is null where no list could ever give a price; `steps` say why, or what to know. */
export function readLine(request: RequestLine, book: PriceBook): { readonly line: AskedLine | null; readonly product: Product | undefined; readonly steps: ExplanationStep[] } {
  const steps: ExplanationStep[] = [];
  const product = book.product(request.sku);
  if (!product) return { line: null, product, steps: [explainStep('product', request.sku, 'lost', 'unknownProduct')] };
  if (product.status === 'discontinued') {
    steps.push(explainStep('product', product.sku, 'note', 'discontinued', product.replacedBy === null ? {} : { replacedBy: product.replacedBy }));
  }
  const packaging = product.packagings.find((candidate) => candidate.unit === request.unit);
  if (!packaging) {
    steps.push(explainStep('product', product.sku, 'lost', 'unknownPackaging', { unit: request.unit }));
    return { line: null, product, steps };
  }
  if (!Object.hasOwn(book.company.vat, product.vat)) {
    steps.push(explainStep('product', product.sku, 'lost', 'unknownVatCategory', { category: product.vat }));
    return { line: null, product, steps };
  }
  const quantity = decimal(request.quantity);
  if (quantity.s < 0 || quantity.c[0] === 0) {
    steps.push(explainStep('quantity', product.sku, 'lost', 'quantityNotAboveZero', { quantity: request.quantity }));
    return { line: null, product, steps };
  }
  const fit = checkQuantity(product, request.unit, request.quantity);
  if (fit.reason === 'belowMinimum' || fit.reason === 'offMultiple') {
    const detail: Record<string, string> = { quantity: request.quantity, minimum: packaging.minimum, multiple: packaging.multiple };
    if (fit.nearestBelow !== null) detail['nearestBelow'] = fit.nearestBelow;
    if (fit.nearestAbove !== null) detail['nearestAbove'] = fit.nearestAbove;
    steps.push(explainStep('quantity', product.sku, 'note', fit.reason, detail));
  }
  const content = packaging.content === '1' ? one : decimal(packaging.content);
  const contentIsOne = content.eq(one);
  const quantityText = request.quantity;
  const baseQuantity = contentIsOne ? quantity : quantity.times(content);
  const baseQuantityText = contentIsOne ? quantityText : toPlainText(baseQuantity);
  const line = { product, unit: request.unit, quantity, content, contentIsOne, baseQuantity, quantityText, baseQuantityText };
  return { line, product, steps };
}
