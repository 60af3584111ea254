import { entities, fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { WriteHandle } from './database-file.ts';
import { foldCode, foldGtin, foldName } from './search-text.ts';
import type { FeedRow, RowTable, StoredRow } from './row-table.ts';

type Product = EntityBody<'product'>;

function gtinsOf(product: Product): readonly (readonly [gtin: string, unit: string])[] {
  const own = product.gtin === null ? [] : [[foldGtin(product.gtin), product.baseUnit] as const];
  const packed = product.packagings.flatMap(({ gtin, unit }) => (gtin === null ? [] : [[foldGtin(gtin), unit] as const]));
  return [...own, ...packed];
}

/** A stored row; null: it was damaged, and nobody can tell what is in the indexes. */
function readable(text: string): Product | null {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) ? (entities.product.schema.safeParse(fromWireValues('product', values)).data ?? null) : null;
  } catch {
    return null;
  }
}

/** Columns that lists are put in order and narrowed by. */
const listed = ({ status, sku, category, brand, name }: Product): readonly unknown[] => [status === 'discontinued' ? 1 : 0, foldCode(sku), category, brand, foldName(name)];

/** What a product is found by: its numbers, words, parts of words, and its place in lists. */
interface Found {
  readonly gtins: boolean;
  readonly words: boolean;
  readonly inside: boolean;
  readonly list: boolean;
}

const everything: Found = { gtins: true, words: true, inside: true, list: true };

function changeOf(before: Product, product: Product): Found {
  const named = before.name !== product.name;
  const grouped = named || before.brand !== product.brand || before.category !== product.category;
  return {
    gtins: JSON.stringify(gtinsOf(before)) !== JSON.stringify(gtinsOf(product)),
    words: grouped || before.description !== product.description,
    inside: named,
    list: grouped || before.status !== product.status,
  };
}

/** As the schema has them. */
const listIndexes: Readonly<Record<string, string>> = {
  product_by_code: 'product (code)',
  product_browse: 'product (discontinued, sort_name)',
  product_by_category: 'product (category, discontinued, sort_name)',
  product_by_brand: 'product (brand, discontinued, sort_name)',
};

/** Rows that are read before others are written. */
const indexedAtOnce = 500;

