import { expect } from 'vitest';
import { openStores } from '#main/host/desk-stores.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { toWireValues } from '#sync/protocol/entities.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import { priceRecords, priceRecordsNow, type PriceRecords, type ScopedRecord } from '#test/support/price-records.ts';
import type { OpenFiles } from './open-files.ts';

function pageOf(scope: string, records: readonly ScopedRecord[]): FeedPage {
  const blocks = [...Map.groupBy(records, ({ entity }) => entity)].map(([entity, own]) => ({
    entity,
    rows: own.map(({ key, body }): [number, string, unknown[]] => [1, key, toWireValues(entity, body)]),
  }));
  const checksum = blocks.flatMap(({ entity, rows }) => rows.map(([, key, values]) => rowDigest(entity, key, values))).reduce(addDigest, 0);
  return { scope, epoch: 'e', blocks, tombstones: [], next: 'n', hasMore: false, remaining: 0, drained: { rows: records.length, checksum } };
}

/** The desktop's own book over a vector: what the desk held before goes, the records arrive page by page as from the backend. */
export function storedPriceBook(files: OpenFiles, vector: PriceRecords): PriceBook {
  for (const { scope } of files.store.scopes()) files.store.loseScope(scope);
  for (const [scope, records] of Map.groupBy(priceRecords(vector), (record) => record.scope)) {
    files.store.gainScope(scope, 'e');
    expect(files.store.receivePage(scope, null, pageOf(scope, records), priceRecordsNow)).toBe('drained');
  }
  const book = openStores(files.deskRead, files.sharedRead).prices.book(priceRecordsNow);
  if (book === undefined) throw new Error('company or account did not arrive');
  return book;
}
