import type { FastifyInstance } from 'fastify';
import type { HostEvent } from '#shared/contract/events.ts';
import { eventsPath } from './request-guard.ts';

const heartbeatMs = 15_000;

/** `GET /events`: host events as server-sent events. What a reader misses while away is not kept: whoever comes back must ask anew. */
export function addEventStream(server: FastifyInstance, subscribe: (listener: (event: HostEvent) => void) => () => void): void {
  const endings = new Set<() => void>();
  // close() waits for open responses; without this the desk could not end while a page listens.
  server.addHook('preClose', async () => {
    for (const end of endings) end();
  });

  server.get(eventsPath, (request, reply) => {
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    response.write('retry: 1000\n\n');
    const unsubscribe = subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    const heartbeat = setInterval(() => response.write(': alive\n\n'), heartbeatMs);
    const end = (): void => {
      if (!endings.delete(end)) return;
      clearInterval(heartbeat);
      unsubscribe();
      response.end();
    };
    endings.add(end);
    request.raw.on('close', end);
  });
}
