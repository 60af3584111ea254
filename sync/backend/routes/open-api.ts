import { z } from 'zod';
import { problem } from '#sync/protocol/problem.ts';
import { protocolVersion } from '#sync/protocol/protocol-version.ts';
import { accessTable } from '#sync/backend/policies/authorize.ts';
import type { Route } from './route.ts';

type JsonObject = Record<string, unknown>;

const input = (schema: z.ZodType): JsonObject => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
const output = (schema: z.ZodType): JsonObject => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

function parameters(route: Route): JsonObject[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => ({ name: match[1], in: 'path', required: true, schema: { type: 'string' } }));
  if (route.query === undefined) return inPath;
  const { properties = {}, required = [] } = input(route.query) as { properties?: JsonObject; required?: string[] };
  return [...inPath, ...Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))];
}

function operation(route: Route): JsonObject {
  const open = accessTable[`${route.method} ${route.path}`] === 'anybody';
  return {
    summary: route.summary,
    ...(open ? {} : { security: [{ bearer: [] }] }),
    parameters: parameters(route),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: input(route.body) } } } }),
    responses: {
      200: { description: 'Done', content: { [route.answerType ?? 'application/json']: { schema: output(route.answer) } } },
      default: { description: 'An RFC 9457 problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

/** The written contract (OpenAPI 3.1), generated from the same schemas that parse every request. */
export function openApiDocument(routes: readonly Route[]): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Proforma backend', version: String(protocolVersion) },
    paths,
    components: {
      schemas: { Problem: output(problem) },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
