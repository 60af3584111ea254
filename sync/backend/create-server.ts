import { createGunzip } from 'node:zlib';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { BackendPorts } from './backend-ports.ts';
import type { IdentitySource } from './policies/identity.ts';
import type { PokeHub } from './policies/poke-hub.ts';
import { recogniseCaller } from './policies/recognise-caller.ts';
import { tokenDesk } from './policies/tokens.ts';
import type { Commit } from './policies/commit.ts';
import { answerProblem } from './routes/answer-problem.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { openApiDocument } from './routes/open-api.ts';
import { pokeRoutes } from './routes/poke-routes.ts';
import { pullRoutes } from './routes/pull-routes.ts';
import { registerRoute } from './routes/register-route.ts';
import { route, type Route } from './routes/route.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import type { BackendIdentity } from './store/setting-store.ts';
import type { Database } from './store/tables.ts';

export interface ServerParts {
  readonly ports: BackendPorts;
  readonly database: Database;
  readonly backend: BackendIdentity;
  readonly identity: IdentitySource | null;
  readonly commit: Commit;
  readonly pokes: PokeHub;
}

function allRoutes(parts: ServerParts): readonly Route[] {
  const { ports, database, identity, backend, commit, pokes } = parts;
  const tokens = tokenDesk(backend.tokenSecret, backend.backendId, ports.now);
  const routes: Route[] = [
    ...healthRoutes({ ports, backendId: backend.backendId }),
    ...sessionRoutes({ ports, backendId: backend.backendId, tokens, identity }),
    ...pullRoutes({ ports, database, epoch: backend.epoch }),
    ...pokeRoutes({ database, pokes }),
    ...importRoutes({ commit }),
  ];
  const openApi: Route = route('GET', '/openapi.json', { summary: 'This document.', answer: z.record(z.string(), z.unknown()) }, async (): Promise<Record<string, unknown>> =>
    openApiDocument([...routes, openApi]),
  );
  return [...routes, openApi];
}

/** The backend as an HTTP server that does not listen yet. The caller closes it. */
export function createServer(parts: ServerParts): FastifyInstance {
  const server = fastify({ loggerInstance: parts.ports.log as FastifyBaseLogger, forceCloseConnections: true });
  const tokens = tokenDesk(parts.backend.tokenSecret, parts.backend.backendId, parts.ports.now);
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (request.headers['content-encoding'] !== 'gzip') return payload;
    delete request.headers['content-length'];
    return payload.pipe(createGunzip());
  });
  server.addHook('onClose', async () => parts.pokes.close());
  server.setErrorHandler((error, _request, reply) => answerProblem(error, reply, parts.ports));
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('application/problem+json').send({ type: '/problems/not-found', title: 'Not found', status: 404 }));
  for (const one of allRoutes(parts)) {
    registerRoute(server, one, (request) => recogniseCaller(parts.database, tokens, request.headers.authorization));
  }
  return server;
}
