import { sql, type Kysely } from 'kysely';

/** What was authorised can be captured when it is invoiced, or the bank can decline to pay after all. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table card_authorisation drop constraint card_authorisation_outcome_check`.execute(database);
  await sql`
    alter table card_authorisation add constraint card_authorisation_outcome_check
    check (outcome in ('approved', 'declined', 'voided', 'captured', 'captureDeclined'))`.execute(database);
  // What is looked for every second: authorisations that nobody used yet, a few beside all that were.
  await sql`create index card_authorisation_approved on card_authorisation (order_id) where outcome = 'approved'`.execute(database);
}
