import { entities, fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { WriteHandle } from './database-file.ts';
import { changeOf, everything, productFinder } from './product-finder.ts';
import { foldCode, foldName } from './search-text.ts';
import type { FeedRow, RowTable, StoredRow } from './row-table.ts';

type Product = EntityBody<'product'>;

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

/** Products with everything that finds them: codes, words, words inside words. */
export function productTable(database: WriteHandle<'replica'>): RowTable {
  const index = productFinder(database);
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
  const ids = database.prepare<[number], string>('SELECT sku FROM product WHERE scope = ?').pluck();
  const stray = database
    .prepare<[number], string>(
      `SELECT sku FROM product WHERE scope = ? AND NOT EXISTS (SELECT 1 FROM staged_row
       WHERE staged_row.scope = product.scope AND entity = 'product' AND key = sku AND row_values IS NOT NULL)`,
    )
    .pluck();

  const digests = database.prepare<[number], number>('SELECT digest FROM product WHERE scope = ?').pluck();

  const rows = database.prepare<[number], StoredRow>('SELECT sku AS key, digest, row_values AS text FROM product WHERE scope = ?');

  const removeOne = (sku: string): void => {
    const known = standing.get(sku);
    if (known === undefined) return;
    index.remove(known.id, everything);
    remove.run(known.id);
  };

  const insertOne = (scope: number, product: Product, row: FeedRow, digest: number): number =>
    Number(insert.run(scope, product.sku, row.seq, digest, ...listed(product), JSON.stringify(row.values)).lastInsertRowid);
  /** What finds a product is written anew only where it has changed: it costs ten times what the row costs, and most changes are of availability and packagings. */
  const replace = (id: number, scope: number, product: Product, row: FeedRow, digest: number): void => {
    const before = readable(text.get(id) ?? '');
    const changed = before === null ? everything : changeOf(before, product);
    index.remove(id, changed);
    if (changed.list) relist.run(...listed(product), id);
    update.run(scope, row.seq, digest, JSON.stringify(row.values), id);
    index.add(id, product, changed);
  };

  return {
    standing: (_scope, sku) => standing.get(sku),
    put: (scope, row, digest) => {
      const product = fromWireValues('product', row.values) as Product;
      const known = standing.get(product.sku);
      if (known === undefined) index.add(insertOne(scope, product, row, digest), product, everything);
      else replace(known.id, scope, product, row, digest);
    },
    setDigest: (_scope, sku, digest) => void setDigest.run(digest, sku),
    remove: (_scope, sku) => removeOne(sku),
    fill: {
      begin: () => index.dropLists(),
      put: (scope, row, digest) => {
        const product = fromWireValues('product', row.values) as Product;
        const known = standing.get(product.sku);
        if (known !== undefined) remove.run(known.id);
        insertOne(scope, product, row, digest);
      },
      remove: (_scope, sku) => void removeBySku.run(sku),
      clear: (scope) => void removeAll.run(scope),
      end: () => index.make(),
    },
    clear: (scope) => {
      for (const sku of ids.all(scope)) removeOne(sku);
    },
    strayKeys: (scope) => stray.all(scope),
    digests: (scope) => digests.iterate(scope),
    rows: (scope) => rows.iterate(scope),
  };
}
