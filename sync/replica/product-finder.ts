import { fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { WriteHandle } from './database-file.ts';
import { foldGtin } from './search-text.ts';

type Product = EntityBody<'product'>;

/** What a product is found by: its numbers, words, parts of words, and its place in lists. */
export interface Found {
  readonly gtins: boolean;
  readonly words: boolean;
  readonly inside: boolean;
  readonly list: boolean;
}

export const everything: Found = { gtins: true, words: true, inside: true, list: true };

export function changeOf(before: Product, product: Product): Found {
  const named = before.name !== product.name;
  const grouped = named || before.brand !== product.brand || before.category !== product.category;
  return {
    gtins: JSON.stringify(gtinsOf(before)) !== JSON.stringify(gtinsOf(product)),
    words: grouped || before.description !== product.description,
    inside: named,
    list: grouped || before.status !== product.status,
  };
}

function gtinsOf(product: Product): readonly (readonly [gtin: string, unit: string])[] {
  const own = product.gtin === null ? [] : [[foldGtin(product.gtin), product.baseUnit] as const];
  const packed = product.packagings.flatMap(({ gtin, unit }) => (gtin === null ? [] : [[foldGtin(gtin), unit] as const]));
  return [...own, ...packed];
}

/** As the schema has them. */
const listIndexes: Readonly<Record<string, string>> = {
  product_by_code: 'product (code)',
  product_browse: 'product (discontinued, sort_name)',
  product_by_category: 'product (category, discontinued, sort_name)',
  product_by_brand: 'product (brand, discontinued, sort_name)',
};

/** Rows that are read before others are written. */
const readAtOnce = 500;

/** What stands beside the rows of products and finds them. */
export function productFinder(database: WriteHandle<'replica'>) {
  const insertGtin = database.prepare('INSERT OR IGNORE INTO product_gtin (gtin, product, unit) VALUES (?, ?, ?)');
  const removeGtins = database.prepare('DELETE FROM product_gtin WHERE product = ?');
  const insertWords = database.prepare('INSERT INTO product_words (rowid, name, brand, category, description) VALUES (?, ?, ?, ?, ?)');
  const removeWords = database.prepare('DELETE FROM product_words WHERE rowid = ?');
  const insertInside = database.prepare('INSERT INTO product_inside (rowid, name, sku) VALUES (?, ?, ?)');
  const removeInside = database.prepare('DELETE FROM product_inside WHERE rowid = ?');
  const rowsAfter = database.prepare<[number, number], { id: number; text: string }>('SELECT id, row_values AS text FROM product WHERE id > ? ORDER BY id LIMIT ?');

  /** In batches: a statement that is being read forbids writing on its connection. */
  function* everyRow(): Iterable<{ readonly id: number; readonly text: string }> {
    for (let last = 0; ; ) {
      const batch = rowsAfter.all(last, readAtOnce);
      yield* batch;
      const end = batch.at(-1);
      if (end === undefined) return;
      last = end.id;
    }
  }

  return {
    add(id: number, product: Product, { gtins, words, inside }: Found): void {
      if (gtins) for (const [gtin, unit] of gtinsOf(product)) insertGtin.run(gtin, id, unit);
      if (words) insertWords.run(id, product.name, product.brand, product.category, product.description);
      if (inside) insertInside.run(id, product.name, product.sku);
    },
    remove(id: number, { gtins, words, inside }: Found): void {
      if (gtins) removeGtins.run(id);
      if (words) removeWords.run(id);
      if (inside) removeInside.run(id);
    },
    /** Rows are no longer put in the order of lists as they come. */
    dropLists(): void {
      for (const name of Object.keys(listIndexes)) database.exec(`DROP INDEX IF EXISTS ${name}`);
    },
    /** Makes all of it anew from the rows. */
    make(): void {
      database.exec(`INSERT INTO product_words (product_words) VALUES ('delete-all'); INSERT INTO product_inside (product_inside) VALUES ('delete-all'); DELETE FROM product_gtin`);
      for (const { id, text } of everyRow()) this.add(id, fromWireValues('product', JSON.parse(text) as unknown[]) as Product, everything);
      for (const [name, columns] of Object.entries(listIndexes)) database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${columns}`);
    },
  };
}
