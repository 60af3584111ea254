import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '#sync/backend/policies/caller.ts';

/** What a route's handler gets: parsed by the route's schemas, and the caller as authorised. */
export interface RouteRequest<Query, Body> {
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly reply: FastifyReply;
}

interface Shapes<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly summary: string;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  /** Content type of the answer where it is not JSON. */
  readonly answerType?: string;
  readonly bodyLimitBytes?: number;
}

/** One route, described once: the server registers it and the OpenAPI document is generated from it. */
export interface Route extends Shapes<z.ZodType, z.ZodType, z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: (request: RouteRequest<unknown, unknown>) => Promise<unknown>;
}

/** Ties a handler to its schemas. The cast is safe because the server parses with these very schemas before it calls. */
export function route<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  method: 'GET' | 'POST',
  path: string,
  shapes: Shapes<Query, Body, Answer>,
  handle: (request: RouteRequest<z.infer<Query>, z.infer<Body>>) => Promise<z.input<Answer> | undefined>,
): Route {
  return { method, path, ...shapes, handle: handle as Route['handle'] };
}
