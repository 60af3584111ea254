import { categoryPaths, type Product } from '#shared/domain/catalog/product.ts';
import { factBody } from '#sync/replica/fact-table.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { hitOf, type CatalogAnswer, type CatalogHit, type CatalogQuestion } from './catalog-hit.ts';
import { catalogSearch } from './catalog-search.ts';
import { whileItStands } from './while-it-stands.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { foldCode, foldGtin, looksLikeGtin } from '#sync/replica/search-text.ts';

export interface CatalogReader {
  /** Order: exact code or GTIN, beginning of a code, words and beginnings of words, words inside words; discontinued last. Another order where the question names one. */
  search(question: CatalogQuestion): CatalogAnswer;
  /** Every product that the search would find, up to 2,000. */
  everyFound(question: CatalogQuestion): { readonly products: Product[]; readonly isExact: boolean };
  product(sku: string): Product | undefined;
  /** The same for the duration of one call, in which many are asked for: what was read before is remembered while the catalog stands still. */
  products(): (sku: string) => Product | undefined;
  /** The product that a typed or scanned code names: sku in any case, GTIN of the product, or GTIN of a packaging; `unit` is that packaging's. */
  byCode(code: string): { readonly product: Product; readonly unit: string | null } | undefined;
  /** Every product that such a code names: for whoever must know that nothing else could be meant. */
  allByCode(code: string): readonly { readonly product: Product; readonly unit: string | null }[];
  hit(sku: string): CatalogHit | undefined;
  /** Every category with the number of active products in it and below it, by path. */
  categories(): { readonly path: string; readonly products: number }[];
  /** Every brand with the number of its active products, most first. */
  brands(): { readonly name: string; readonly products: number }[];
  /** True once the catalog was received whole. */
  isComplete(): boolean;
}

function countCategories(rows: readonly { readonly category: string; readonly products: number }[]) {
  const counts = new Map<string, number>();
  for (const { category, products } of rows) {
    for (const path of categoryPaths(category)) counts.set(path, (counts.get(path) ?? 0) + products);
  }
  return [...counts].map(([path, products]) => ({ path, products })).sort((first, second) => (first.path < second.path ? -1 : 1));
}

const mostParsed = 5000;

/** What one keystroke gathers, and what is counted once somebody has stopped typing. */
const mostSearched = 400;
export const countedAtMost = 2000;

/** What is put in order by something else than how well it answers: best hits alone would be an order with holes. */
const mostArranged = 5000;

/** What needs the indexes of the catalog, which are made with its last row. */
function onceWhole(database: ReadHandle<'replica'>, vocabulary: Vocabulary) {
  const make = () => {
    const brands = database.prepare<[], { name: string; products: number }>(
      // By its index alone: by any other way every row is read.
      `SELECT brand AS name, count(*) AS products FROM product INDEXED BY product_by_brand WHERE brand > '' AND discontinued = 0 GROUP BY brand ORDER BY products DESC, brand`,
    );
    return {
      atKeystroke: catalogSearch(database, vocabulary, mostSearched),
      counting: catalogSearch(database, vocabulary, countedAtMost),
      arranging: catalogSearch(database, vocabulary, mostArranged),
      brands: whileItStands(() => brands.all()),
    };
  };
  let made: ReturnType<typeof make> | null = null;
  return () => (made ??= make());
}

/** The catalog of the replica. While it was never received whole there is nothing in it. */
export function catalogReader(database: ReadHandle<'replica'>): CatalogReader {
  // Undefined while it was never received whole.
  const edition = database.prepare<[], number>(`SELECT checksum FROM scope WHERE name = 'catalog' AND complete = 1`).pluck();
  const bySku = database.prepare<[string], string>(`SELECT row_values FROM product WHERE sku = ? AND EXISTS (SELECT 1 FROM scope WHERE name = 'catalog' AND complete = 1)`).pluck();
  const byFoldedCode = database.prepare<[string], string>('SELECT row_values FROM product WHERE code = ? ORDER BY discontinued, sku LIMIT 1').pluck();
  const byGtin = database.prepare<[string], { rowValues: string; unit: string }>(
    `SELECT product.row_values AS rowValues, product_gtin.unit AS unit FROM product_gtin JOIN product ON product.id = product_gtin.product
     WHERE product_gtin.gtin = ? ORDER BY product.discontinued, product.sku LIMIT 1`,
  );
  const allByFoldedCode = database.prepare<[string], string>('SELECT row_values FROM product WHERE code = ? ORDER BY sku LIMIT 5').pluck();
  // A base unit and a packaging of one product may carry the same number; that is one product all the same.
  const allByGtin = database.prepare<[string], { rowValues: string; unit: string }>(
    `SELECT product.row_values AS rowValues, min(product_gtin.unit) AS unit FROM product_gtin JOIN product ON product.id = product_gtin.product
     WHERE product_gtin.gtin = ? GROUP BY product.id ORDER BY product.sku LIMIT 5`,
  );
  const categories = database.prepare<[], { category: string; products: number }>(
    'SELECT category, count(*) AS products FROM product WHERE discontinued = 0 GROUP BY category',
  );
  const countedCategories = whileItStands(() => countCategories(categories.all()));
  const vocabulary = vocabularyOf(database, () => edition.get() ?? 0);
  const finding = onceWhole(database, vocabulary);
  const isComplete = (): boolean => edition.get() !== undefined;
  // Documents of thousands of lines ask for the same products again and again; reading the row is cheap, parsing it is not.
  const lookedUp = whileItStands(() => new Map<string, Product | undefined>());
  const lookUp = (products: Map<string, Product | undefined>, sku: string): Product | undefined => {
    if (!products.has(sku)) {
      const values = bySku.get(sku);
      products.set(sku, values === undefined ? undefined : factBody('product', values));
    }
    return products.get(sku);
  };
  const products = (): ((sku: string) => Product | undefined) => {
    const known = lookedUp(edition.get());
    if (known.size > mostParsed) known.clear();
    return (sku) => lookUp(known, sku);
  };
  const product = (sku: string): Product | undefined => products()(sku);
  return {
    search: (question) => (isComplete() ? finding()[question.sort === undefined ? 'atKeystroke' : 'arranging'].search(question) : { hits: [], total: 0, totalIsExact: true, corrected: [] }),
    everyFound: (question) => (isComplete() ? finding().counting.products(question) : { products: [], isExact: true }),
    product,
    products,
    byCode: (code) => {
      if (!isComplete()) return undefined;
      const exact = bySku.get(code.trim()) ?? byFoldedCode.get(foldCode(code));
      if (exact !== undefined) return { product: factBody('product', exact), unit: null };
      const scanned = looksLikeGtin(code.trim()) ? byGtin.get(foldGtin(code)) : undefined;
      return scanned && { product: factBody('product', scanned.rowValues), unit: scanned.unit };
    },
    allByCode: (code) => {
      if (!isComplete()) return [];
      const exact = bySku.get(code.trim());
      if (exact !== undefined) return [{ product: factBody('product', exact), unit: null }];
      const folded = allByFoldedCode.all(foldCode(code));
      if (folded.length > 0) return folded.map((values) => ({ product: factBody('product', values), unit: null }));
      return looksLikeGtin(code.trim()) ? allByGtin.all(foldGtin(code)).map(({ rowValues, unit }) => ({ product: factBody('product', rowValues), unit })) : [];
    },
    hit: (sku) => {
      const found = product(sku);
      return found && hitOf(found, 'code');
    },
    categories: () => (isComplete() ? countedCategories(edition.get()) : []),
    brands: () => (isComplete() ? finding().brands(edition.get()) : []),
    isComplete,
  };
}
