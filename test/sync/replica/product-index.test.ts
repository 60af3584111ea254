import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import Database from 'better-sqlite3';
import { migrate } from '#sync/replica/migrate.ts';
import { replicaMigrations } from '#sync/replica/migrations/replica-migrations.ts';
import { productTable } from '#sync/replica/product-table.ts';
import { toWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import { sampleProduct } from '#test/main/database/sample-records.ts';

type Product = EntityBody<'product'>;

function emptyFile(): WriteHandle<'replica'> {
  const database = new Database(':memory:') as unknown as WriteHandle<'replica'>;
  migrate(database, replicaMigrations);
  database.exec(`CREATE VIRTUAL TABLE words_in USING fts5vocab('product_words', 'instance'); CREATE VIRTUAL TABLE inside_in USING fts5vocab('product_inside', 'instance')`);
  return database;
}

/** Everything that finds products: which words and parts of words of which product, numbers, places in lists. */
function found(database: WriteHandle<'replica'>): unknown {
  const all = (sql: string): unknown[] => database.prepare(sql).raw().all();
  return {
    words: all('SELECT DISTINCT term, sku, col FROM words_in JOIN product ON id = doc ORDER BY term, sku, col'),
    strayWords: all('SELECT term FROM words_in WHERE doc NOT IN (SELECT id FROM product)'),
    inside: all('SELECT term, sku, col, offset FROM inside_in JOIN product ON id = doc ORDER BY term, sku, col, offset'),
    strayInside: all('SELECT term FROM inside_in WHERE doc NOT IN (SELECT id FROM product)'),
    gtins: all('SELECT gtin, sku, unit FROM product_gtin JOIN product ON id = product ORDER BY gtin, sku, unit'),
    lists: all('SELECT sku, scope, discontinued, code, category, brand, sort_name, row_values FROM product ORDER BY sku'),
  };
}

const word = fc.constantFrom('Lampe a4', 'città');
const gtin = fc.constantFrom(null, '4006381333931', '96385074');
const someProduct: fc.Arbitrary<Product> = fc
  .record({ sku: fc.constantFrom('A', 'B'), name: word, description: word, brand: word, category: word, status: fc.constantFrom('active', 'discontinued'), gtin, packGtin: gtin })
  .map(({ sku, packGtin, ...rest }) => {
    const product = sampleProduct(sku, rest);
    return { ...product, packagings: product.packagings.map((packaging) => ({ ...packaging, gtin: packGtin })) };
  });

const put = (table: ReturnType<typeof productTable>, product: Product, seq: number): void =>
  table.put(1, { entity: 'product', key: product.sku, seq, values: toWireValues('product', product) }, seq);

test('whatever changes of products, they are found as if they had come as they are now', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: someProduct }, { weight: 1, arbitrary: fc.constantFrom('A', 'B') }), { maxLength: 20 }), (steps) => {
      const changed = emptyFile();
      const table = productTable(changed);
      const standing = new Map<string, Product>();
      for (const [at, step] of steps.entries()) {
        if (typeof step === 'string') {
          table.remove(1, step);
          standing.delete(step);
        } else {
          put(table, step, at + 1);
          standing.set(step.sku, step);
        }
      }
      const fresh = emptyFile();
      const anew = productTable(fresh);
      for (const product of standing.values()) put(anew, product, 1);
      expect(found(changed)).toEqual(found(fresh));
      changed.close();
      fresh.close();
    }),
  );
});

test('a product whose stored row is damaged is found as it is once it has come again', () => {
  for (const damaged of ['not JSON', '[1]', '{}', 'null']) {
    const database = emptyFile();
    onTestFinished(() => void database.close());
    const table = productTable(database);
    const product = sampleProduct('A', { name: 'Lampe' });
    put(table, product, 1);
    const before = found(database);
    database.prepare('UPDATE product SET row_values = ?').run(damaged);
    put(table, product, 1);
    expect(found(database)).toEqual(before);
  }
});
