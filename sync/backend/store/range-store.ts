import { sql, type RawBuilder } from 'kysely';
import type { EntityName } from '#sync/protocol/entities.ts';
import type { KeyRange } from '#sync/protocol/repair.ts';
import type { FeedRow } from './feed-store.ts';
import { historyAt } from './history-store.ts';
import { headsOf, type ScopeHead } from './scope-store.ts';
import type { Database, Reading } from './tables.ts';

/** A part of a range: the place of its first row, its rows and the sum of their digests. */
export interface RangePart {
  readonly entity: EntityName;
  readonly key: string;
  readonly rows: number;
  readonly checksum: number;
}

/** Keys are compared by bytes (collation C), in the order of the primary key. */
function within(scope: string, { from, to }: KeyRange): RawBuilder<boolean> {
  const after = from === null ? sql`` : sql` and (entity, key) >= (${from[0]}, ${from[1]})`;
  const before = to === null ? sql`` : sql` and (entity, key) < (${to[0]}, ${to[1]})`;
  return sql<boolean>`scope = ${scope} and not deleted${after}${before}`;
}

/** All of one answer is of one moment. */
async function atOneMoment<Value>(database: Database, scope: string, read: (reading: Reading, head: ScopeHead | undefined) => Promise<Value>): Promise<{ readonly head: ScopeHead | undefined; readonly value: Value }> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (reading) => {
      const [head] = await headsOf(reading, [scope]);
      return { head, value: await read(reading, head) };
    });
}

async function partsOf(reading: Reading, scope: string, range: KeyRange & { readonly parts: number }): Promise<readonly RangePart[]> {
  // The sum of many numbers of 48 bits leaves bigint, which PostgreSQL answers with numeric; what is left of it fits again.
  const { rows } = await sql<RangePart>`
    with numbered as (
      select entity, key, digest, ntile(${range.parts}) over (order by entity, key) as part from record where ${within(scope, range)}
    ),
    sums as (select part, min(array[entity, key]) as first, count(*) as rows, (sum(digest) % 281474976710656)::bigint as checksum from numbered group by part)
    select first[1] as entity, first[2] as key, rows, checksum from sums order by part`.execute(reading);
  return rows;
}

/** Each range cut into parts of about equal size. */
export async function readParts(database: Database, scope: string, ranges: readonly (KeyRange & { readonly parts: number })[]): Promise<{ readonly head: ScopeHead | undefined; readonly parts: readonly (readonly RangePart[])[] }> {
  const { head, value } = await atOneMoment(database, scope, async (reading) => {
    const parts: (readonly RangePart[])[] = [];
    for (const range of ranges) parts.push(await partsOf(reading, scope, range));
    return parts;
  });
  return { head, parts: value };
}

/** The rows of all ranges, at most one more than `limit`; none where the scope has moved past `comparedAt`. */
export async function readRanges(database: Database, scope: string, ranges: readonly KeyRange[], { comparedAt, limit }: { readonly comparedAt: number; readonly limit: number }): Promise<{ readonly head: ScopeHead | undefined; readonly rows: readonly FeedRow[]; readonly tag: string | null }> {
  const { head, value } = await atOneMoment(database, scope, async (reading, at) => {
    const { tag = null } = await historyAt(reading, scope, comparedAt);
    const found: FeedRow[] = [];
    if ((at?.seq ?? 0) !== comparedAt) return { found, tag: null };
    for (const range of ranges) {
      const { rows } = await sql<FeedRow>`select entity, key, body, seq from record where ${within(scope, range)} order by entity, key limit ${limit + 1 - found.length}`.execute(reading);
      found.push(...rows);
      if (found.length > limit) break;
    }
    return { found, tag };
  });
  return { head, rows: value.found, tag: value.tag };
}
