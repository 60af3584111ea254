import { sql } from 'kysely';
import type { Account, Member } from '#shared/domain/accounts/account.ts';
import { accountScope, findRecord, recordsEverywhere } from './record-store.ts';
import type { Reading } from './tables.ts';

export interface Membership {
  readonly account: Account;
  readonly member: Member;
}

const membershipIn = (account: Account, holds: (member: Member) => boolean): Membership | undefined => {
  const member = account.members.find(holds);
  return member === undefined ? undefined : { account, member };
};

export async function findMembership(reading: Reading, accountId: string, memberId: string): Promise<Membership | undefined> {
  const account = await findRecord(reading, accountScope(accountId), 'account', accountId);
  return account === undefined ? undefined : membershipIn(account, (member) => member.id === memberId);
}

/** Finds a member by e-mail address in any letter case. Addresses are unique over all accounts (checked at import). */
export async function findMembershipByEmail(reading: Reading, email: string): Promise<Membership | undefined> {
  const wanted = email.toLowerCase();
  const { rows } = await sql<{ body: Account }>`
    select body from record
    where entity = 'account' and not deleted
      and exists (select 1 from json_array_elements(body->'members') as m where lower(m->>'email') = ${wanted})`.execute(reading);
  const account = rows[0]?.body;
  return account === undefined ? undefined : membershipIn(account, (member) => member.email.toLowerCase() === wanted);
}

export async function allAccounts(reading: Reading): Promise<readonly Account[]> {
  return recordsEverywhere(reading, 'account');
}
