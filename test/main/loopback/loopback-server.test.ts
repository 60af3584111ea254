import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments, findBrowser, type Machine } from '#main/loopback/open-browser.ts';
import { answerPages } from '#main/host/answer-pages.ts';
import { startLoopbackServer, type LoopbackServer } from '#main/loopback/loopback-server.ts';
import { writeTokenFile } from '#main/loopback/token-file.ts';
import { contract } from '#shared/contract/contract.ts';
import type { HostEvent } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';

const apiToken = 'sample-token';
let folder = '';
let server: LoopbackServer;
let answer: Result<unknown, Failure> = ok({ done: true });
const calls: { name: string; input: unknown }[] = [];
const listeners = new Set<(event: HostEvent) => void>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopback-server-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), '<meta property="csp-nonce" nonce="">');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  const dispatch = async (name: string, input: unknown) => {
    calls.push({ name, input });
    return answer;
  };
  const host = {
    dispatch,
    answerPage: answerPages(dispatch, () => 'mark'),
    subscribe: (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  server = await startLoopbackServer({ host, pageFolder: join(folder, 'page'), port: 0, apiToken });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** A request byte for byte as given: `fetch` would tidy up paths and forbid some headers. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.origin);
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...(body !== '' && { 'content-type': 'application/json' }), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const bearer = { authorization: `Bearer ${apiToken}` };

async function openPage(): Promise<{ cookie: string; launch: string }> {
  const launch = server.launchAddress().slice(server.origin.length);
  const opened = await ask('GET', launch);
  expect(opened.status).toBe(303);
  expect(opened.headers['location']).toBe('/');
  const [setCookie = ''] = opened.headers['set-cookie'] ?? [];
  expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  return { cookie: setCookie.split(';')[0] ?? '', launch };
}

test('a launch address opens the desk once and leaves no secret in the address', async () => {
  const { cookie, launch } = await openPage();
  expect((await ask('GET', '/', { cookie })).status).toBe(200);
  expect((await ask('GET', launch)).status).toBe(403);
  expect((await ask('GET', '/launch?ticket=guess')).status).toBe(403);
  expect((await ask('GET', '/launch')).status).toBe(403);
});

test('a script can ask for a fresh launch address', async () => {
  const { text } = await ask('POST', '/launch', bearer, '{}');
  const { address } = JSON.parse(text) as { address: string };
  expect((await ask('GET', address.slice(server.origin.length))).status).toBe(303);
});

test('nothing is answered without a secret, to a foreign host or from a foreign origin', async () => {
  const { cookie } = await openPage();
  const before = calls.length;
  const refused = [
    ask('POST', '/api/session.current', {}, '{}'),
    ask('POST', '/api/session.current', { authorization: 'Bearer wrong' }, '{}'),
    ask('POST', '/api/session.current', { ...bearer, host: 'evil.example' }, '{}'),
    ask('POST', '/api/session.current', { ...bearer, origin: 'http://evil.example' }, '{}'),
    ask('POST', '/api/session.current', { cookie }, '{}'),
    ask('POST', '/api/session.current', { cookie, origin: 'http://evil.example' }, '{}'),
    ask('GET', '/api'),
    ask('GET', '/events', { cookie }),
    ask('GET', '/events', { cookie, 'sec-fetch-site': 'cross-site' }),
    ask('GET', '/'),
  ];
  for (const reply of await Promise.all(refused)) expect([401, 403]).toContain(reply.status);
  expect(calls.length).toBe(before);
});

test.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/assets/..%2f..%2fsecret.json', '//../secret.json'])('no path leads out of the page folder: %s', async (path) => {
  const reply = await ask('GET', path, bearer);
  expect(reply.text).not.toContain('"secret"');
});

test('an operation answers its output itself', async () => {
  answer = ok({ done: true });
  const reply = await ask('POST', '/api/session.signOut', bearer, '{"a":1}');
  expect([reply.status, JSON.parse(reply.text)]).toEqual([200, { done: true }]);
  expect(calls.at(-1)).toEqual({ name: 'session.signOut', input: { a: 1 } });
  await ask('POST', '/api/session.signOut', bearer);
  expect(calls.at(-1)).toEqual({ name: 'session.signOut', input: {} });
});

