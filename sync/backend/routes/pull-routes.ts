import { z } from 'zod';
import { cursor, feedPage, feedPageLimitMax } from '#sync/protocol/feed.ts';
import { protocolVersion } from '#sync/protocol/protocol-version.ts';
import { scopeName, scopesAnswer } from '#sync/protocol/scope.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { PullDesk } from '#sync/backend/policies/pull-desk.ts';
import { memberOf } from './member-of.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const feedQuery = z.object({
  scope: scopeName,
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(feedPageLimitMax).default(feedPageLimitMax),
});

export function pullRoutes(ports: BackendPorts, pullDesk: PullDesk): readonly Route[] {
  return [
    route('GET', '/sync/scopes', { summary: 'The scopes that the member holds now.', answer: scopesAnswer }, async ({ caller }) => ({
      protocol: protocolVersion,
      serverTime: ports.now(),
      scopes: [...(await pullDesk.standings(memberOf(caller).account))],
    })),
    route('GET', '/sync/feed', { summary: 'One page of a scope, from a cursor or from zero.', query: feedQuery, answer: feedPage }, async ({ caller, query }) => {
      const page = await pullDesk.page(memberOf(caller).account, { scope: query.scope, cursor: query.cursor ?? null, limit: query.limit });
      if (page.ok) return page.value;
      throw page.error === 'notHeld' ? new ProblemError('forbidden', 403, `scope ${query.scope} is not held`) : new ProblemError('cursor-gone', 410);
    }),
  ];
}
