import { sql } from 'kysely';
import type { EntityName } from '#sync/protocol/entities.ts';
import type { Writing } from './tables.ts';

export interface ImportedRow {
  readonly scope: string;
  readonly entity: EntityName;
  readonly key: string;
  readonly digest: number;
}

const batchRows = 5000;

/** What the last import said, row by row. */
export async function allImported(writing: Writing): Promise<readonly ImportedRow[]> {
  return writing.selectFrom('imported').selectAll().execute();
}

export async function saveImported(writing: Writing, rows: readonly ImportedRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchRows) {
    await sql`
      insert into imported (scope, entity, key, digest)
      select scope, entity, key, digest
      from json_to_recordset(${JSON.stringify(rows.slice(at, at + batchRows))}::json) as w(scope text, entity text, key text, digest bigint)
      on conflict (scope, entity, key) do update set digest = excluded.digest`.execute(writing);
  }
}

export async function forgetImported(writing: Writing, rows: readonly ImportedRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchRows) {
    await sql`
      delete from imported i
      using json_to_recordset(${JSON.stringify(rows.slice(at, at + batchRows))}::json) as w(scope text, entity text, key text)
      where i.scope = w.scope and i.entity = w.entity and i.key = w.key`.execute(writing);
  }
}
