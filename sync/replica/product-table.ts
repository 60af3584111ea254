import { fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { WriteHandle } from './database-file.ts';
import { foldCode, foldGtin, foldName } from './search-text.ts';
import type { RowTable, StoredRow } from './row-table.ts';

type Product = EntityBody<'product'>;

function gtinsOf(product: Product): readonly (readonly [gtin: string, unit: string])[] {
  const own = product.gtin === null ? [] : [[foldGtin(product.gtin), product.baseUnit] as const];
  const packed = product.packagings.flatMap(({ gtin, unit }) => (gtin === null ? [] : [[foldGtin(gtin), unit] as const]));
  return [...own, ...packed];
}

/** Products with everything that finds them: codes, words, words inside words. */
export function productTable(database: WriteHandle<'replica'>): RowTable {
  const standing = database.prepare<[string], { id: number; scope: number; seq: number; digest: number }>('SELECT id, scope, seq, digest FROM product WHERE sku = ?');
  const insert = database
    .prepare<unknown[], number>(
      `INSERT INTO product (scope, sku, seq, digest, discontinued, code, category, brand, sort_name, row_values) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    )
    .pluck();
  const update = database.prepare(
    `UPDATE product SET scope = ?, sku = ?, seq = ?, digest = ?, discontinued = ?, code = ?, category = ?, brand = ?, sort_name = ?, row_values = ? WHERE id = ?`,
  );
  const setDigest = database.prepare('UPDATE product SET digest = ? WHERE sku = ?');
  const remove = database.prepare('DELETE FROM product WHERE id = ?');
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

  const unindex = (id: number): void => {
    removeGtins.run(id);
    removeWords.run(id);
    removeInside.run(id);
  };
  const removeOne = (sku: string): void => {
    const known = standing.get(sku);
    if (known === undefined) return;
    unindex(known.id);
    remove.run(known.id);
  };

  return {
    standing: (_scope, sku) => standing.get(sku),
    put: (scope, { seq, values }, digest) => {
      const product = fromWireValues('product', values) as Product;
      const columns = [
        scope, product.sku, seq, digest, product.status === 'discontinued' ? 1 : 0, foldCode(product.sku), product.category, product.brand, foldName(product.name), JSON.stringify(values),
      ];
      const known = standing.get(product.sku);
      const id = known?.id ?? insert.get(...columns);
      if (id === undefined) throw new Error('SQLite returned no id for a new product');
      if (known !== undefined) {
        unindex(id);
        update.run(...columns, id);
      }
      for (const [gtin, unit] of gtinsOf(product)) insertGtin.run(gtin, id, unit);
      insertWords.run(id, product.name, product.brand, product.category, product.description);
      insertInside.run(id, product.name, product.sku);
    },
    setDigest: (_scope, sku, digest) => void setDigest.run(digest, sku),
    remove: (_scope, sku) => removeOne(sku),
    clear: (scope) => {
      for (const sku of ids.all(scope)) removeOne(sku);
    },
    strayKeys: (scope) => stray.all(scope),
    digests: (scope) => digests.iterate(scope),
    rows: (scope) => rows.iterate(scope),
  };
}
