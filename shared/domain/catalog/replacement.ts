import type { Product } from './product.ts';

/** The active product that takes the place of a discontinued one, along the whole chain of replacements; null where it ends nowhere. */
export function replacementOf(discontinued: Product, product: (sku: string) => Product | undefined): Product | null {
  const seen = new Set([discontinued.sku]);
  let next = discontinued.replacedBy;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const candidate = product(next);
    if (!candidate) return null;
    if (candidate.status === 'active') return candidate;
    next = candidate.replacedBy;
  }
  return null;
}
