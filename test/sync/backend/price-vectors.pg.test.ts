import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { loadPriceBook } from '#sync/backend/policies/load-price-book.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { bodyDigest } from '#sync/protocol/row-digest.ts';
import { openFiles } from '#test/main/database/open-files.ts';
import { storedPriceBook } from '#test/main/database/stored-price-book.ts';
import { randomVector } from '#test/shared/domain/pricing/random-books.ts';
import { accountOf, companyOf, isStorable, priceRecords, priceRecordsNow, withRowsOnce, type PriceRecords } from '#test/support/price-records.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';
import { onEveryDatabase } from './databases.ts';

/** The backend's own book over a vector, published as an import publishes it; what was there before goes. */
async function publishedBook(database: Database, vector: PriceRecords): Promise<PriceBook> {
  await database.deleteFrom('record').execute();
  await database.deleteFrom('scope_head').execute();
  await database.deleteFrom('scope_commit').execute();
  await createCommit(database, 'epoch', () => undefined)(async (_writing, changes) => {
    for (const { scope, entity, key, body } of priceRecords(vector)) changes.take(scope, { entity, key, text: JSON.stringify(body), digest: bodyDigest(entity, key, body) });
  });
  const skus = vector.request.lines.map(({ sku }) => sku);
  return loadPriceBook(database, { company: companyOf(vector), account: accountOf(vector), skus, now: priceRecordsNow, document: 'another' });
}

onEveryDatabase('The backend’s own book', (open) => {
  test('gives the prices worked out by hand', async () => {
    const database = await open();
    for (const vector of priceVectors().filter(isStorable)) {
      const { lines, totals } = priceDocument(vector.request, await publishedBook(database, vector));
      const answer = lines.map(({ list, listPrice, unitPrice, free, promotions, net }) => ({ list, listPrice, unitPrice, free, promotions, net }));
      expect(answer, vector.name).toEqual(vector.expected.lines);
      if (vector.expected.totals) expect({ net: totals.net, vat: totals.vat, gross: totals.gross }, vector.name).toEqual(vector.expected.totals);
    }
  });

  test('answers for a random book as the desktop’s does, explanations included', async () => {
    const database = await open();
    const files = openFiles();
    await fc.assert(
      fc.asyncProperty(randomVector.map(withRowsOnce), async (vector) => {
        const backend = priceDocument(vector.request, await publishedBook(database, vector));
        expect(backend).toEqual(priceDocument(vector.request, storedPriceBook(files, vector)));
        expect(backend).toEqual(priceDocument(vector.request, bookInMemory(vector)));
      }),
      { numRuns: 60 },
    );
  });
});
