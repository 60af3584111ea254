import { account as accountShape } from '#shared/domain/accounts/account.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';

/** Substitutions that members arranged from their desks outlive the import of an account that the folder changed: the folder cannot know them. */
export async function keepSubstitutions(writing: Writing, changes: ChangeSet, accounts: readonly string[]): Promise<void> {
  for (const id of accounts) {
    const scope = accountScope(id);
    const imported = changes.pending(scope, 'account').get(id);
    if (!imported) continue;
    const present = await findRecord(writing, scope, 'account', id);
    const arranged = (present?.substitutions ?? []).filter((entry) => entry.id !== undefined);
    if (arranged.length > 0) changes.put(scope, 'account', accountShape.parse({ ...imported, substitutions: [...(imported.substitutions ?? []), ...arranged] }));
  }
}
