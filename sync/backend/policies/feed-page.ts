import { err, ok, type Result } from '#shared/domain/result.ts';
import { toWireValues, type EntityName } from '#sync/protocol/entities.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import { readFeed, type FeedRow } from '#sync/backend/store/feed-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { endOfFeed, goesOn, readCursor, seenHead, writeCursor, type FeedCursor } from './feed-cursor.ts';

const beginning = { seq: 0, entity: '', key: '' };

/** Neighbours of one entity share a block. */
export function inBlocks(rows: readonly FeedRow[]): FeedPage['blocks'] {
  const blocks: { entity: EntityName; rows: [number, string, unknown[]][] }[] = [];
  for (const { entity, key, seq, body } of rows) {
    if (body === null) continue;
    let block = blocks.at(-1);
    if (block?.entity !== entity) {
      block = { entity, rows: [] };
      blocks.push(block);
    }
    block.rows.push([seq, key, toWireValues(entity, body)]);
  }
  return blocks;
}

interface FeedRequest {
  readonly scope: string;
  /** Null starts at zero. */
  readonly cursor: string | null;
  readonly limit: number;
  /** The epoch under which this database runs now. */
  readonly epoch: string;
}

/**
 * One page of a scope's feed. `cursorGone` when the cursor is of another epoch or history (the database was restored), of another
 * schema, ahead of the feed, or before the horizon: the desktop then starts the scope afresh.
 */
export async function feedPage(database: Database, { scope, cursor, limit, epoch }: FeedRequest): Promise<Result<FeedPage, 'cursorGone'>> {
  const from: FeedCursor | null = cursor === null ? { epoch, position: beginning, remaining: null } : readCursor(cursor);
  if (from === null || from.epoch !== epoch) return err('cursorGone');
  const { head, from: history, rows, hasMore, total, tag } = await readFeed(database, scope, from.position, { limit, count: from.remaining === null, recognisedBy: seenHead(from) });
  if (cursor !== null && !goesOn(from, history)) return err('cursorGone');
  const last = rows.at(-1) ?? from.position;
  const remaining = hasMore ? Math.max(1, (from.remaining ?? total ?? 0) - rows.length) : 0;
  const position = hasMore ? { seq: last.seq, entity: last.entity, key: last.key } : endOfFeed(head?.seq ?? 0);
  const since = cursor === null ? history.horizon : (from.since ?? 0);
  return ok({
    scope,
    epoch,
    blocks: inBlocks(rows),
    tombstones: rows.filter((row) => row.body === null).map((row) => [row.seq, row.entity, row.key]),
    next: writeCursor({ epoch, position, remaining: hasMore ? remaining : null, since, head: head?.seq ?? 0, tag }),
    hasMore,
    remaining,
    drained: hasMore ? null : { rows: head?.rows ?? 0, checksum: head?.checksum ?? 0 },
  });
}
