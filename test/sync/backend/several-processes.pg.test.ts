import { createServer, connect, type Server, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend, type Backend } from '#sync/backend/create-backend.ts';
import { localIdentity } from '#sync/backend/policies/local-identity.ts';
import { lineOverPostgres, type BackendLine } from '#sync/backend/store/backend-line.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { isPassing, openPostgres } from '#sync/backend/store/open-database.ts';
import { loadBackendIdentity } from '#sync/backend/store/setting-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { scopesAnswer } from '#sync/protocol/scope.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';
import { device, startOfTest } from './backend-under-test.ts';
import { ann, requestOf } from './purchase.ts';
import { smallCompany } from './small-company.ts';

let server: PostgresServer;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  await server.stop();
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

/** Opens lines until each hears what the others say. */
async function openLine(databaseUrl: string, heard: string[] = []): Promise<BackendLine> {
  const line = await lineOverPostgres({ databaseUrl, heard: (scopes) => heard.push(...scopes), lost: () => undefined });
  ends.push(line.close);
  return line;
}

interface Process {
  readonly backend: Backend;
  readonly database: Database;
  readonly authorization: string;
}

/** One process of a backend, with its own pool and line. */
async function startProcess(databaseUrl: string, more: { requestsPerMinute?: number } = {}): Promise<Process> {
  const database = openPostgres(databaseUrl, () => undefined, { connections: 4 });
  await migrate(database);
  const ports = { now: () => startOfTest, newId: randomUUID, log: pino({ level: 'silent' }) };
  const joinLine = (heard: (scopes: readonly string[]) => void): Promise<BackendLine> => lineOverPostgres({ databaseUrl, heard, lost: () => undefined });
  const backend = createBackend({ ports, database, backend: await loadBackendIdentity(database, ports.newId), identity: localIdentity(database), autoConfirmSeconds: null, stopWithinMs: 30_000, joinLine, ...more });
  ends.push(async () => {
    await backend.close();
    await database.destroy();
  });
  const imported = await backend.importFiles(smallCompany());
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  const session = await backend.server.inject({ method: 'POST', url: '/session', payload: { email: ann } });
  return { backend, database, authorization: `Bearer ${session.json<{ accessToken: string }>().accessToken}` };
}

describe('Several processes of one backend', () => {
  it('what one process publishes, the others hear once, and a long list of scopes arrives whole', async () => {
    const url = await server.newDatabase();
    const [here, there]: [string[], string[]] = [[], []];
    const speaker = await openLine(url, here);
    await openLine(url, there);
    const scopes = Array.from({ length: 2000 }, (_, index) => `list:${'ü'.repeat(10)}${index}`);
    speaker.announce(scopes);
    await until(() => there.length >= scopes.length);
    expect(there.toSorted()).toEqual(scopes.toSorted());
    expect(here).toEqual(scopes);
  });

  it('a job runs in one process at a time, and again once that one is done', async () => {
    const url = await server.newDatabase();
    const [one, two] = [await openLine(url), await openLine(url)];
    const runs: string[] = [];
    const gate = Promise.withResolvers<undefined>();
    const first = one.alone('job', async () => {
      runs.push('one');
      await gate.promise;
    });
    await until(() => runs.length === 1);
    await two.alone('job', async () => void runs.push('two, too early'));
    await one.alone('job', async () => void runs.push('one again, too early'));
    await two.alone('another job', async () => void runs.push('another'));
    gate.resolve(undefined);
    await first;
    await two.alone('job', async () => void runs.push('two'));
    expect(runs).toEqual(['one', 'another', 'two']);
  });

  it('a line that the server cuts comes back by itself, hears again, and its locks are free meanwhile', async () => {
    const url = await server.newDatabase();
    const heard: string[] = [];
    const [speaker, listener] = [await openLine(url), await openLine(url, heard)];
    const gate = Promise.withResolvers<undefined>();
    const working = listener.alone('job', () => gate.promise.then(() => undefined));
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'proforma line' and datname = current_database()");
    const runs: string[] = [];
    while (runs.length === 0) {
      await speaker.alone('job', async () => void runs.push('speaker'));
      await sleep(20);
    }
    gate.resolve(undefined);
    await working;
    while (heard.length === 0) {
      speaker.announce(['catalog']);
      await sleep(50);
    }
    expect(new Set(heard)).toEqual(new Set(['catalog']));
    await other.end();
  });

  it('a desktop that pushed through one process sees its change through another at once, and a token of one counts at all', async () => {
    const url = await server.newDatabase();
    const [one, two] = [await startProcess(url), await startProcess(url)];
    const headers = { authorization: one.authorization };
    const asAnn = device();
    const standings = async ({ backend }: Process) => scopesAnswer.parse((await backend.server.inject({ method: 'GET', url: '/sync/scopes', headers })).json()).scopes;
    for (let round = 0; round < 10; round += 1) {
      const [pushing, pulling] = round % 2 === 0 ? [one, two] : [two, one];
      const before = await standings(pulling);
      const pushed = await pushing.backend.server.inject({ method: 'POST', url: '/sync/commands', headers, payload: { commands: [asAnn('quote.request', requestOf(randomUUID(), [['POT-1', 'C62', '6']]))] } });
      expect(pushed.statusCode).toBe(200);
      const after = await standings(pulling);
      const headOf = (scopes: typeof after): number => scopes.find(({ scope }) => scope === 'account:acme')?.head ?? 0;
      expect(headOf(after)).toBe(headOf(before) + 1);
      expect(after).toEqual(await standings(pushing));
    }
  });

  it('the same command delivered to two processes at once takes effect once', async () => {
    const url = await server.newDatabase();
    const processes = [await startProcess(url), await startProcess(url)];
    const commands = [device()('quote.request', requestOf(randomUUID(), [['POT-1', 'C62', '6']]))];
    const answers = await Promise.all(
      processes.map(({ backend, authorization }) => backend.server.inject({ method: 'POST', url: '/sync/commands', headers: { authorization }, payload: { commands } })),
    );
    const repeated = answers.map((answer) => answer.json<{ results: { outcome: string; repeated: boolean }[] }>().results[0]);
    expect(repeated.map((result) => result?.outcome)).toEqual(['applied', 'applied']);
    expect(repeated.filter((result) => result?.repeated === true)).toHaveLength(1);
  });

  it('one member who asks too often is told when to come back; a colleague is not', async () => {
    const { backend, authorization } = await startProcess(await server.newDatabase(), { requestsPerMinute: 5 });
    const ask = async (token: string) => backend.server.inject({ method: 'GET', url: '/sync/scopes', headers: { authorization: token } });
    for (let round = 0; round < 5; round += 1) expect((await ask(authorization)).statusCode).toBe(200);
    const refused = await ask(authorization);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const session = await backend.server.inject({ method: 'POST', url: '/session', payload: { email: 'bob@acme.example' } });
    expect((await ask(`Bearer ${session.json<{ accessToken: string }>().accessToken}`)).statusCode).toBe(200);
  });
});

