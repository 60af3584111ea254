import { z } from 'zod';
import { poke } from '#sync/protocol/poke.ts';
import { heldScopes } from '#sync/backend/policies/held-scopes.ts';
import type { PokeHub } from '#sync/backend/policies/poke-hub.ts';
import { findMembership } from '#sync/backend/store/member-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const heartbeatMs = 15_000;
const quietMs = 1_000;
/** A connection outlives no token: the desktop comes back with a fresh one, and somebody who has left the account does not. */
const lifetimeMs = 15 * 60_000;

export function pokeRoutes({ database, pokes }: { database: Database; pokes: PokeHub }): readonly Route[] {
  return [
    route(
      'GET',
      '/sync/poke',
      { summary: 'Server-sent events that name the scopes that moved, at most one a second.', query: z.object({}), answer: poke, answerType: 'text/event-stream' },
      async ({ caller, reply }) => {
        if (caller.kind !== 'member') throw new ProblemError('forbidden', 403);
        const { account, member } = caller;
        reply.hijack();
        const stream = reply.raw;
        stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
        stream.write(': connected\n\n');
        const waiting = new Set<string>();
        let timer: NodeJS.Timeout | undefined;
        const send = async (): Promise<void> => {
          timer = undefined;
          // Held scopes are asked anew: a list that was assigned a moment ago counts.
          const membership = await findMembership(database, account.id, member.id);
          if (membership === undefined) return void stream.end();
          const held = new Set(await heldScopes(database, membership.account));
          const scopes = [...waiting].filter((scope) => held.has(scope)).toSorted();
          waiting.clear();
          if (scopes.length > 0) stream.write(`event: poke\ndata: ${JSON.stringify({ scopes } satisfies z.infer<typeof poke>)}\n\n`);
        };
        let lastSent = 0;
        const stopListening = pokes.listen(
          (scopes) => {
            for (const scope of scopes) waiting.add(scope);
            if (timer !== undefined) return;
            const waitMs = Math.max(0, lastSent + quietMs - performance.now());
            timer = setTimeout(() => {
              lastSent = performance.now();
              send().catch(() => stream.destroy());
            }, waitMs);
          },
          () => stream.end(),
        );
        const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs);
        const lifetime = setTimeout(() => stream.end(), lifetimeMs);
        stream.on('close', () => {
          stopListening();
          clearInterval(heartbeat);
          clearTimeout(lifetime);
          clearTimeout(timer);
        });
        return undefined;
      },
    ),
  ];
}
