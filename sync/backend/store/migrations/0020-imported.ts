import { sql, type Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table imported (
      scope text collate "C" not null,
      entity text collate "C" not null,
      key text collate "C" not null,
      digest bigint not null,
      primary key (scope, entity, key)
    )`.execute(database);
}
