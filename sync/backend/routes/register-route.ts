import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { accessTable, authorize } from '#sync/backend/policies/authorize.ts';
import type { Caller } from '#sync/backend/policies/caller.ts';
import { ProblemError } from './problem-error.ts';
import type { Route } from './route.ts';

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: [where, ...issue.path].join('.'), message: issue.message }));
  throw new ProblemError('invalid-request', 400, issues.map(({ path, message }) => `${path}: ${message}`).join('; '), { issues });
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** On whose account a request counts: the signed-in member or office, otherwise the address it came from. */
export function senderOf(request: FastifyRequest): string {
  const caller = callers.get(request);
  if (caller?.kind === 'member') return `member ${caller.account.id} ${caller.member.id}`;
  return caller?.kind === 'office' ? `office ${caller.office}` : `address ${request.ip}`;
}

/** Registers one route: the caller is judged before the body is read, then query and body are parsed. Throws for a route without a row in the access table. */
export function registerRoute(server: FastifyInstance, route: Route, callerOf: (request: FastifyRequest) => Promise<Caller>): void {
  const access = accessTable[`${route.method} ${route.path}`];
  if (access === undefined) throw new Error(`${route.method} ${route.path} is not in the access table`);
  server.route({
    method: route.method,
    url: route.path,
    ...(route.bodyLimitBytes === undefined ? {} : { bodyLimit: route.bodyLimitBytes }),
    onRequest: async (request) => {
      const caller = await callerOf(request);
      const verdict = authorize(access, caller);
      if (verdict === 'signIn') throw new ProblemError('not-signed-in', 401);
      if (verdict === 'forbidden') throw new ProblemError('forbidden', 403);
      callers.set(request, caller);
    },
    handler: async (request, reply) => {
      const answer = await route.handle({
        caller: callers.get(request) ?? { kind: 'nobody' },
        params: request.params as Record<string, string>,
        query: parse(route.query, request.query, 'query'),
        body: parse(route.body, request.body, 'body'),
        reply,
      });
      // A handler that has taken the reply over (server-sent events) answers nothing here.
      return reply.sent ? reply : answer;
    },
  });
}
