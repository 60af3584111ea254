import { sql } from 'kysely';
import type { SnapshotOffer } from '#sync/protocol/scope.ts';
import type { Selectable } from 'kysely';
import { accountScope, memberScope } from './record-store.ts';
import type { Reading, Tables, Writing } from './tables.ts';

export type ScopeHead = Selectable<Tables['scope_head']>;

/** Locks the heads of scopes until the end of the transaction, in the order of their names, and makes those that are missing. */
export async function lockScopes(writing: Writing, epoch: string, scopes: readonly string[]): Promise<readonly ScopeHead[]> {
  const inOrder = scopes.toSorted();
  await writing
    .insertInto('scope_head')
    .values(inOrder.map((scope) => ({ scope, epoch, seq: 0, rows: 0, checksum: 0 })))
    .onConflict((conflict) => conflict.column('scope').doNothing())
    .execute();
  return writing.selectFrom('scope_head').selectAll().where('scope', 'in', inOrder).orderBy('scope').forUpdate().execute();
}

/** Locks the heads of scopes that are there, in the order of their names: what is read of them afterwards stands until the end of the transaction. */
export async function holdScopes(writing: Writing, scopes: readonly string[]): Promise<void> {
  if (scopes.length === 0) return;
  await writing.selectFrom('scope_head').select('scope').where('scope', 'in', scopes.toSorted()).orderBy('scope').forUpdate().execute();
}

/** Heads of scopes as they stand; a scope in which nothing was ever published is missing. */
export async function headsOf(reading: Reading, scopes: readonly string[]): Promise<readonly ScopeHead[]> {
  if (scopes.length === 0) return [];
  return reading.selectFrom('scope_head').selectAll().where('scope', 'in', scopes).orderBy('scope').execute();
}

export interface HeldHead {
  readonly scope: string;
  readonly seq: number;
  readonly rows: number;
  readonly checksum: number;
  /** The ready file that is offered, null where none was built under this epoch and schema. */
  readonly snapshot: SnapshotOffer | null;
}

interface HeldRow extends Omit<HeldHead, 'snapshot'> {
  readonly sha256: string | null;
  readonly bytes: number;
  readonly fileBytes: number;
}

/** Whose scopes are meant. */
export interface Holder {
  readonly account: string;
  readonly member: string;
  readonly lists: readonly string[];
}

/**
 * Heads of the catalog, the account, the member and the account's lists with all their ancestors, in one statement over primary keys, so in one snapshot.
 * It is asked at every pull: nothing of it is kept in memory, because a desktop that has just pushed through one process must see
 * its own change through another.
 */
export async function heldHeads(reading: Reading, { account, member, lists }: Holder, files: { readonly epoch: string; readonly schema: number }): Promise<readonly HeldHead[]> {
  const { rows } = await sql<HeldRow>`
    with recursive held(id) as (
      select value from json_array_elements_text(${JSON.stringify(lists)}::json)
      union
      select l.body->>'parent' from held
      join record l on l.scope = ('list:' || held.id) collate "C" and l.entity = 'priceList' and l.key = held.id collate "C" and not l.deleted
      where l.body->>'parent' is not null
    ),
    wanted(place, scope) as (
      values (0, 'catalog'), (1, ${accountScope(account)}::text), (2, ${memberScope(account, member)}::text)
      union all select 3, 'list:' || id from held
    )
    select w.scope, coalesce(h.seq, 0) as seq, coalesce(h.rows, 0) as rows, coalesce(h.checksum, 0) as checksum,
      s.sha256, s.bytes, s.file_bytes as "fileBytes"
    from wanted w left join scope_head h on h.scope = w.scope collate "C"
    left join snapshot s on s.scope = w.scope collate "C" and s.schema = ${files.schema} and s.epoch = ${files.epoch} and s.head >= coalesce(h.horizon, 0)
    order by w.place, w.scope collate "C"`.execute(reading);
  return rows.map(({ sha256, bytes, fileBytes, ...head }) => ({ ...head, snapshot: sha256 === null ? null : { sha256, bytes, fileBytes, schema: files.schema } }));
}
