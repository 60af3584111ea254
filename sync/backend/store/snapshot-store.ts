import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database, Reading, Tables } from './tables.ts';

export type StoredSnapshot = Selectable<Tables['snapshot']>;

/** A shared scope that has moved, or was never built, with what was built of it last under this epoch and schema. */
export interface SnapshotNeed {
  readonly scope: string;
  readonly rows: number;
  readonly seq: number;
  /** Instant of the last build, ISO 8601; null = never. */
  readonly builtAt: string | null;
  /** Records that have changed since. */
  readonly changed: number;
}

/** Shared scopes of at least `leastRows` rows whose ready file is missing or no longer the newest. */
export async function snapshotNeeds(reading: Reading, epoch: string, schema: number, leastRows: number): Promise<readonly SnapshotNeed[]> {
  const { rows } = await sql<SnapshotNeed>`
    select h.scope, h.rows, h.seq, s.built_at as "builtAt",
      case when s.head is null then h.rows else (select count(*) from record r where r.scope = h.scope and r.seq > s.head) end as changed
    from scope_head h
    left join snapshot s on s.scope = h.scope and s.schema = ${schema} and s.epoch = ${epoch}
    where (h.scope = 'catalog' or starts_with(h.scope, 'list:')) and h.rows >= ${leastRows} and (s.head is null or s.head < h.seq)
    order by h.scope`.execute(reading);
  return rows;
}

export async function saveSnapshot(database: Database, snapshot: StoredSnapshot): Promise<void> {
  await database
    .insertInto('snapshot')
    .values(snapshot)
    .onConflict((conflict) => conflict.columns(['scope', 'schema']).doUpdateSet({ epoch: snapshot.epoch, sha256: snapshot.sha256, head: snapshot.head, bytes: snapshot.bytes, file_bytes: snapshot.file_bytes, built_at: snapshot.built_at }))
    .execute();
}
