import type { Account } from '#shared/domain/accounts/account.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import type { ScopeStanding } from '#sync/protocol/scope.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import { findMembership } from '#sync/backend/store/member-store.ts';
import { heldHeads } from '#sync/backend/store/scope-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { feedPage } from './feed-page.ts';
import { heldScopes } from './held-scopes.ts';

/** What a member may pull. Every answer is bound to the account that the caller was recognised for. */
export interface PullDesk {
  /** The scopes held now, each with its newest number, count and checksum. */
  readonly standings: (account: Account) => Promise<readonly ScopeStanding[]>;
  readonly page: (account: Account, request: { scope: string; cursor: string | null; limit: number }) => Promise<Result<FeedPage, 'notHeld' | 'cursorGone'>>;
  /** Scopes of a member as of now, for a connection that stays open; null once the member has left the account. */
  readonly heldNow: (accountId: string, memberId: string) => Promise<ReadonlySet<string> | null>;
}

export function createPullDesk(database: Database, epoch: string): PullDesk {
  return {
    standings: async (account) => {
      const heads = await heldHeads(database, account.id, account.lists, { epoch, schema: scopeFileSchema });
      return heads.map(({ scope, seq, rows, checksum, snapshot }) => ({ scope, epoch, head: seq, rows, checksum, snapshot }));
    },
    page: async (account, request) => {
      // A scope that is not held and one that does not exist answer alike: nothing tells a stranger which accounts there are.
      if (!(await heldScopes(database, account)).includes(request.scope)) return err('notHeld');
      return feedPage(database, { ...request, epoch });
    },
    heldNow: async (accountId, memberId) => {
      const membership = await findMembership(database, accountId, memberId);
      return membership === undefined ? null : new Set(await heldScopes(database, membership.account));
    },
  };
}
