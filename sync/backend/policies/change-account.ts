import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { lockAccount, theCompany } from '#sync/backend/store/document-store.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import type { OfficeParts } from './office-parts.ts';

/** Everything an office's act on an account is judged by, read under the account's lock. */
export interface AccountAct {
  readonly writing: Writing;
  readonly changes: ChangeSet;
  readonly account: Account;
  readonly scope: string;
  readonly company: Company;
  readonly now: Instant;
}

/** Runs an office's act on an account in one transaction. Refuses with notFound; a refusal of the act changes nothing. */
export async function changeAccount<Value>({ ports, commit, epoch }: OfficeParts, id: string, act: (context: AccountAct) => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
  return commit(async (writing, changes) => {
    const scope = accountScope(id);
    // Found before it is locked: locking makes the scope, and a stranger's word must not make one.
    if ((await findRecord(writing, scope, 'account', id)) === undefined) return err(refuse('notFound', { account: id }));
    await lockAccount(writing, epoch, id);
    const account = await findRecord(writing, scope, 'account', id);
    if (account === undefined) return err(refuse('notFound', { account: id }));
    return act({ writing, changes, account, scope, company: await theCompany(writing), now: ports.now() });
  });
}
