import { sql, type Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table command_log (
      command_id text primary key,
      device_id text not null,
      number bigint not null,
      account text not null,
      member text not null,
      hash text not null,
      outcome text not null check (outcome in ('applied', 'rejected', 'conflict')),
      refusal json,
      received_at text not null,
      unique (device_id, number)
    )`.execute(database);
}