describe('A backend whose database is away', () => {
  /** A way to the database that can be closed. */
  async function way(url: string): Promise<{ url: string; close: () => Promise<void> }> {
    const target = new URL(url);
    const socket = `${target.searchParams.get('host')}/.s.PGSQL.5432`;
    const open = new Set<Socket>();
    const proxy: Server = createServer((from) => {
      const to = connect(socket);
      for (const end of [from, to]) {
        open.add(end);
        end.on('error', () => undefined);
      }
      from.pipe(to).pipe(from);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return {
      url: `postgres://postgres@127.0.0.1:${address.port}${target.pathname}`,
      close: async () => {
        for (const end of open) end.destroy();
        await new Promise((resolve) => proxy.close(resolve));
      },
    };
  }

  it('is alive but not ready, and answers with 503 and a time to come back', async () => {
    const between = await way(await server.newDatabase());
    const { backend, authorization } = await startProcess(between.url);
    const statusOf = async (url: string): Promise<number> => (await backend.server.inject({ method: 'GET', url })).statusCode;
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 200]);
    await between.close();
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
    const pull = await backend.server.inject({ method: 'GET', url: '/sync/scopes', headers: { authorization } });
    expect(pull.statusCode).toBe(503);
    expect(Number(pull.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('a statement over its time is one of the faults that pass', async () => {
    const database = openPostgres(await server.newDatabase(), () => undefined, { statementTimeoutMs: 50 });
    ends.push(() => database.destroy());
    const error: unknown = await sql`select pg_sleep(10)`.execute(database).catch((thrown: unknown) => thrown);
    expect(isPassing(error)).toBe(true);
    expect(isPassing(new Error('a bug'))).toBe(false);
  });
});

describe('A backend that stops', () => {
  it('ends poke streams, lets running requests finish and takes no new one', async () => {
    const { backend, database, authorization } = await startProcess(await server.newDatabase());
    const url = await backend.server.listen({ host: '127.0.0.1', port: 0 });
    const headers = { authorization };
    const pokes = await fetch(`${url}/sync/poke`, { headers });
    const hold = Promise.withResolvers<undefined>();
    const held = Promise.withResolvers<undefined>();
    // Holds the account, so that the push is still running when the backend is asked to stop.
    const holding = database.transaction().execute(async (writing) => {
      await writing.selectFrom('scope_head').selectAll().where('scope', '=', 'account:acme').forUpdate().execute();
      held.resolve(undefined);
      await hold.promise;
    });
    await held.promise;
    const body = JSON.stringify({ commands: [device()('quote.request', requestOf(randomUUID(), [['POT-1', 'C62', '6']]))] });
    const push = fetch(`${url}/sync/commands`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
    const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await waiting.execute(database)).rows.length === 0) await sleep(10);
    const closed = backend.close();
    expect(await pokes.text()).toContain('connected');
    await expect(fetch(`${url}/ready`)).rejects.toThrow();
    hold.resolve(undefined);
    await holding;
    expect((await push).status).toBe(200);
    await closed;
  });
});
