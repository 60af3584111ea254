import { expect, test } from 'vitest';
import type { Product } from '#shared/domain/catalog/product.ts';
import { replacementOf } from '#shared/domain/catalog/replacement.ts';
import { vectorProducts } from '#test/support/price-vectors.ts';

function chain(...links: readonly (readonly [sku: string, status: Product['status'], replacedBy: string | null])[]): Map<string, Product> {
  const [sample] = vectorProducts;
  if (!sample) throw new Error('no sample product');
  return new Map(links.map(([sku, status, replacedBy]) => [sku, { ...sample, sku, status, replacedBy }]));
}

function follow(products: Map<string, Product>): string | null {
  const first = products.get('A');
  return first ? (replacementOf(first, (sku) => products.get(sku))?.sku ?? null) : null;
}

test('the chain of replacements is followed to the first product that is still sold', () => {
  expect(follow(chain(['A', 'discontinued', 'B'], ['B', 'discontinued', 'C'], ['C', 'active', null]))).toBe('C');
});

test('a chain that ends in nothing, in an unknown product or in a circle has no replacement', () => {
  expect(follow(chain(['A', 'discontinued', null]))).toBeNull();
  expect(follow(chain(['A', 'discontinued', 'GONE']))).toBeNull();
  expect(follow(chain(['A', 'discontinued', 'B'], ['B', 'discontinued', 'A']))).toBeNull();
});
