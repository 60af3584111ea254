import { sql } from 'kysely';
import type { CardPart } from '#shared/domain/payment/card-authorisation.ts';
import type { Database, Reading } from './tables.ts';

export type AuthorisationOutcome = 'approved' | 'declined' | 'voided' | 'captured' | 'captureDeclined';

/** Outcomes by key of what was asked for an order; null = asked, and not answered yet. */
export async function authorisationsOf(reading: Reading, orderId: string): Promise<ReadonlyMap<string, AuthorisationOutcome | null>> {
  const rows = await reading.selectFrom('card_authorisation').select(['key', 'outcome']).where('order_id', '=', orderId).execute();
  return new Map(rows.map(({ key, outcome }) => [key, outcome]));
}

/** Notes that a provider is about to be asked: after a crash it is known that it may have been. */
export async function noteAsked(database: Database, orderId: string, part: CardPart, at: string): Promise<void> {
  await database
    .insertInto('card_authorisation')
    .values({ key: part.key, order_id: orderId, token: part.token, amount: part.amount, currency: part.currency, outcome: null, reference: null, asked_at: at, answered_at: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

export async function noteAnswered(writing: Reading, key: string, outcome: AuthorisationOutcome, reference: string | null, at: string): Promise<void> {
  await writing.updateTable('card_authorisation').set({ outcome, reference, answered_at: at }).where('key', '=', key).execute();
}

/** Approved for an order that has been cancelled since. */
export async function approvedForCancelled(reading: Reading): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select a.key from card_authorisation a
    join record r on r.entity = 'order' and r.key = a.order_id collate "C" and not r.deleted and r.body->>'state' = 'cancelled'
    where a.outcome = 'approved' order by a.key`.execute(reading);
  return rows.map(({ key }) => key);
}

/** Approved for an order that has been invoiced since, and not taken from the card yet. */
export async function approvedForInvoiced(reading: Reading): Promise<readonly { readonly account: string; readonly orderId: string; readonly key: string }[]> {
  const { rows } = await sql<{ account: string; orderId: string; key: string }>`
    select r.body->>'account' as account, a.order_id as "orderId", a.key from card_authorisation a
    join record r on r.entity = 'order' and r.key = a.order_id collate "C" and not r.deleted and r.body->>'state' in ('invoiced', 'closed')
    where a.outcome = 'approved' order by a.key`.execute(reading);
  return rows;
}
