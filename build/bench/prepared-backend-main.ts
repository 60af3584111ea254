// A stand-in for the backend whose answers are made before the clock starts, as the peers' servers do: what is measured is the desktop.
// node prepared-backend-main.ts PRODUCTS [PEERS-FOLDER]; prints "PORT n". /bench/change publishes the delta, /bench/pushed counts commands,
// /bench/raw is the same rows as plain lines for the raw limit.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { protocolVersion } from '#sync/protocol/protocol-version.ts';
import { pushRequest, type PushAnswer } from '#sync/protocol/push.ts';
import type { ScopesAnswer } from '#sync/protocol/scope.ts';
import type { SessionGrant } from '#sync/protocol/session.ts';
import { benchAccount, benchMember } from './bench-records.ts';
import { changeScopes, prepareScopes } from './prepared-scopes.ts';
import { prepareSnapshots } from './prepared-snapshots.ts';
import { loadWorkload } from './workload.ts';

const products = z.coerce.number().int().min(200).parse(process.argv[2]);
const workload = await loadWorkload(process.argv[3] ?? null);
const scopes = prepareScopes(workload, products);
const pages = new Map<string, Buffer>();
const pushed = new Set<string>();

const now = (): string => new Date().toISOString();

const grant = (): SessionGrant => ({
  accessToken: 'bench', expiresAt: new Date(Date.now() + 3_600_000).toISOString(), serverTime: now(),
  identity: { backendId: 'bench', accountId: benchAccount.id, accountName: benchAccount.name, memberId: benchMember.id, memberName: benchMember.name, email: benchMember.email, roles: ['buyer'] },
});

function feedPage(query: URLSearchParams): Buffer {
  const key = query.toString();
  const known = pages.get(key);
  if (known !== undefined) return known;
  const scope = scopes.find(({ name }) => name === query.get('scope'));
  if (scope === undefined) throw new Error(`no scope ${query.get('scope')}`);
  const page = Buffer.from(JSON.stringify(scope.page(query.get('cursor'), Number(query.get('limit')))));
  pages.set(key, page);
  return page;
}

/** Makes every page of the founding rows before anybody asks. */
function preparePages(limit: number): void {
  for (const { name, rows } of scopes) {
    for (let at = 0; at === 0 || at < rows.length; at += limit) {
      const query = new URLSearchParams({ scope: name, limit: String(limit) });
      if (at > 0) query.set('cursor', String(at));
      feedPage(query);
    }
  }
}

/** The rows as one JSON object a line. */
function rawLines(indexes: readonly number[], version: number): Buffer {
  const lines = indexes.flatMap((index) => [{ product: workload.product(index, version) }, ...workload.prices(index, version).map((price) => ({ price }))]);
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

async function judge(request: IncomingMessage): Promise<PushAnswer> {
  const { commands } = pushRequest.parse(JSON.parse(await text(request)));
  return {
    serverTime: now(),
    mark: null,
    results: commands.map(({ id }) => {
      const repeated = pushed.has(id);
      pushed.add(id);
      return { id, outcome: 'applied', repeated, refusal: null };
    }),
  };
}

function send(response: ServerResponse, body: Buffer | object): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
}

const snapshotFolder = process.env['PROFORMA_BENCH_SNAPSHOTS'] ?? 'off';
const snapshots = snapshotFolder === 'off' ? new Map<string, Buffer>() : prepareSnapshots(scopes, snapshotFolder);

function sendSnapshot(request: IncomingMessage, response: ServerResponse, sha256: string): void {
  const bytes = snapshots.get(sha256);
  if (bytes === undefined) return void response.writeHead(404).end();
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { 'content-type': 'application/zstd', 'content-length': bytes.byteLength - from }).end(bytes.subarray(from));
}

const rawFounding = rawLines(Array.from({ length: products }, (_, index) => index), 1);
const rawChange = rawLines(workload.changedIndexes(products), 2);

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
  const answers: Readonly<Record<string, () => void | Promise<void>>> = {
    '/session': () => send(response, grant()),
    '/sync/scopes': () => send(response, { protocol: protocolVersion, serverTime: now(), scopes: scopes.map((scope) => scope.standing()) } satisfies ScopesAnswer),
    '/sync/feed': () => send(response, feedPage(searchParams)),
    '/sync/commands': async () => send(response, await judge(request)),
    '/sync/poke': () => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': connected\n\n'),
    '/bench/change': () => {
      changeScopes(scopes, workload, products);
      pages.clear();
      send(response, {});
    },
    '/bench/raw': () => send(response, searchParams.has('changed') ? rawChange : rawFounding),
    '/bench/raw-push': async () => send(response, { received: z.array(z.unknown()).parse(JSON.parse(await text(request))).length }),
    '/bench/pushed': () => send(response, { pushed: pushed.size }),
  };
  const answer = answers[pathname];
  const sha256 = /^\/sync\/snapshots\/([0-9a-f]{64})$/.exec(pathname)?.[1];
  if (sha256 !== undefined) sendSnapshot(request, response, sha256);
  else if (answer === undefined) response.writeHead(404).end();
  else Promise.resolve(answer()).catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
});
server.keepAliveTimeout = 60_000;
preparePages(Number(process.env['PROFORMA_BENCH_PAGE_ROWS'] ?? 2000));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`PORT ${address.port}`);
});
