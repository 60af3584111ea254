import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { poke } from '#sync/protocol/poke.ts';
import type { PokeHub } from '#sync/backend/policies/poke-hub.ts';
import type { PullDesk } from '#sync/backend/policies/pull-desk.ts';
import { memberOf } from './member-of.ts';
import { route, type Route } from './route.ts';

const heartbeatMs = 15_000;
const quietMs = 1_000;
/** A connection outlives no token: the desktop comes back with a fresh one, and somebody who has left the account does not. */
const lifetimeMs = 15 * 60_000;

/** Writes pokes into one open answer until it closes. `heldNow` is asked at each poke, so that a list assigned a moment ago counts. */
function pokeUntilClosed(stream: FastifyReply['raw'], pokes: PokeHub, heldNow: () => Promise<ReadonlySet<string> | null>): void {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let lastSent = Number.NEGATIVE_INFINITY;
  const send = async (): Promise<void> => {
    const held = await heldNow();
    if (held === null) {
      stream.end();
      return;
    }
    const scopes = [...waiting].filter((scope) => held.has(scope)).toSorted();
    waiting.clear();
    if (scopes.length > 0) stream.write(`event: poke\ndata: ${JSON.stringify({ scopes } satisfies z.infer<typeof poke>)}\n\n`);
  };
  const listen = (scopes: readonly string[]): void => {
    for (const scope of scopes) waiting.add(scope);
    timer ??= setTimeout(
      () => {
        timer = undefined;
        lastSent = performance.now();
        send().catch(() => stream.destroy());
      },
      Math.max(0, lastSent + quietMs - performance.now()),
    );
  };
  const stopListening = pokes.listen(listen, () => stream.end());
  const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs);
  const lifetime = setTimeout(() => stream.end(), lifetimeMs);
  stream.on('close', () => {
    stopListening();
    clearInterval(heartbeat);
    clearTimeout(lifetime);
    clearTimeout(timer);
  });
}

export function pokeRoutes(pullDesk: PullDesk, pokes: PokeHub): readonly Route[] {
  const summary = 'Server-sent events that name the scopes that moved, at most one a second.';
  return [
    route('GET', '/sync/poke', { summary, query: z.object({}), answer: poke, answerType: 'text/event-stream' }, async ({ caller, reply }) => {
      const { account, member } = memberOf(caller);
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      reply.raw.write(': connected\n\n');
      pokeUntilClosed(reply.raw, pokes, () => pullDesk.heldNow(account.id, member.id));
      return undefined;
    }),
  ];
}
