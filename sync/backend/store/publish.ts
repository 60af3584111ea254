import { sql } from 'kysely';
import { addDigest, removeDigest } from '#sync/protocol/row-digest.ts';
import type { Change, ChangeSet } from './change-set.ts';
import { newTag } from './history-store.ts';
import { lockScopes } from './scope-store.ts';
import type { Writing } from './tables.ts';

const batchRows = 1000;
const batchCharacters = 4_000_000;

interface Stored {
  readonly entity: string;
  readonly key: string;
  readonly digest: number;
  readonly deleted: boolean;
}

function* inBatches(changes: readonly Change[]): Generator<readonly Change[]> {
  let batch: Change[] = [];
  let characters = 0;
  for (const change of changes) {
    batch.push(change);
    characters += change.text?.length ?? 0;
    if (batch.length < batchRows && characters < batchCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

async function storedAmong(writing: Writing, scope: string, changes: readonly Change[]): Promise<ReadonlyMap<string, Stored>> {
  const wanted = JSON.stringify(changes.map(({ entity, key }) => ({ entity, key })));
  const { rows } = await sql<Stored>`
    select r.entity, r.key, r.digest, r.deleted
    from json_to_recordset(${wanted}::json) as w(entity text, key text)
    join record r on r.scope = ${scope} and r.entity = w.entity and r.key = w.key`.execute(writing);
  return new Map(rows.map((row) => [`${row.entity}\n${row.key}`, row]));
}

async function write(writing: Writing, scope: string, seq: number, changes: readonly Change[]): Promise<void> {
  // The bodies stand inside the parameter as they are: json_to_recordset hands a json column its text unchanged.
  const rows = changes.map(
    ({ entity, key, text, digest }) => `{"e":${JSON.stringify(entity)},"k":${JSON.stringify(key)},"b":${text ?? 'null'},"d":${digest},"x":${text === null}}`,
  );
  await sql`
    insert into record (scope, entity, key, body, digest, seq, deleted)
    select ${scope}, w.e, w.k, case when w.x then null else w.b end, w.d, ${seq}::bigint, w.x
    from json_to_recordset(${`[${rows.join(',')}]`}::json) as w(e text, k text, b json, d bigint, x boolean)
    on conflict (scope, entity, key) do update
    set body = excluded.body, digest = excluded.digest, seq = excluded.seq, deleted = excluded.deleted`.execute(writing);
}

/**
 * Writes the change set as the last step of its transaction and tells which scopes have moved.
 *
 * The hazard: a number from a plain sequence is given before the commit. A transaction that took 7 may commit after one that
 * took 8, and a desktop that has read up to 8 never sees 7. Here the number comes from the scope's own row, which stays locked
 * until the commit, so numbers appear in the order of commits and a reader sees either all numbers up to n or none of n.
 * All scopes are locked in one order (by name), so two transactions cannot wait for each other.
 *
 * A record whose digest has not moved is not written: an import of the same folder moves no cursor.
 */
export async function publish(writing: Writing, epoch: string, changeSet: ChangeSet, at: string): Promise<readonly string[]> {
  const scopes = changeSet.scopes();
  if (scopes.length === 0) return [];
  const heads = await lockScopes(writing, epoch, scopes);
  const moved: string[] = [];
  for (const head of heads) {
    const seq = head.seq + 1;
    let { rows, checksum } = head;
    let written = 0;
    for (const batch of inBatches(changeSet.of(head.scope))) {
      const stored = await storedAmong(writing, head.scope, batch);
      const effective: Change[] = [];
      for (const change of batch) {
        const before = stored.get(`${change.entity}\n${change.key}`);
        const stands = before !== undefined && !before.deleted;
        if (change.text === null ? !stands : stands && before.digest === change.digest) continue;
        effective.push(change);
        if (stands) checksum = removeDigest(checksum, before.digest);
        if (change.text !== null) checksum = addDigest(checksum, change.digest);
        rows += Number(change.text !== null) - Number(stands);
      }
      if (effective.length > 0) await write(writing, head.scope, seq, effective);
      written += effective.length;
    }
    if (written === 0) continue;
    await sql`
      with moved as (update scope_head set seq = ${seq}::bigint, rows = ${rows}::bigint, checksum = ${checksum}::bigint where scope = ${head.scope})
      insert into scope_commit (scope, seq, tag, at) values (${head.scope}, ${seq}::bigint, ${newTag()}, ${at})`.execute(writing);
    moved.push(head.scope);
  }
  return moved;
}
