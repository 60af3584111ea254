import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { createHost } from '#main/host/create-host.ts';
import { localSignIn } from '#main/host/local-sign-in.ts';
import { syncInThread, warmWorkers } from '#main/host/sync-thread.ts';
import { systemClock, systemScheduler } from '#main/host/system-ports.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { benchMember } from './bench-records.ts';

/** The desk's host as the shells put it together, asked without a shell in between. */
export interface BenchDesk {
  readonly ask: <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** Signs in and resolves when everything has been received and a search answers. */
  readonly signInAndReceive: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function createBenchDesk(backend: string, profileDirectory: string): Promise<BenchDesk> {
  const takeWorker = warmWorkers(() => new Worker(new URL('../../main/loopback/sync-worker.ts', import.meta.url)));
  const host = createHost({
    backend,
    profileDirectory,
    signIn: localSignIn(backend, fetch),
    openSync: (credentials) => syncInThread({ backend, sqliteAddon: null, credentials, takeWorker }),
    // Locked, as the product locks its files.
    key: randomBytes(32).toString('hex'),
    clock: systemClock,
    scheduler: systemScheduler,
    log: pino({ level: 'warn' }, pino.destination(2)),
  });
  // Timers of the desk keep no process alive; here nothing else does.
  const alive = setInterval(() => undefined, 1000);

  const ask: BenchDesk['ask'] = async (name, input) => {
    const answer = await host.dispatch(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as OutputOf<typeof name>;
  };

  return {
    ask,
    signInAndReceive: async () => {
      const received = Promise.withResolvers<void>();
      const look = async (): Promise<void> => {
        const status = await host.dispatch('sync.status', {});
        if (status.ok && (status.value as OutputOf<'sync.status'>).hasCatalog) received.resolve();
      };
      const leave = host.subscribe(({ topics }) => {
        if (topics.includes('sync') || topics.includes('catalog')) void look();
      });
      await host.start(benchMember.email);
      await received.promise;
      leave();
      const { hits } = await ask('catalog.search', { text: 'sto' });
      if (hits.length === 0) await ask('catalog.search', { text: '' });
    },
    close: async () => {
      clearInterval(alive);
      await host.close();
    },
  };
}
