import { account as accountShape, type Account } from '#shared/domain/accounts/account.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { accountScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';

/**
 * What an account arranged from its desks outlives the import of an account that the folder changed: substitutions, and every part that its admins have
 * administered since. These belong to the buying company; the seller's folder cannot know them. Terms, lists and credit follow the folder.
 */
export async function keepOwnParts(writing: Writing, changes: ChangeSet, accounts: readonly string[]): Promise<void> {
  for (const id of accounts) {
    const scope = accountScope(id);
    const present = await findRecord(writing, scope, 'account', id);
    if (present === undefined) continue;
    if (present.ownParts?.includes('parLevel')) for (const key of changes.pending(scope, 'parLevel').keys()) changes.forget(scope, 'parLevel', key);
    const imported = changes.pending(scope, 'account').get(id);
    if (imported) changes.put(scope, 'account', accountShape.parse({ ...imported, ...ownPartsOf(present), substitutions: substitutionsOf(imported, present) }));
  }
}

function ownPartsOf({ ownParts, members, sites, costCentres, approvalRules }: Account): Partial<Account> {
  if (!ownParts) return {};
  return {
    ownParts,
    ...(ownParts.includes('member') && { members }),
    ...(ownParts.includes('site') && { sites }),
    ...(ownParts.includes('costCentre') && { costCentres }),
    ...(ownParts.includes('approvalRule') && { approvalRules }),
  };
}

function substitutionsOf(imported: Account, present: Account): Account['substitutions'] {
  const arranged = (present.substitutions ?? []).filter((entry) => entry.id !== undefined);
  return arranged.length === 0 ? imported.substitutions : [...(imported.substitutions ?? []), ...arranged];
}
