import type { Product } from '#shared/domain/catalog/product.ts';
import type { Desk } from '#main/host/desk.ts';

interface CodedProduct {
  readonly product: Product;
  readonly unit: string | null;
}

function byOwnNumber(code: string, desk: Desk): CodedProduct[] {
  return desk.documents.ownNumbers().holdersOf(code).flatMap((sku) => {
    const product = desk.stores.catalog.product(sku);
    return product === undefined ? [] : [{ product, unit: null }];
  });
}

/** The product that a typed or scanned code names: what the seller calls it, its GTIN, else the company's own number. */
export function productByCode(code: string, desk: Desk): CodedProduct | undefined {
  const found = desk.stores.catalog.byCode(code);
  if (found !== undefined) return found;
  const own = byOwnNumber(code, desk);
  return own.length === 1 ? own[0] : undefined;
}

/** Every product that a code names, the company's own numbers among them: for whoever must know that nothing else could be meant. */
export function productsByCode(code: string, desk: Desk): readonly CodedProduct[] {
  const found = desk.stores.catalog.allByCode(code);
  return [...found, ...byOwnNumber(code, desk).filter(({ product }) => !found.some((other) => other.product.sku === product.sku))];
}

/** The company's own numbers for the products of a document, by sku. */
export function ownNumbersOf(lines: readonly { readonly sku: string }[], desk: Desk): Record<string, string> {
  const numbers = desk.documents.ownNumbers();
  return Object.fromEntries(lines.flatMap(({ sku }) => {
    const own = numbers.of(sku);
    return own === null ? [] : [[sku, own]];
  }));
}
