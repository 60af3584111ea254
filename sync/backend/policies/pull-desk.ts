import { err, ok, type Result } from '#shared/domain/result.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import type { DigestsAnswer, DigestsRequest, RowsAnswer, RowsRequest } from '#sync/protocol/repair.ts';
import type { ScopeStanding } from '#sync/protocol/scope.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import { findMembership, type Membership } from '#sync/backend/store/member-store.ts';
import { heldHeads } from '#sync/backend/store/scope-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { feedPage } from './feed-page.ts';
import { heldScopes, holderOf } from './held-scopes.ts';
import { knowsHistory } from './history-mark.ts';
import { rangeDigests, rangeRows } from './range-answers.ts';

/** What a member may pull. Every answer is bound to the account and member that the caller was recognised for. */
export interface PullDesk {
  /** The scopes held now, each with its newest number, count and checksum; `historyLost` where the mark is of a history that this database does not have. */
  readonly standings: (caller: Membership, mark?: string | null) => Promise<readonly ScopeStanding[] | 'historyLost'>;
  readonly page: (caller: Membership, request: { scope: string; cursor: string | null; limit: number }) => Promise<Result<FeedPage, 'notHeld' | 'cursorGone'>>;
  /** Sums of parts of key ranges, for a desktop whose sum did not come out. */
  readonly digests: (caller: Membership, request: DigestsRequest) => Promise<Result<DigestsAnswer, 'notHeld'>>;
  /** Rows of key ranges; `tooMany` where they are more than a page may hold. */
  readonly rows: (caller: Membership, request: RowsRequest) => Promise<Result<RowsAnswer, 'notHeld' | 'tooMany'>>;
  /** Scopes of a member as of now, for a connection that stays open; null once the member has left the account. */
  readonly heldNow: (accountId: string, memberId: string) => Promise<ReadonlySet<string> | null>;
}

export function createPullDesk(database: Database, epoch: string): PullDesk {
  // A scope that is not held and one that does not exist answer alike: nothing tells a stranger which accounts there are.
  const isHeld = async (caller: Membership, scope: string): Promise<boolean> => (await heldScopes(database, caller)).includes(scope);
  return {
    standings: async (caller, mark = null) => {
      if (mark !== null && !(await knowsHistory(database, caller, epoch, mark))) return 'historyLost';
      const heads = await heldHeads(database, holderOf(caller), { epoch, schema: scopeFileSchema });
      return heads.map(({ scope, seq, rows, checksum, snapshot }) => ({ scope, epoch, head: seq, rows, checksum, snapshot }));
    },
    page: async (caller, request) => {
      if (!(await isHeld(caller, request.scope))) return err('notHeld');
      return feedPage(database, { ...request, epoch });
    },
    digests: async (caller, request) => ((await isHeld(caller, request.scope)) ? ok(await rangeDigests(database, { ...request, epoch })) : err('notHeld')),
    rows: async (caller, request) => ((await isHeld(caller, request.scope)) ? rangeRows(database, { ...request, epoch }) : err('notHeld')),
    heldNow: async (accountId, memberId) => {
      const membership = await findMembership(database, accountId, memberId);
      return membership === undefined ? null : new Set(await heldScopes(database, membership));
    },
  };
}
