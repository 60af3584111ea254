import { sql, type Kysely } from 'kysely';

/** Keys sort by bytes (collation C) on every server alike, because the order of the feed is part of its cursor. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table record (
      scope text collate "C" not null,
      entity text collate "C" not null,
      key text collate "C" not null,
      body json,
      digest bigint not null,
      seq bigint not null,
      deleted boolean not null,
      primary key (scope, entity, key),
      check (deleted = (body is null))
    )`.execute(database);
  await sql`create index record_feed on record (scope, seq, entity, key)`.execute(database);
  await sql`create index record_entity on record (entity, key) where not deleted`.execute(database);
  await sql`
    create table scope_head (
      scope text collate "C" primary key,
      epoch text not null,
      seq bigint not null,
      rows bigint not null,
      checksum bigint not null
    )`.execute(database);
  await sql`create table setting (name text primary key, value text not null)`.execute(database);
}
