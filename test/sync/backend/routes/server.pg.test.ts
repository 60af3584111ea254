import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createParser } from 'eventsource-parser';
import { expect, it } from 'vitest';
import { accessTable } from '#sync/backend/policies/authorize.ts';
import { problem } from '#sync/protocol/problem.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, requestOf } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

/** Opens the stream of pokes over a real connection; `next` waits for the next poke. */
async function listenForPokes(backend: BackendUnderTest, who: string) {
  const url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
  const stop = new AbortController();
  const response = await fetch(`${url}/sync/poke`, { headers: { authorization: `Bearer ${await backend.tokenOf(who)}` }, signal: stop.signal });
  const events: unknown[] = [];
  const parser = createParser({ onEvent: ({ event, data }) => events.push([event, JSON.parse(data)]) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const more = async (): Promise<boolean> => {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return false;
    parser.feed(chunk.value);
    return true;
  };
  await more();
  return {
    type: response.headers.get('content-type'),
    next: async () => {
      while (events.length === 0) if (!(await more())) throw new Error('the stream ended');
      return events.shift();
    },
    ended: async () => {
      while (await more());
      return true;
    },
    stop: () => stop.abort(),
  };
}

onEveryDatabase('The server', (open) => {
  it('answers every error as a problem', async () => {
    const backend = await backendUnderTest(await open());
    const answers = [
      await backend.ask(null, 'GET', '/nowhere'),
      await backend.ask(null, 'GET', '/sync/scopes'),
      await backend.ask(ann, 'GET', '/office/quotes'),
      await backend.ask(ann, 'GET', '/sync/feed?scope=nonsense'),
      await backend.ask(ann, 'GET', '/sync/feed?scope=catalog&limit=5001'),
      await backend.ask(ann, 'POST', '/sync/commands', { commands: [] }),
      await backend.ask(null, 'POST', '/session', { email: 'nobody@acme.example' }),
      await backend.ask(null, 'POST', '/session', { email: 'no address' }),
      await backend.ask('sales', 'POST', `/office/orders/${randomUUID()}/confirm`, {}),
      await backend.ask('operator', 'POST', '/office/import', { files: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 401, 403, 400, 400, 400, 401, 400, 404, 422]);
    for (const { status, type, body } of answers) {
      expect(type).toBe('application/problem+json; charset=utf-8');
      expect(problem.parse(body)).toMatchObject({ status, type: expect.stringMatching(/^\/problems\//), title: expect.any(String) });
    }
    await backend.backend.close();
  });

  it('describes every route of the access table in its OpenAPI document', async () => {
    const backend = await backendUnderTest(await open());
    const { body } = await backend.ask(null, 'GET', '/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, { security?: unknown }>> };
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`));
    expect(described.toSorted()).toEqual(Object.keys(accessTable).toSorted());
    for (const [route, access] of Object.entries(accessTable)) {
      const [method = '', path = ''] = route.split(' ');
      expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.security === undefined, route).toBe(access === 'anybody');
    }
    await backend.backend.close();
  });

  it('does not answer under the name of another machine, as a web page with a borrowed address would ask', async () => {
    const backend = await backendUnderTest(await open());
    const asked = await backend.backend.server.inject({ method: 'POST', url: '/session', headers: { host: 'evil.example' }, payload: { office: 'sales' } });
    expect(asked.statusCode).toBe(403);
    expect(problem.parse(asked.json()).type).toBe('/problems/forbidden');
    await backend.backend.close();
  });

  it('takes a company folder packed with gzip, and says no to what is not gzip', async () => {
    const backend = await backendUnderTest(await open());
    const send = async (payload: Buffer) =>
      backend.backend.server.inject({
        method: 'POST',
        url: '/office/import',
        headers: { authorization: `Bearer ${await backend.tokenOf('operator')}`, 'content-type': 'application/json', 'content-encoding': 'gzip' },
        payload,
      });
    const packed = await send(gzipSync(JSON.stringify({ files: Object.fromEntries(smallCompany()) })));
    expect(packed.json()).toMatchObject({ changed: 0, removed: 0 });
    const broken = await send(Buffer.from('not gzip'));
    expect(broken.statusCode).toBe(400);
    expect(problem.parse(broken.json()).type).toBe('/problems/invalid-request');
    await backend.backend.close();
  });

  it('pokes with the names of the scopes that moved, and only of those that the member holds', async () => {
    const backend = await backendUnderTest(await open());
    const pokes = await listenForPokes(backend, ann);
    expect(pokes.type).toBe('text/event-stream');
    await backend.backend.importFiles(smallCompany({ 'prices.csv': (smallCompany().get('prices.csv') ?? '').replace('7.00', '6.50').replace('2.25', '2.20') }));
    expect(await pokes.next()).toEqual(['poke', { scopes: ['list:base'] }]);
    await backend.push(ann, [device()('quote.request', requestOf(randomUUID(), [['BOOK', 'C62', '1']]))]);
    expect(await pokes.next()).toEqual(['poke', { scopes: ['account:acme'] }]);
    pokes.stop();
    await backend.backend.close();
  });

  it('ends the streams of pokes when it closes', async () => {
    const backend = await backendUnderTest(await open());
    const pokes = await listenForPokes(backend, ann);
    const closed = backend.backend.close();
    expect(await pokes.ended()).toBe(true);
    await closed;
  });
});
