import { sql, type Kysely } from 'kysely';

/** The offices and the jobs ask for documents by state, over all accounts. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create index record_order_state on record ((body->>'state'), key) where entity = 'order' and not deleted`.execute(database);
  await sql`create index record_quote_state on record ((body->>'state'), key) where entity = 'quote' and not deleted`.execute(database);
}