test.each<[number, Failure]>([
  [400, { kind: 'invalidInput', issues: [{ path: 'lines.0.sku', message: 'is missing' }] }],
  [401, { kind: 'notSignedIn' }],
  [404, { kind: 'unknownOperation', name: 'session.signOut' }],
  [409, { kind: 'refused', refusal: refuse('noLines') }],
  [503, { kind: 'noCatalogYet' }],
  [503, { kind: 'offline', detail: 'away' }],
  [500, { kind: 'bug', reference: 'abc' }],
])('a failure is a problem document with status %i', async (status, failure) => {
  answer = err(failure);
  const reply = await ask('POST', '/api/session.signOut', bearer, '{}');
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(reply.text)).toMatchObject({ type: `/problems/${failure.kind}`, status, failure });
});

test('a body that is not JSON is the caller\'s fault; one that does not say it is JSON is not read', async () => {
  const before = calls.length;
  expect((await ask('POST', '/api/session.signOut', bearer, '{"a":')).status).toBe(400);
  expect((await ask('POST', '/api/session.signOut', { ...bearer, 'content-type': 'text/plain' }, '{}')).status).toBe(415);
  expect(calls.length).toBe(before);
});

test('every operation is listed with the schema of what it takes and answers', async () => {
  const { operations } = JSON.parse((await ask('GET', '/api', bearer)).text) as { operations: { name: string; input: { type?: string; anyOf?: { type?: string }[] }; output: object }[] };
  expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(contract).sort());
  for (const { input, output } of operations) {
    // An operation that takes one of several shapes lists each of them.
    expect((input.anyOf ?? [input]).map(({ type }) => type)).not.toContain(undefined);
    expect(new Set((input.anyOf ?? [input]).map(({ type }) => type))).toEqual(new Set(['object']));
    expect(Object.keys(output).length).toBeGreaterThan(1);
  }
});

test('the page hears what changed, and the server can end while it listens', async () => {
  const { cookie } = await openPage();
  const stream = await fetch(`${server.origin}/events`, { headers: { cookie, 'sec-fetch-site': 'same-origin', origin: server.origin } });
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reader = stream.body?.getReader();
  await reader?.read();
  for (const listener of listeners) listener({ type: 'changed', topics: ['drafts'] });
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: {"type":"changed","topics":["drafts"]}\n\n');
  await reader?.cancel();
});

test('the token file is readable by its owner alone, also where it was open before', () => {
  const file = join(folder, 'deep/token');
  mkdirSync(join(folder, 'deep'));
  writeFileSync(file, 'old', { mode: 0o666 });
  writeTokenFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a browser is found where there is one with a screen to show it on', () => {
  const machine = (more: Partial<Machine>): Machine => ({ platform: 'linux', env: { PATH: '/usr/bin:/opt/bin', DISPLAY: ':0' }, isSuperuser: false, isExecutable: () => false, ...more });
  expect(findBrowser(machine({}))).toBeNull();
  expect(findBrowser(machine({ isExecutable: (file) => file === '/opt/bin/google-chrome' }))).toBe('/opt/bin/google-chrome');
  expect(findBrowser(machine({ isExecutable: () => true, env: { PATH: '/usr/bin' } }))).toBeNull();
  expect(findBrowser(machine({ platform: 'darwin', isExecutable: (file) => file.includes('Chromium') }))).toContain('Chromium.app');
  expect(findBrowser(machine({ platform: 'win32', env: { PROGRAMFILES: 'C:\\P' }, isExecutable: (file) => file.includes('msedge') }))).toBe('C:\\P\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(browserArguments('http://127.0.0.1:1/', '/profile', { isSuperuser: false })).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/', '--user-data-dir=/profile']));
  expect(browserArguments('http://127.0.0.1:1/', '/profile', { isSuperuser: false })).not.toContain('--no-sandbox');
});
