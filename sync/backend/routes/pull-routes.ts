import { z } from 'zod';
import { cursor, feedPage, feedPageLimitMax } from '#sync/protocol/feed.ts';
import { protocolVersion } from '#sync/protocol/protocol-version.ts';
import { historyMark } from '#sync/protocol/push.ts';
import { digestsAnswer, digestsRequest, rowsAnswer, rowsRequest } from '#sync/protocol/repair.ts';
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

const notHeld = (scope: string): ProblemError => new ProblemError('forbidden', 403, `scope ${scope} is not held`);

export function pullRoutes(ports: BackendPorts, pullDesk: PullDesk): readonly Route[] {
  return [
    route('GET', '/sync/scopes', { summary: 'The scopes that the member holds now.', query: z.object({ mark: historyMark.optional() }), answer: scopesAnswer }, async ({ caller, query }) => {
      const standings = await pullDesk.standings(memberOf(caller), query.mark ?? null);
      if (standings === 'historyLost') throw new ProblemError('history-lost', 409);
      return { protocol: protocolVersion, serverTime: ports.now(), scopes: [...standings] };
    }),
    route('GET', '/sync/feed', { summary: 'One page of a scope, from a cursor or from zero.', query: feedQuery, answer: feedPage }, async ({ caller, query }) => {
      const page = await pullDesk.page(memberOf(caller), { scope: query.scope, cursor: query.cursor ?? null, limit: query.limit });
      if (page.ok) return page.value;
      throw page.error === 'notHeld' ? notHeld(query.scope) : new ProblemError('cursor-gone', 410);
    }),
    route('POST', '/sync/digests', { summary: 'Sums of parts of key ranges, to find what differs.', body: digestsRequest, answer: digestsAnswer }, async ({ caller, body }) => {
      const digests = await pullDesk.digests(memberOf(caller), body);
      if (digests.ok) return digests.value;
      throw notHeld(body.scope);
    }),
    route('POST', '/sync/rows', { summary: 'The rows of key ranges that differ.', body: rowsRequest, answer: rowsAnswer }, async ({ caller, body }) => {
      const rows = await pullDesk.rows(memberOf(caller), body);
      if (rows.ok) return rows.value;
      throw rows.error === 'notHeld' ? notHeld(body.scope) : new ProblemError('invalid-request', 400, `more than ${feedPageLimitMax} rows: name smaller ranges`);
    }),
  ];
}
