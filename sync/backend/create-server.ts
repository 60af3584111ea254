import { createGunzip } from 'node:zlib';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import rateLimit from '@fastify/rate-limit';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { BackendPorts } from './policies/backend-ports.ts';
import type { Caller } from './policies/caller.ts';
import type { ServerMeasures } from './backend-metrics.ts';
import { answerProblem } from './routes/answer-problem.ts';
import { openApiDocument } from './routes/open-api.ts';
import { ProblemError } from './routes/problem-error.ts';
import { registerRoute, senderOf } from './routes/register-route.ts';
import { route, type Route } from './routes/route.ts';
import { isPassing } from './store/open-database.ts';

export interface ServerParts {
  readonly ports: BackendPorts & { readonly log: Logger };
  readonly routes: readonly Route[];
  /** Names under which the backend may be asked for; null = any, behind a proxy that checks. */
  readonly allowedHosts: ReadonlySet<string> | null;
  /** Requests a minute of one member, and of one address that is not signed in; 0 = no limit. */
  readonly requestsPerMinute: number;
  readonly measures: ServerMeasures;
  /** True once the backend is about to stop: whoever asks is sent away for a little while. */
  readonly stopping: () => boolean;
  readonly recognise: (authorization: string | undefined) => Promise<Caller>;
}

function withOpenApi(routes: readonly Route[]): readonly Route[] {
  const shapes = { summary: 'This document.', answer: z.record(z.string(), z.unknown()) };
  const openApi: Route = route('GET', '/openapi.json', shapes, async (): Promise<Record<string, unknown>> => openApiDocument([...routes, openApi]));
  return [...routes, openApi];
}

/** The backend's HTTP server over its routes; it does not listen yet. The caller closes it. */
export function createServer({ ports, routes, recognise, allowedHosts, requestsPerMinute, measures, stopping }: ServerParts): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = ports.log;
  const server = fastify({ loggerInstance, forceCloseConnections: 'idle' });
  server.addHook('onRequest', async (request, reply) => {
    // A web page whose name was made to point here (DNS rebinding) sends its own name; it must not be able to sign in.
    if (allowedHosts !== null && !allowedHosts.has(request.hostname)) throw new ProblemError('forbidden', 403, `host ${request.hostname}`);
    if (stopping() && !request.url.startsWith('/health')) {
      reply.header('connection', 'close');
      throw new ProblemError('unavailable', 503, 'the backend is stopping');
    }
  });
  server.addHook('onResponse', async (request, reply) => measures.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000));
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (request.headers['content-encoding'] !== 'gzip') return payload;
    delete request.headers['content-length'];
    return payload.pipe(createGunzip());
  });
  server.setErrorHandler((error, _request, reply) => answerProblem(error, reply, { ...ports, isPassing }));
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('application/problem+json').send({ type: '/problems/not-found', title: 'Not found', status: 404 }));
  if (requestsPerMinute > 0) {
    // It runs after a route's own hook, so that it knows who was recognised: colleagues behind one address do not count together.
    void server.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: 60_000,
      cache: 20_000,
      keyGenerator: senderOf,
      errorResponseBuilder: (_request, { after }) => new ProblemError('too-many-requests', 429, `come back in ${after}`),
    });
  }
  // A plugin of its own, because the limit counts only for routes that come after it.
  void server.register((inner, _options, done) => {
    for (const one of withOpenApi(routes)) registerRoute(inner, one, (request) => recognise(request.headers.authorization));
    done();
  });
  return server;
}
