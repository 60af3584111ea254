import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { EntityBody } from '#sync/protocol/entities.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { accountOfDocument, lockAccount, theCompany } from '#sync/backend/store/document-store.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import type { OfficeParts } from './office-parts.ts';

/** Everything an act of an office is judged by, read under the account's lock. */
export interface OfficeAct<Document> {
  readonly writing: Writing;
  readonly changes: ChangeSet;
  readonly document: Document;
  readonly account: Account;
  readonly company: Company;
  readonly now: Instant;
}

/** Runs an office's act on a quote or order of any account in one transaction. Refuses with notFound; a refusal of the act changes nothing. */
export async function changeDocument<Kind extends 'quote' | 'order'>(
  { ports, commit, epoch }: OfficeParts,
  kind: Kind,
  id: string,
  act: (context: OfficeAct<EntityBody<Kind>>) => Promise<Result<EntityBody<Kind>, Refusal>>,
): Promise<Result<EntityBody<Kind>, Refusal>> {
  return commit(async (writing, changes) => {
    const owner = await accountOfDocument(writing, kind, id);
    if (owner === undefined) return err(refuse('notFound', { [kind]: id }));
    await lockAccount(writing, epoch, owner);
    const scope = accountScope(owner);
    const document = await findRecord(writing, scope, kind, id);
    const account = await findRecord(writing, scope, 'account', owner);
    if (document === undefined || account === undefined) return err(refuse('notFound', { [kind]: id }));
    return act({ writing, changes, document, account, company: await theCompany(writing), now: ports.now() });
  });
}
