import { sql, type Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create table counter (name text primary key, value bigint not null default 0)`.execute(database);
}
