import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { createHost, type Host } from '#main/host/create-host.ts';
import type { SessionIdentity } from '#main/host/sign-in.ts';
import { syncHere } from '#main/host/sync-side.ts';
import { systemRandom, systemScheduler } from '#main/host/system-ports.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/domain/result.ts';
import { sampleSignIn } from '#test/main/host/sample-session.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { anna, fillWithSampleSeller, tom } from './sample-seller.ts';

// Real files on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export interface SampleHost {
  readonly host: Host;
  readonly backend: FakeBackend;
  /** Whether the backend can be reached for signing in; requests of the desk go by `backend.fault`. */
  readonly signIn: ReturnType<typeof sampleSignIn>['state'];
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>, Failure>>;
  /** Like `ask`, for what must succeed. */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  goOffline(): void;
  goOnline(): void;
  /** Synchronises until the backend has answered: a run that was under way while the backend was away ends without it. */
  synchronise(): Promise<void>;
  close(): Promise<void>;
}

/** The whole host on real files, with a backend in memory. With `member` that member is signed in and has synchronised. */
export async function openSampleHost(member: SessionIdentity | null = anna): Promise<SampleHost> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-host-'));
  const backend = new FakeBackend();
  fillWithSampleSeller(backend);
  const { signIn, state } = sampleSignIn([anna, tom]);
  const clock = { now: () => Date.parse(backend.serverTime) };
  const host = createHost({
    backend: 'http://127.0.0.1:9',
    profileDirectory: folder,
    signIn,
    openSync: () => syncHere({ transport: backend.transport(), clock, random: systemRandom, scheduler: systemScheduler }),
    key: null,
    clock,
    scheduler: systemScheduler,
    log: { info: () => undefined, warn: () => undefined, error: (figures) => console.error(figures) },
  });
  const ask: SampleHost['ask'] = async (name, input) => (await host.dispatch(name, input)) as Awaited<ReturnType<SampleHost['ask']>> as never;
  const call: SampleHost['call'] = async (name, input) => {
    const answer = await ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const synchronise = async (): Promise<void> => {
    await vi.waitFor(async () => expect((await call('sync.run', {})).status).toMatchObject({ connection: 'online', lastProblem: null, waiting: 0 }), { timeout: 15_000 });
  };
  if (member !== null) {
    await host.start(member.email);
    await synchronise();
  }
  return {
    host,
    backend,
    signIn: state,
    ask,
    call,
    goOffline: () => {
      backend.fault = () => 'drop';
    },
    goOnline: () => {
      backend.fault = () => null;
    },
    synchronise,
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
