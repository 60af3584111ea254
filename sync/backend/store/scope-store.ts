import type { Selectable } from 'kysely';
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

/** Heads of scopes as they stand; a scope in which nothing was ever published is missing. */
export async function headsOf(reading: Reading, scopes: readonly string[]): Promise<readonly ScopeHead[]> {
  if (scopes.length === 0) return [];
  return reading.selectFrom('scope_head').selectAll().where('scope', 'in', scopes).orderBy('scope').execute();
}
