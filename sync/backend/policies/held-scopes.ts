import type { Account } from '#shared/domain/accounts/account.ts';
import { findRecord, listScope } from '#sync/backend/store/record-store.ts';
import type { Membership } from '#sync/backend/store/member-store.ts';
import { heldHeads, type Holder } from '#sync/backend/store/scope-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';

/** The assigned lists and all their ancestors: a price may come from a parent's row through the rule. */
export async function heldLists(reading: Reading, account: Account): Promise<readonly string[]> {
  const held = new Set<string>();
  const waiting = [...account.lists];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (held.has(id)) continue;
    held.add(id);
    const list = await findRecord(reading, listScope(id), 'priceList', id);
    if (list?.parent != null) waiting.push(list.parent);
  }
  return [...held].toSorted();
}

export const holderOf = ({ account, member }: Membership): Holder => ({ account: account.id, member: member.id, lists: account.lists });

/** Where only names are wanted. */
const noFiles = { epoch: '', schema: 0 } as const;

/** Names of the scopes that a member holds now: the catalog, what their account holds, and what is theirs alone (sync.md, pull). */
export async function heldScopes(reading: Reading, membership: Membership): Promise<readonly string[]> {
  return (await heldHeads(reading, holderOf(membership), noFiles)).map(({ scope }) => scope);
}
