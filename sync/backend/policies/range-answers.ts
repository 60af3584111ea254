import { err, ok, type Result } from '#shared/domain/result.ts';
import { feedPageLimitMax } from '#sync/protocol/feed.ts';
import type { DigestsAnswer, DigestsRequest, RowsAnswer, RowsRequest } from '#sync/protocol/repair.ts';
import { readParts, readRanges } from '#sync/backend/store/range-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { endOfFeed, writeCursor } from './feed-cursor.ts';
import { inBlocks } from './feed-page.ts';

/** The sums of the parts of each range as they stand now. */
export async function rangeDigests(database: Database, { scope, ranges, epoch }: DigestsRequest & { readonly epoch: string }): Promise<DigestsAnswer> {
  const { head, parts } = await readParts(database, scope, ranges);
  return { scope, epoch, head: head?.seq ?? 0, ranges: parts.map((range) => range.map(({ entity, key, rows, checksum }) => [entity, key, rows, checksum])) };
}

/** The rows of each range, if the feed still is where the desktop compared it; otherwise only where it is. */
export async function rangeRows(database: Database, { scope, ranges, head: comparedAt, epoch }: RowsRequest & { readonly epoch: string }): Promise<Result<RowsAnswer, 'tooMany'>> {
  const { head, rows, tag } = await readRanges(database, scope, ranges, { comparedAt, limit: feedPageLimitMax });
  if (rows.length > feedPageLimitMax) return err('tooMany');
  const number = head?.seq ?? 0;
  return ok({
    scope,
    epoch,
    head: number,
    blocks: inBlocks(rows),
    next: writeCursor({ epoch, position: endOfFeed(number), remaining: null, since: head?.horizon ?? 0, tag }),
    drained: { rows: head?.rows ?? 0, checksum: head?.checksum ?? 0 },
  });
}
