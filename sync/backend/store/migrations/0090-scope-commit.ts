import { sql, type Kysely } from 'kysely';

/**
 * Every number of a feed with a tag by chance and its time. The tag tells one history from another in which the same numbers were given again (a restore
 * from a backup); the time tells which removals are old enough to be forgotten. `horizon`: removals up to this number are gone.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table scope_commit (
      scope text collate "C" not null,
      seq bigint not null,
      tag text not null,
      at text collate "C" not null,
      primary key (scope, seq)
    )`.execute(database);
  await sql`alter table scope_head add column horizon bigint not null default 0`.execute(database);
  await sql`create index record_tombstone on record (scope, seq) where deleted`.execute(database);
  await sql`
    insert into scope_commit (scope, seq, tag, at)
    select scope, seq, substr(md5(random()::text || scope), 1, 8), to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from scope_head where seq > 0`.execute(database);
}
