import { sql, type Kysely } from 'kysely';

/** What a payment provider was asked and said. A row without an outcome was asked and not answered: it is asked again under the same key. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table card_authorisation (
      key text primary key,
      order_id text not null,
      token text not null,
      amount text not null,
      currency text not null,
      outcome text check (outcome in ('approved', 'declined', 'voided')),
      reference text,
      asked_at text not null,
      answered_at text
    )`.execute(database);
  await sql`create index card_authorisation_order on card_authorisation (order_id)`.execute(database);
}
