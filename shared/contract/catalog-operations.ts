import { z } from 'zod';
import { product } from '#shared/domain/catalog/product.ts';
import { query } from './operation.ts';

export const catalogHit = z.strictObject({
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  category: z.string(),
  status: z.enum(['active', 'discontinued']),
  baseUnit: z.string(),
  available: z.string().nullable(),
  availableAsOf: z.string().nullable(),
  /** Why it was found: exact code or GTIN, beginning of a code, or words. */
  match: z.enum(['code', 'gtin', 'codePrefix', 'words', 'inside', 'browse']),
});

export const catalogOperations = {
  'catalog.search': query('Finds products by every typed text: codes, GTINs, words and beginnings of words, words inside words. Empty text browses.', {
    input: z.strictObject({
      text: z.string().max(200),
      category: z.string().optional(),
      includeDiscontinued: z.boolean().optional(),
      offset: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(500).optional(),
    }),
    output: z.strictObject({ hits: z.array(catalogHit), total: z.number().int(), totalIsExact: z.boolean() }),
    reads: ['catalog'],
  }),
  'catalog.product': query('One product with packagings and its replacement chain.', {
    input: z.strictObject({ sku: z.string() }),
    output: z.strictObject({ product, replacements: z.array(catalogHit) }),
    reads: ['catalog'],
  }),
  'catalog.categories': query('The category paths with the number of active products below each.', {
    input: z.strictObject({}),
    output: z.strictObject({ categories: z.array(z.strictObject({ path: z.string(), products: z.number().int() })) }),
    reads: ['catalog'],
  }),
};
