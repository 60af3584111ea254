import { z } from 'zod';
import { productChange } from '#shared/domain/catalog/product-change.ts';
import { product } from '#shared/domain/catalog/product.ts';
import { act, query } from './operation.ts';

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

/** A product that the account buys and that is not as the person last saw it. */
export const changedProduct = z.strictObject({
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  /** When the person last said that they have seen it. */
  seenAt: z.iso.datetime(),
  changes: z.array(z.strictObject({ change: productChange, /** Name of the promotion or of the successor. */ name: z.string().nullable() })),
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
  'catalog.changes': query('What changed about the products that the account buys since the person last saw it: dearer, cheaper, replaced, packaging, gone, new promotion.', {
    input: z.strictObject({}),
    /** `isReady` false: it is being worked out for the first time. */
    output: z.strictObject({ isReady: z.boolean(), watched: z.number().int(), currency: z.string(), products: z.array(changedProduct) }),
    reads: ['news'],
  }),
  'catalog.changesSeen': act('The person has seen what changed, about these products or (without any) about all.', {
    input: z.strictObject({ skus: z.array(z.string()).optional() }),
    output: z.strictObject({}),
  }),
};
