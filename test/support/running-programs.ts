import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '#build/project-root.ts';
import { placePreparedDemo } from './prepared-demo.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';

/** A program of ours under test: a real process that can be ended politely or by SIGKILL. */
export interface Program {
  readonly child: ChildProcess;
  readonly output: readonly string[];
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end; fails when it does not within ten seconds. */
  stop(): Promise<void>;
}

export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `proforma-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A port that was free a moment ago, so that a program can be ended and started again under the same address. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A program that has been started and may not be ready yet; it can be killed before it is. */
export interface LaunchedProgram extends Program {
  /** Rejects when it ends before, or takes too long. */
  readonly ready: Promise<void>;
}

/** Starts a TypeScript entry of the project; it is ready with a line that matches `ready`. `within` is a command that becomes what it is given to run. */
export function launchProgram(entry: string, args: readonly string[], ready: RegExp, readyWithinMs = 120_000, within: readonly string[] = []): LaunchedProgram {
  const [command = process.execPath, ...rest] = [...within, process.execPath, entry, ...args];
  const child = spawn(command, rest, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isReady = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line);
      if (ready.test(line)) isReady.resolve();
    });
  }
  const tail = () => output.slice(-15).join('\n');
  void ended.then(() => isReady.reject(new Error(`${entry} ended before it was ready:\n${tail()}`)));
  const late = setTimeout(() => isReady.reject(new Error(`${entry} was not ready within ${readyWithinMs} ms:\n${tail()}`)), readyWithinMs);
  const readiness = isReady.promise.finally(() => clearTimeout(late));
  // Whoever kills it before it is ready does not wait for that.
  readiness.catch(() => undefined);
  return {
    child,
    output,
    ready: readiness,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(force);
      if (child.signalCode === 'SIGKILL') throw new Error(`${entry} did not end by itself:\n${tail()}`);
    },
  };
}

/** Starts a TypeScript entry of the project and waits for a line that matches `ready`. */
export async function startProgram(entry: string, args: readonly string[], ready: RegExp, readyWithinMs = 60_000): Promise<Program> {
  const program = launchProgram(entry, args, ready, readyWithinMs);
  await program.ready;
  return program;
}

export interface BackendPlace {
  readonly port: number;
  readonly data: string;
  /** Null imports none: the database has one. */
  readonly company?: string | null;
  readonly databaseUrl?: string;
  readonly autoConfirmSeconds?: number;
  readonly readyWithinMs?: number;
  readonly newEpoch?: boolean;
  /** A provider that plays the bank looks after cards. */
  readonly demoCards?: boolean;
}

export function launchBackend(place: BackendPlace): LaunchedProgram {
  const storage = place.databaseUrl === undefined ? ['--data', place.data] : ['--database-url', place.databaseUrl];
  const company = place.company === null ? [] : ['--company', place.company ?? 'sync/backend/demo-company'];
  const confirm = place.autoConfirmSeconds === undefined ? [] : ['--auto-confirm', String(place.autoConfirmSeconds)];
  const epoch = place.newEpoch === true ? ['--new-epoch'] : [];
  const cards = place.demoCards === true ? ['--demo-cards'] : [];
  return launchProgram('sync/backend/backend-main.ts', ['--port', String(place.port), ...storage, ...company, ...confirm, ...epoch, ...cards], /listening on http/, place.readyWithinMs);
}

/** Starts a backend with the demonstration company, or whatever `place` names. */
export async function startBackend(place: BackendPlace): Promise<Program> {
  if (place.databaseUrl === undefined && place.company === undefined) {
    await placePreparedDemo(place.data, async (data) => {
      const preparing = launchBackend({ port: await freePort(), data });
      await preparing.ready;
      await preparing.stop();
    });
  }
  const program = launchBackend(place);
  await program.ready;
  return program;
}

export interface DeskPlace {
  readonly backendPort: number;
  readonly profile: string;
  readonly user: string;
  readonly port?: number;
  readonly readyWithinMs?: number;
  /** Where the profile lies as seen from outside of `within`. */
  readonly profileFromHere?: string;
  /** A command that becomes the desk, such as one that enters a smaller disk. */
  readonly within?: readonly string[];
}

/** A desk under test: the program, its page address with a fresh launch token, and its API. */
export interface DeskUnderTest extends Program {
  readonly address: string;
  readonly page: string;
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
}

/** The desk did not do what it was asked; without `status` it gave no answer at all. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly status: number | null;

  constructor(message: string, status: number | null) {
    super(message);
    this.status = status;
  }
}

/** A desk that is starting: `ready` answers how it is reached. */
export interface LaunchedDesk {
  readonly program: LaunchedProgram;
  readonly ready: Promise<DeskUnderTest>;
}

export function launchDesk(place: DeskPlace): LaunchedDesk {
  const tokenFile = join(place.profile, 'api-token');
  const port = place.port ?? 0;
  const args = ['--backend', `http://127.0.0.1:${place.backendPort}`, '--profile', place.profile, '--port', String(port), '--token-file', tokenFile, '--no-open', '--user', place.user];
  const program = launchProgram('out/loopback/loopback-main.js', args, /Proforma desk on http/, place.readyWithinMs, place.within);
  const ready = program.ready.then(() => reachDesk(program, join(place.profileFromHere ?? place.profile, 'api-token')));
  ready.catch(() => undefined);
  return { program, ready };
}

export const startDesk = (place: DeskPlace): Promise<DeskUnderTest> => launchDesk(place).ready;

function reachDesk(program: LaunchedProgram, tokenFile: string): DeskUnderTest {
  const page = program.output.map((line) => /(http:\/\/127\.0\.0\.1:\S+)/.exec(line)?.[1]).find((found) => found !== undefined);
  if (page === undefined) throw new Error('the desk printed no address');
  const address = new URL(page).origin;
  const token = readFileSync(tokenFile, 'utf8').trim();
  return {
    ...program,
    address,
    page,
    async call(name, input) {
      const request = { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(input) };
      const answer = await fetch(`${address}/api/${name}`, request)
        .then(async (response) => ({ ok: response.ok, status: response.status, body: (await response.json()) as unknown }))
        .catch((error: unknown) => {
          throw new NotDone(`${name} was not answered: ${error instanceof Error ? error.message : String(error)}`, null);
        });
      if (!answer.ok) throw new NotDone(`${name} answered ${answer.status}: ${JSON.stringify(answer.body)}`, answer.status);
      // The host has parsed its answer by the contract before sending it.
      return answer.body as OutputOf<typeof name>;
    },
  };
}

/** Asks again until the answer satisfies `isDone`; fails with the last answer after `withinMs`. */
export async function eventually<Value>(ask: () => Promise<Value>, isDone: (value: Value) => boolean, withinMs = 20_000): Promise<Value> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await ask();
    if (isDone(value)) return value;
    if (Date.now() > end) throw new Error(`not reached within ${withinMs} ms; last answer: ${JSON.stringify(value).slice(0, 1500)}`);
    await sleep(100);
  }
}
