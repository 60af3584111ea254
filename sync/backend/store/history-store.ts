import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Reading, Writing } from './tables.ts';

/** A tag that no other history has given to the same number: 48 bits by chance. */
export const newTag = (): string => randomBytes(6).toString('base64url');

/** Where a scope's history stands, and what it called a number; undefined where the number has not been given, or was before tags were kept. */
export interface HistoryAt {
  readonly head: number;
  readonly horizon: number;
  readonly tag: string | undefined;
}

export async function historyAt(reading: Reading, scope: string, seq: number): Promise<HistoryAt> {
  const { rows } = await sql<{ head: number; horizon: number; tag: string | null }>`
    select h.seq as head, h.horizon, c.tag from scope_head h left join scope_commit c on c.scope = h.scope and c.seq = ${seq}::bigint where h.scope = ${scope}`.execute(reading);
  const [row] = rows;
  return row === undefined ? { head: 0, horizon: 0, tag: undefined } : { head: row.head, horizon: row.horizon, tag: row.tag ?? undefined };
}

/** The newest removal of each scope that became known before an instant. */
export async function oldRemovals(database: Database, before: string): Promise<readonly { readonly scope: string; readonly seq: number }[]> {
  const { rows } = await sql<{ scope: string; seq: number }>`
    select r.scope, max(r.seq) as seq from record r
    join (select scope, max(seq) as seq from scope_commit where at < ${before} group by scope) old on old.scope = r.scope and r.seq <= old.seq
    where r.deleted group by r.scope order by r.scope`.execute(database);
  return rows;
}

/** Forgets the removals of a scope up to a number, and with them what is only of use to those who have not read so far. Its head must be locked. */
export async function forgetRemovals(writing: Writing, scope: string, upTo: number): Promise<number> {
  const { numDeletedRows } = await writing.deleteFrom('record').where('scope', '=', scope).where('deleted', '=', true).where('seq', '<=', upTo).executeTakeFirstOrThrow();
  await writing.deleteFrom('scope_commit').where('scope', '=', scope).where('seq', '<', upTo).execute();
  await writing.updateTable('scope_head').set({ horizon: upTo }).where('scope', '=', scope).execute();
  return Number(numDeletedRows);
}
