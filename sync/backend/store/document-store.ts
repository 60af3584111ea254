import { sql } from 'kysely';
import type { Company } from '#shared/domain/company/company.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { accountScope, catalogScope, findRecord } from './record-store.ts';
import { lockScopes } from './scope-store.ts';
import type { Reading, Writing } from './tables.ts';

/**
 * Holds an account for the rest of the transaction: whoever wants its cards, credit or documents waits. The head of the
 * account's scope is the lock, since every change of the account passes by it anyway: there is no second lock to deadlock with.
 */
export async function lockAccount(writing: Writing, epoch: string, account: string): Promise<void> {
  await lockScopes(writing, epoch, [accountScope(account)]);
}

/** The account that a quote or order belongs to, looked up by the document's id over all accounts. */
export async function accountOfDocument(reading: Reading, entity: 'quote' | 'order', id: string): Promise<string | undefined> {
  const row = await reading.selectFrom('record').select('scope').where('entity', '=', entity).where('key', '=', id).where('deleted', '=', false).executeTakeFirst();
  return row?.scope.slice(accountScope('').length);
}

/** The seller. Throws before the first import, since nobody can be signed in then. */
export async function theCompany(reading: Reading): Promise<Company> {
  const company = await findRecord(reading, catalogScope, 'company', 'company');
  if (company === undefined) throw new Error('no company folder has been imported');
  return company;
}

/** Orders in state `placed` that a member placed from a desktop, oldest first. */
export async function ordersAwaitingAnswer(reading: Reading): Promise<readonly Order[]> {
  const { rows } = await sql<{ body: Order }>`
    select body from record
    where entity = 'order' and not deleted and body->>'state' = 'placed' and body->>'author' is not null
    order by body->>'receivedAt', key`.execute(reading);
  return rows.map(({ body }) => body);
}

/** Estimates of every account that stand in approval, by key. Whether they have expired is a question of the clock, not of this. */
export async function quotesInApproval(reading: Reading): Promise<readonly Quote[]> {
  const { rows } = await sql<{ body: Quote }>`
    select body from record where entity = 'quote' and not deleted and body->>'state' = 'inApproval' order by key`.execute(reading);
  return rows.map(({ body }) => body);
}
