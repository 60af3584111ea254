import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogReader } from '#main/database/catalog-store.ts';
import { toWireValues } from '#sync/protocol/entities.ts';
import { openReader, openWriter } from '#sync/replica/database-file.ts';
import { migrate } from '#sync/replica/migrate.ts';
import { replicaMigrations } from '#sync/replica/migrations/replica-migrations.ts';
import { temporaryFolder } from './open-files.ts';
import { sampleProduct } from './sample-records.ts';

test('a catalog of before brands had a column is narrowed by brand like one received today', () => {
  const path = join(temporaryFolder(), 'catalog.db');
  const file = openWriter(path, 'replica');
  migrate(file, replicaMigrations.slice(0, 1));
  const insert = file.prepare('INSERT INTO product (scope, sku, seq, digest, discontinued, code, category, sort_name, row_values) VALUES (1, ?, 1, 1, ?, ?, ?, ?, ?)');
  for (const product of [sampleProduct('A', { brand: 'Müller', name: 'Cup' }), sampleProduct('B', { brand: '', name: 'Jug' }), sampleProduct('C', { brand: 'Müller', status: 'discontinued' })])
    insert.run(product.sku, product.status === 'discontinued' ? 1 : 0, product.sku, product.category, product.name.toLowerCase(), JSON.stringify(toWireValues('product', product)));
  file.prepare(`INSERT INTO scope (name, epoch, complete) VALUES ('catalog', 'e', 1)`).run();
  migrate(file, replicaMigrations);
  file.close();
  const reader = openReader(path, 'replica');
  const catalog = catalogReader(reader);
  expect(catalog.brands()).toEqual([{ name: 'Müller', products: 1 }]);
  expect(catalog.search({ text: '', brand: 'Müller' }).hits.map(({ sku }) => sku)).toEqual(['A']);
  reader.close();
});
