import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import Database from 'better-sqlite3';
import { migrate } from '#sync/replica/migrate.ts';
import { replicaMigrations } from '#sync/replica/migrations/replica-migrations.ts';
import { scopeFileReceiver } from '#sync/replica/scope-file.ts';
import { productTable } from '#sync/replica/product-table.ts';
import { toWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { sampleProduct } from '#test/main/database/sample-records.ts';

type Product = EntityBody<'product'>;
type File = WriteHandle<'replica'>;

function emptyFile(): File {
  const database = new Database(':memory:') as unknown as WriteHandle<'replica'>;
  migrate(database, replicaMigrations);
  database.exec(`CREATE VIRTUAL TABLE words_in USING fts5vocab('product_words', 'instance'); CREATE VIRTUAL TABLE inside_in USING fts5vocab('product_inside', 'instance')`);
  return database;
}

/** Everything that finds products: which words and parts of words of which product, numbers, places in lists. */
function found(database: File): unknown {
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

const schemaOf = (database: File): unknown => database.prepare(`SELECT type, name FROM sqlite_schema ORDER BY type, name`).all();

/** The catalog of a seller who goes on changing it while it is being received, page by page, by a program that starts anew for each. */
function receive(database: File, backend: FakeBackend, changes: readonly (Product | string)[], more: (page: number) => void = () => undefined): void {
  scopeFileReceiver(database).gain('catalog', backend.epoch);
  let cursor: string | null = null;
  for (let page = 0; ; page += 1) {
    const next = backend.page('catalog', cursor);
    if (next === null) throw new Error('the cursor is of this backend');
    expect(scopeFileReceiver(database).receive('catalog', cursor, next, '')).toBe(next.hasMore ? 'more' : 'drained');
    if (!next.hasMore) return;
    cursor = next.next;
    const change = changes[page];
    if (typeof change === 'string') backend.remove('catalog', 'product', change);
    else if (change !== undefined) backend.put('catalog', 'product', change);
    more(page);
  }
}

const standingProducts = (backend: FakeBackend): Product[] => backend.records('catalog').map(({ body }) => body as Product);

function madeAnew(products: readonly Product[]): File {
  const database = emptyFile();
  const table = productTable(database);
  for (const product of products) put(table, product, 1);
  return database;
}

test('a catalog that comes page by page, changing meanwhile, is found as if it had come at once, and its file is like any other', () => {
  fc.assert(
    fc.property(fc.array(someProduct, { minLength: 1, maxLength: 6 }), fc.array(fc.oneof(someProduct, fc.constantFrom('A', 'B')), { maxLength: 4 }), (first, changes) => {
      const backend = new FakeBackend();
      backend.pageRows = 1;
      backend.put('catalog', 'product', sampleProduct('Z1'), sampleProduct('Z2', { name: 'Lampe a4' }));
      for (const product of first) backend.put('catalog', 'product', product);
      const file = emptyFile();
      receive(file, backend, changes);
      const anew = madeAnew(standingProducts(backend));
      expect(found(file)).toEqual(found(anew));
      expect(schemaOf(file)).toEqual(schemaOf(anew));
      file.close();
      anew.close();
    }),
  );
});

test('a catalog half of which came to a version that wrote its indexes row by row is found as any other once it is whole', () => {
  const backend = new FakeBackend();
  backend.pageRows = 1;
  backend.put('catalog', 'product', sampleProduct('A', { gtin: '96385074' }), sampleProduct('B'), sampleProduct('C'));
  const file = emptyFile();
  onTestFinished(() => void file.close());
  const indexes = file.prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'product' AND sql IS NOT NULL`).pluck().all();
  receive(file, backend, [], (page) => {
    if (page > 0) return;
    for (const sql of indexes) file.exec(sql);
    file.exec(`INSERT INTO product_words (rowid, name) SELECT id, 'Lampe' FROM product; INSERT INTO product_inside (rowid, name) SELECT id, 'Lampe' FROM product;
      INSERT INTO product_gtin (gtin, product, unit) SELECT '1', id, 'C62' FROM product`);
  });
  const anew = madeAnew(standingProducts(backend));
  onTestFinished(() => void anew.close());
  expect(found(file)).toEqual(found(anew));
  expect(schemaOf(file)).toEqual(schemaOf(anew));
});
