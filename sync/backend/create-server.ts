import { createGunzip } from 'node:zlib';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { BackendPorts } from './policies/backend-ports.ts';
import type { Caller } from './policies/caller.ts';
import { answerProblem } from './routes/answer-problem.ts';
import { openApiDocument } from './routes/open-api.ts';
import { ProblemError } from './routes/problem-error.ts';
import { registerRoute } from './routes/register-route.ts';
import { route, type Route } from './routes/route.ts';

export interface ServerParts {
  readonly ports: BackendPorts & { readonly log: Logger };
  readonly routes: readonly Route[];
  /** Names under which the backend may be asked for; null = any, behind a proxy that checks. */
  readonly allowedHosts: ReadonlySet<string> | null;
  readonly recognise: (authorization: string | undefined) => Promise<Caller>;
}

function withOpenApi(routes: readonly Route[]): readonly Route[] {
  const shapes = { summary: 'This document.', answer: z.record(z.string(), z.unknown()) };
  const openApi: Route = route('GET', '/openapi.json', shapes, async (): Promise<Record<string, unknown>> => openApiDocument([...routes, openApi]));
  return [...routes, openApi];
}

/** The backend's HTTP server over its routes; it does not listen yet. The caller closes it. */
export function createServer({ ports, routes, recognise, allowedHosts }: ServerParts): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = ports.log;
  const server = fastify({ loggerInstance, forceCloseConnections: true });
  server.addHook('onRequest', async (request) => {
    // A web page whose name was made to point here (DNS rebinding) sends its own name; it must not be able to sign in.
    if (allowedHosts !== null && !allowedHosts.has(request.hostname)) throw new ProblemError('forbidden', 403, `host ${request.hostname}`);
  });
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (request.headers['content-encoding'] !== 'gzip') return payload;
    delete request.headers['content-length'];
    return payload.pipe(createGunzip());
  });
  server.setErrorHandler((error, _request, reply) => answerProblem(error, reply, ports));
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('application/problem+json').send({ type: '/problems/not-found', title: 'Not found', status: 404 }));
  for (const one of withOpenApi(routes)) registerRoute(server, one, (request) => recognise(request.headers.authorization));
  return server;
}
