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
  /** Why it was found: exact code or GTIN, beginning of a code, words, insides of words, words spelled nearly so, or the company's own number. */
  match: z.enum(['code', 'gtin', 'codePrefix', 'words', 'inside', 'similar', 'ownNumber', 'browse']),
});

const parts = z.array(z.tuple([z.number().int(), z.number().int()]));

/** What the catalog can be put in order by, over the whole assortment: each is in an index of the desk, or in its orders. */
export const catalogColumn = z.enum(['sku', 'name', 'brand', 'category', 'lastBought']);
export type CatalogColumn = z.infer<typeof catalogColumn>;

/** A hit of a search with the parts of its texts that matched: from a character up to but without another. */
export const foundProduct = z.strictObject({
  ...catalogHit.shape,
  /** The company's own number for it. */
  ownNumber: z.string().nullable(),
  packagings: z.array(z.strictObject({ unit: z.string(), content: z.string() })),
  replacedBy: z.string().nullable(),
  marks: z.strictObject({ sku: parts, name: parts, brand: parts, ownNumber: parts }),
});

/** What narrows a search. `priced`: with a price in my lists today; `promoted`: named by a running promotion that needs no code. */
const narrowing = {
  text: z.string().max(200),
  category: z.string().optional(),
  brand: z.string().optional(),
  priced: z.boolean().optional(),
  promoted: z.boolean().optional(),
  includeDiscontinued: z.boolean().optional(),
};

const facetCount = z.strictObject({ name: z.string(), products: z.number().int() });

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
  'catalog.search': query('Finds products by every typed text: codes, GTINs, own numbers, words and beginnings of words, words inside words; where that finds little, words spelled nearly so. Empty text browses.', {
    input: z.strictObject({
      ...narrowing,
      /** Without it best match first, by name where nothing was typed. With a text the first 5,000 that it finds of a kind are put in order; `totalIsExact` says whether these are all. */
      sort: z.strictObject({ by: catalogColumn, descending: z.boolean() }).optional(),
       offset: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(500).optional(),
    }),
    output: z.strictObject({
      hits: z.array(foundProduct),
      total: z.number().int(),
      totalIsExact: z.boolean(),
      /** Words that no product has, and the nearest that was looked for instead. */
      corrected: z.array(z.strictObject({ typed: z.string(), taken: z.string() })),
    }),
    reads: ['catalog', 'prices', 'account'],
  }),
  'catalog.facets': query('By what the products of a search can be narrowed, with the number of products behind each; each counted as if it alone were not chosen.', {
    input: z.strictObject(narrowing),
    output: z.strictObject({
      /** Paths, each with everything below it. */
      categories: z.array(facetCount),
      /** Most products first. */
      brands: z.array(facetCount),
      /** Null: nothing is narrowed, and the assortment is larger than what is looked at. */
      priced: z.number().int().nullable(),
      promoted: z.number().int().nullable(),
      /** False: there are more products than were looked at, and the numbers are the least that there can be. */
      isExact: z.boolean(),
    }),
    reads: ['catalog', 'prices'],
  }),
  'catalog.product': query('One product with packagings and its replacement chain.', {
    input: z.strictObject({ sku: z.string() }),
    output: z.strictObject({ product, replacements: z.array(catalogHit), ownNumber: z.string().nullable() }),
    reads: ['catalog', 'account', 'outbox'],
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
