import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { knownAnswerHeader } from '#shared/contract/said-answer.ts';
import { problemOfFailure } from '#shared/contract/operation-problem.ts';
import type { Host } from '#main/host/create-host.ts';
import { openPageFiles } from '#main/host/page-files.ts';
import { describeOperations } from './describe-operations.ts';
import { addEventStream } from './event-stream.ts';
import { createLaunchTickets } from './launch-tickets.ts';
import { judgeRequest, launchPath, type GuardSecrets } from './request-guard.ts';
import { newSecret } from './secrets.ts';

export interface LoopbackDeps {
  readonly host: Pick<Host, 'dispatch' | 'answerPage' | 'subscribe'>;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly apiToken: string;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string;
  /** An address that opens the desk once. */
  readonly launchAddress: () => string;
  close(): Promise<void>;
}

const bodyLimitBytes = 8 * 1024 * 1024;

/** Serves page, operations and events of one host on 127.0.0.1 to whoever holds a secret of this start. */
export async function startLoopbackServer(deps: LoopbackDeps): Promise<LoopbackServer> {
  const server = fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: true });
  const tickets = createLaunchTickets();
  const cookieSecret = newSecret();
  let secrets: GuardSecrets | null = null;

  server.addHook('onRequest', async (request, reply) => {
    const verdict = secrets === null ? null : judgeRequest({ method: request.method, path: pathOf(request.url), headers: request.headers }, secrets);
    if (verdict === null || !verdict.admitted) {
      return reply.code(verdict?.status ?? 403).type('text/plain; charset=utf-8').send(`Refused: ${verdict?.why ?? 'starting'}\n`);
    }
    return undefined;
  });
  addLaunch(server, tickets.redeem, () => secrets);
  server.post(launchPath, () => ({ address: launchAddress() }));
  addOperations(server, deps.host);
  addEventStream(server, deps.host.subscribe);
  addPage(server, deps.pageFolder);

  const bound = await server.listen({ host: '127.0.0.1', port: deps.port });
  const origin = `http://127.0.0.1:${new URL(bound).port}`;
  // Cookies ignore ports: two desks on one machine must not overwrite each other's.
  secrets = { origin, apiToken: deps.apiToken, cookieName: `proforma-${new URL(bound).port}`, cookieSecret };
  const launchAddress = (): string => `${origin}${launchPath}?ticket=${tickets.issue()}`;
  return { origin, launchAddress, close: () => server.close() };
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

function addLaunch(server: FastifyInstance, redeem: (ticket: string) => boolean, secretsNow: () => GuardSecrets | null): void {
  server.get<{ Querystring: { ticket?: unknown } }>(launchPath, async (request, reply) => {
    const secrets = secretsNow();
    const { ticket } = request.query;
    if (secrets === null || typeof ticket !== 'string' || !redeem(ticket)) {
      return reply.code(403).type('text/plain; charset=utf-8').send('Refused: this launch address was used before or is not ours\n');
    }
    return reply
      .header('set-cookie', `${secrets.cookieName}=${secrets.cookieSecret}; HttpOnly; SameSite=Strict; Path=/`)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .redirect('/', 303);
  });
}

function addOperations(server: FastifyInstance, host: LoopbackDeps['host']): void {
  // Plain text is a body that a foreign page could send without asking first.
  server.removeAllContentTypeParsers();
  // An empty body means "no input", so that a script need not send `{}`.
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : (JSON.parse(String(body)) as unknown));
    } catch {
      done(null, unreadable);
    }
  });
  server.get('/api', () => ({ operations: describeOperations() }));
  server.post<{ Params: { operation: string } }>('/api/:operation', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.body === unreadable) return sendFailure(reply, { kind: 'invalidInput', issues: [{ path: '', message: 'the body is not JSON' }] });
    const known = request.headers[knownAnswerHeader];
    const { operation } = request.params;
    const outcome = typeof known === 'string' ? await host.answerPage(operation, request.body ?? {}, known === '' ? null : known) : await host.dispatch(operation, request.body ?? {});
    return outcome.ok ? reply.send(outcome.value) : sendFailure(reply, outcome.error);
  });
}

const unreadable = Symbol('unreadable body');

function sendFailure(reply: FastifyReply, failure: Parameters<typeof problemOfFailure>[0]): FastifyReply {
  const problem = problemOfFailure(failure);
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

function addPage(server: FastifyInstance, folder: string): void {
  const read = openPageFiles(folder);
  server.get('/*', async (request, reply) => {
    const file = await read(pathOf(request.url));
    return reply.code(file.status).headers(file.headers).send(Buffer.from(file.body));
  });
}
