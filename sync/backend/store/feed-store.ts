import { sql } from 'kysely';
import type { EntityName } from '#sync/protocol/entities.ts';
import { historyAt, type HistoryAt } from './history-store.ts';
import type { ScopeHead } from './scope-store.ts';
import { headsOf } from './scope-store.ts';
import type { Database, Reading } from './tables.ts';

/** A place in a feed: everything up to and including this record has been read. */
export interface FeedPosition {
  readonly seq: number;
  readonly entity: string;
  readonly key: string;
}

export interface FeedRow {
  readonly entity: EntityName;
  readonly key: string;
  readonly body: Record<string, unknown> | null;
  readonly seq: number;
}

export interface FeedSlice {
  readonly head: ScopeHead | undefined;
  /** What this history calls the number that the reader's is recognised by. */
  readonly from: HistoryAt;
  /** What it calls the number of the head. */
  readonly tag: string | null;
  readonly rows: readonly FeedRow[];
  readonly hasMore: boolean;
  /** Records after the position, this page included; null when it was not asked for, or this page is the last. */
  readonly total: number | null;
}

const after = (scope: string, position: FeedPosition) =>
  sql<boolean>`scope = ${scope} and (seq, entity, key) > (${position.seq}::bigint, ${position.entity}, ${position.key})`;

async function countAfter(reading: Reading, scope: string, position: FeedPosition): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from record where ${after(scope, position)}`.execute(reading);
  return rows[0]?.total ?? 0;
}

/**
 * Reads one slice of a feed. Head and rows come from one snapshot of the database (repeatable read), so on the last page the
 * count and the checksum of the head describe exactly what the reader now holds.
 */
export async function readFeed(database: Database, scope: string, position: FeedPosition, options: { limit: number; count: boolean; recognisedBy?: number }): Promise<FeedSlice> {
  const { recognisedBy = position.seq } = options;
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (reading) => {
      const [head] = await headsOf(reading, [scope]);
      const from = await historyAt(reading, scope, recognisedBy);
      if (head === undefined || head.seq < position.seq) return { head, from, rows: [], hasMore: false, total: 0, tag: null };
      const { rows } = await sql<FeedRow>`
        select entity, key, body, seq from record where ${after(scope, position)}
        order by seq, entity, key limit ${options.limit + 1}`.execute(reading);
      const hasMore = rows.length > options.limit;
      // Counting reads every entry of the index that is left, so it is done only where somebody has to wait for further pages.
      const total = options.count && hasMore ? await countAfter(reading, scope, position) : null;
      const { tag = null } = head.seq === recognisedBy ? from : await historyAt(reading, scope, head.seq);
      return { head, from, rows: rows.slice(0, options.limit), hasMore, total, tag };
    });
}
