import { sql, type Kysely } from 'kysely';

/** Which ready file of a shared scope is offered; the bytes lie beside the database. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table snapshot (
      scope text collate "C" not null,
      schema integer not null,
      epoch text not null,
      sha256 text not null,
      head bigint not null,
      bytes bigint not null,
      file_bytes bigint not null,
      built_at text not null,
      primary key (scope, schema)
    )`.execute(database);
}