/** Products with everything that finds them: codes, words, words inside words. */
export function productTable(database: WriteHandle<'replica'>): RowTable {
  const standing = database.prepare<[string], { id: number; scope: number; seq: number; digest: number }>('SELECT id, scope, seq, digest FROM product WHERE sku = ?');
  const insert = database.prepare(
    `INSERT INTO product (scope, sku, seq, digest, discontinued, code, category, brand, sort_name, row_values) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const text = database.prepare<[number], string>('SELECT row_values FROM product WHERE id = ?').pluck();
  const update = database.prepare('UPDATE product SET scope = ?, seq = ?, digest = ?, row_values = ? WHERE id = ?');
  const relist = database.prepare('UPDATE product SET discontinued = ?, code = ?, category = ?, brand = ?, sort_name = ? WHERE id = ?');
  const setDigest = database.prepare('UPDATE product SET digest = ? WHERE sku = ?');
  const remove = database.prepare('DELETE FROM product WHERE id = ?');
  const removeBySku = database.prepare('DELETE FROM product WHERE sku = ?');
  const removeAll = database.prepare('DELETE FROM product WHERE scope = ?');
  const rowsAfter = database.prepare<[number, number], { id: number; text: string }>('SELECT id, row_values AS text FROM product WHERE id > ? ORDER BY id LIMIT ?');
  const insertGtin = database.prepare('INSERT OR IGNORE INTO product_gtin (gtin, product, unit) VALUES (?, ?, ?)');
  const removeGtins = database.prepare('DELETE FROM product_gtin WHERE product = ?');
  const insertWords = database.prepare('INSERT INTO product_words (rowid, name, brand, category, description) VALUES (?, ?, ?, ?, ?)');
  const removeWords = database.prepare('DELETE FROM product_words WHERE rowid = ?');
  const insertInside = database.prepare('INSERT INTO product_inside (rowid, name, sku) VALUES (?, ?, ?)');
  const removeInside = database.prepare('DELETE FROM product_inside WHERE rowid = ?');
  const ids = database.prepare<[number], string>('SELECT sku FROM product WHERE scope = ?').pluck();
  const stray = database
    .prepare<[number], string>(
      `SELECT sku FROM product WHERE scope = ? AND NOT EXISTS (SELECT 1 FROM staged_row
       WHERE staged_row.scope = product.scope AND entity = 'product' AND key = sku AND row_values IS NOT NULL)`,
    )
    .pluck();

  const digests = database.prepare<[number], number>('SELECT digest FROM product WHERE scope = ?').pluck();

  const rows = database.prepare<[number], StoredRow>('SELECT sku AS key, digest, row_values AS text FROM product WHERE scope = ?');

  const unindex = (id: number, { gtins, words, inside }: Found): void => {
    if (gtins) removeGtins.run(id);
    if (words) removeWords.run(id);
    if (inside) removeInside.run(id);
  };
  /** In batches: a statement that is being read forbids writing on its connection. */
  function* everyRow(): Iterable<{ readonly id: number; readonly text: string }> {
    for (let last = 0; ; ) {
      const batch = rowsAfter.all(last, indexedAtOnce);
      yield* batch;
      const end = batch.at(-1);
      if (end === undefined) return;
      last = end.id;
    }
  }
  const removeOne = (sku: string): void => {
    const known = standing.get(sku);
    if (known === undefined) return;
    unindex(known.id, everything);
    remove.run(known.id);
  };

  const index = (id: number, product: Product, { gtins, words, inside }: Found): void => {
    if (gtins) for (const [gtin, unit] of gtinsOf(product)) insertGtin.run(gtin, id, unit);
    if (words) insertWords.run(id, product.name, product.brand, product.category, product.description);
    if (inside) insertInside.run(id, product.name, product.sku);
  };
  const insertOne = (scope: number, product: Product, row: FeedRow, digest: number): number =>
    Number(insert.run(scope, product.sku, row.seq, digest, ...listed(product), JSON.stringify(row.values)).lastInsertRowid);
  /** What finds a product is written anew only where it has changed: it costs ten times what the row costs, and most changes are of availability and packagings. */
  const replace = (id: number, scope: number, product: Product, row: FeedRow, digest: number): void => {
    const before = readable(text.get(id) ?? '');
    const changed = before === null ? everything : changeOf(before, product);
    unindex(id, changed);
    if (changed.list) relist.run(...listed(product), id);
    update.run(scope, row.seq, digest, JSON.stringify(row.values), id);
    index(id, product, changed);
  };

  return {
    standing: (_scope, sku) => standing.get(sku),
    put: (scope, row, digest) => {
      const product = fromWireValues('product', row.values) as Product;
      const known = standing.get(product.sku);
      if (known === undefined) index(insertOne(scope, product, row, digest), product, everything);
      else replace(known.id, scope, product, row, digest);
    },
    setDigest: (_scope, sku, digest) => void setDigest.run(digest, sku),
    remove: (_scope, sku) => removeOne(sku),
    fill: {
      begin: () => {
        for (const name of Object.keys(listIndexes)) database.exec(`DROP INDEX IF EXISTS ${name}`);
      },
      put: (scope, row, digest) => {
        const product = fromWireValues('product', row.values) as Product;
        const known = standing.get(product.sku);
        if (known !== undefined) remove.run(known.id);
        insertOne(scope, product, row, digest);
      },
      remove: (_scope, sku) => void removeBySku.run(sku),
      clear: (scope) => void removeAll.run(scope),
      end: () => {
        database.exec(`INSERT INTO product_words (product_words) VALUES ('delete-all'); INSERT INTO product_inside (product_inside) VALUES ('delete-all'); DELETE FROM product_gtin`);
        for (const { id, text: values } of everyRow()) index(id, fromWireValues('product', JSON.parse(values) as unknown[]) as Product, everything);
        for (const [name, columns] of Object.entries(listIndexes)) database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${columns}`);
      },
    },
    clear: (scope) => {
      for (const sku of ids.all(scope)) removeOne(sku);
    },
    strayKeys: (scope) => stray.all(scope),
    digests: (scope) => digests.iterate(scope),
    rows: (scope) => rows.iterate(scope),
  };
}
