import { z } from 'zod';
import { cursor, feedPage as feedPageShape, feedPageLimitMax } from '#sync/protocol/feed.ts';
import { protocolVersion } from '#sync/protocol/protocol-version.ts';
import { scopeName, scopesAnswer } from '#sync/protocol/scope.ts';
import type { BackendPorts } from '#sync/backend/backend-ports.ts';
import type { Caller } from '#sync/backend/policies/caller.ts';
import { feedPage } from '#sync/backend/policies/feed-page.ts';
import { heldScopes } from '#sync/backend/policies/held-scopes.ts';
import { headsOf } from '#sync/backend/store/scope-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const feedQuery = z.object({
  scope: scopeName,
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(feedPageLimitMax).default(feedPageLimitMax),
});

/** The scopes of the member who asks. */
async function scopesOf(database: Database, caller: Caller): Promise<readonly string[]> {
  if (caller.kind !== 'member') throw new ProblemError('forbidden', 403);
  return heldScopes(database, caller.account);
}

export function pullRoutes({ ports, database, epoch }: { ports: BackendPorts; database: Database; epoch: string }): readonly Route[] {
  return [
    route('GET', '/sync/scopes', { summary: 'The scopes that the member holds now.', answer: scopesAnswer }, async ({ caller }) => {
      const scopes = await scopesOf(database, caller);
      const heads = new Map((await headsOf(database, scopes)).map((head) => [head.scope, head]));
      return {
        protocol: protocolVersion,
        serverTime: ports.now(),
        scopes: scopes.map((scope) => {
          const head = heads.get(scope);
          return { scope, epoch, head: head?.seq ?? 0, rows: head?.rows ?? 0, checksum: head?.checksum ?? 0 };
        }),
      };
    }),
    route('GET', '/sync/feed', { summary: 'One page of a scope, from a cursor or from zero.', query: feedQuery, answer: feedPageShape }, async ({ caller, query }) => {
      // A scope that is not held and one that does not exist answer alike: nothing tells a stranger which accounts there are.
      if (!(await scopesOf(database, caller)).includes(query.scope)) throw new ProblemError('forbidden', 403, `scope ${query.scope} is not held`);
      const page = await feedPage(database, { scope: query.scope, cursor: query.cursor ?? null, limit: query.limit, epoch });
      if (!page.ok) throw new ProblemError('cursor-gone', 410);
      return page.value;
    }),
  ];
}
