import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { err, ok } from '#shared/domain/result.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';
import type { Credentials, Transport } from '#sync/client/ports.ts';
import { toWireValues } from '#sync/protocol/entities.ts';
import { sampleProduct } from '#test/main/database/sample-records.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const fixedToken: Credentials = { current: () => 'token-1', renew: async () => err({ kind: 'signInNeeded' }) };

async function against(handle: Handle, credentials = fixedToken, more: { timeoutMs?: number; silenceMs?: number } = {}): Promise<Transport> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return createHttpTransport({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, credentials, ...more });
}

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Handle => (_request, response) => {
  response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'application/problem+json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body));
};
const problemOf = (status: number) => ({ type: '/problems/x', title: 'No', status });
const never = new AbortController().signal;
const scopes = { protocol: 1, serverTime: '2026-11-23T12:00:00.000Z', scopes: [] };
const ask = (transport: Transport) => transport.scopes(null, never);

test('an answer of the backend is parsed before anybody sees it', async () => {
  expect(await ask(await against(answer(200, scopes)))).toEqual({ ok: true, value: { value: scopes, bytes: JSON.stringify(scopes).length } });
  expect(await ask(await against(answer(200, { protocol: 'one' })))).toMatchObject({ ok: false, error: { kind: 'protocol' } });
});

test('whoever answers in the backend\'s place is not the backend: portal, proxy, redirect, half an answer', async () => {
  expect(await ask(await against(answer(200, '<html>Welcome to the fair</html>', { 'content-type': 'text/html' })))).toMatchObject({ error: { kind: 'offline' } });
  expect(await ask(await against(answer(502, 'Bad gateway', { 'content-type': 'text/html' })))).toMatchObject({ error: { kind: 'offline' } });
  expect(await ask(await against(answer(302, '', { location: 'http://portal.example/', 'content-type': 'text/html' })))).toMatchObject({ error: { kind: 'offline' } });
  expect(await ask(await against(answer(200, '{"protocol": 1, "serv')))).toMatchObject({ error: { kind: 'offline' } });
  expect(await ask(await against((request) => request.socket.destroy()))).toMatchObject({ error: { kind: 'offline' } });
});

test('statuses say what to do next', async () => {
  expect(await ask(await against(answer(410, problemOf(410))))).toMatchObject({ error: { kind: 'gone' } });
  expect(await ask(await against(answer(403, problemOf(403))))).toMatchObject({ error: { kind: 'forbidden' } });
  expect(await ask(await against(answer(422, problemOf(422))))).toMatchObject({ error: { kind: 'protocol', detail: '422 No' } });
  expect(await ask(await against(answer(503, problemOf(503), { 'retry-after': '7' })))).toMatchObject({ error: { kind: 'later', retryAfterMs: 7000 } });
  expect(await ask(await against(answer(429, problemOf(429))))).toMatchObject({ error: { kind: 'later', retryAfterMs: null } });
});

test('a token that is not taken any more is renewed once and the request sent again', async () => {
  const seen: (string | undefined)[] = [];
  const credentials: Credentials = { current: () => 'old', renew: async () => ok('fresh') };
  const transport = await against((request, response) => {
    seen.push(request.headers.authorization);
    answer(request.headers.authorization === 'Bearer fresh' ? 200 : 401, request.headers.authorization === 'Bearer fresh' ? scopes : problemOf(401))(request, response);
  }, credentials);
  expect(await ask(transport)).toMatchObject({ ok: true });
  expect(seen).toEqual(['Bearer old', 'Bearer fresh']);
});

test('a sign-in that cannot be renewed needs a person; one that nobody answers is the network', async () => {
  expect(await ask(await against(answer(401, problemOf(401))))).toMatchObject({ error: { kind: 'signInNeeded' } });
  const away: Credentials = { current: () => null, renew: async () => err({ kind: 'offline', detail: 'ECONNREFUSED' }) };
  expect(await ask(await against(answer(200, scopes), away))).toMatchObject({ error: { kind: 'offline' } });
});

test('a stop ends a request that is under way, also one that waits for a token', async () => {
  const silent = await against(() => undefined);
  const controller = new AbortController();
  const asked = silent.scopes(null, controller.signal);
  controller.abort();
  expect(await asked).toMatchObject({ error: { kind: 'stopped' } });
  const waiting = await against(() => undefined, { current: () => null, renew: () => new Promise(() => undefined) });
  const second = new AbortController();
  const renewing = waiting.scopes(null, second.signal);
  second.abort();
  expect(await renewing).toMatchObject({ error: { kind: 'stopped' } });
});

test('a backend that says nothing is given up', async () => {
  expect(await ask(await against(() => undefined, fixedToken, { timeoutMs: 50 }))).toMatchObject({ error: { kind: 'offline' } });
});

test('a row that is not what its schema says, or not under its key, never reaches the store', async () => {
  const page = (key: string, values: unknown[]) => ({
    scope: 'catalog', epoch: 'e', blocks: [{ entity: 'product', rows: [[1, key, values]] }], tombstones: [], next: 'n', hasMore: false, remaining: 0, drained: { rows: 1, checksum: 1 },
  });
  const values = toWireValues('product', sampleProduct('P1'));
  const feed = async (body: unknown) => (await against(answer(200, body))).feed({ scope: 'catalog', cursor: null, limit: 10 }, never);
  expect(await feed(page('P1', values))).toMatchObject({ ok: true });
  expect(await feed(page('P2', values))).toMatchObject({ ok: false, error: { kind: 'protocol' } });
  expect(await feed(page('P1', values.slice(1)))).toMatchObject({ ok: false, error: { kind: 'protocol' } });
  expect(await feed(page('P1', values.with(8, 'sold')))).toMatchObject({ ok: false, error: { kind: 'protocol' } });
  expect(await feed({ ...page('P1', values), drained: null })).toMatchObject({ ok: false, error: { kind: 'protocol' } });
});

test('pokes are heard, cut anywhere; a line that falls silent is given up', async () => {
  const transport = await against(
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': connected\n\nevent: po');
      setTimeout(() => response.write('ke\ndata: {"scopes":["catalog"]}\n\n'), 10);
    },
    fixedToken,
    { silenceMs: 200 },
  );
  const heard: string[] = [];
  const ended = await transport.listen({ onOpen: () => heard.push('open'), onPoke: (names) => heard.push(...names) }, never);
  expect(heard).toEqual(['open', 'catalog']);
  expect(ended).toMatchObject({ kind: 'offline' });
});
