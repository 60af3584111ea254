import type { Credentials } from '#sync/client/ports.ts';
import type { FromSyncThread, ToSyncThread } from './sync-messages.ts';
import type { OpenSync, SyncPlace, SyncSide, SyncSideEvents } from './sync-side.ts';

/** A started thread as far as it matters here; a `Worker` of Node is one. */
export interface SyncWorker {
  postMessage(message: ToSyncThread): void;
  on(event: 'message', listener: (message: FromSyncThread) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): Promise<unknown>;
}

interface SyncThreadSetup {
  readonly backend: string;
  readonly sqliteAddon: string | null;
  readonly credentials: Credentials;
  readonly takeWorker: () => SyncWorker;
}

type Opened = Extract<FromSyncThread, { kind: 'opened' }>;

/** The line to one worker: questions are numbered, and end when the worker does. */
function lineTo(worker: SyncWorker, hear: (message: FromSyncThread) => void) {
  const waiting = new Map<number, () => void>();
  let asked = 0;
  let gone = false;
  worker.on('message', (message) => {
    if (message.kind !== 'done') return hear(message);
    waiting.get(message.number)?.();
    waiting.delete(message.number);
  });
  worker.on('exit', () => {
    gone = true;
    for (const answer of waiting.values()) answer();
    waiting.clear();
  });
  return {
    send: (message: ToSyncThread): void => worker.postMessage(message),
    ask: (question: (number: number) => ToSyncThread): Promise<void> =>
      new Promise((resolve) => {
        if (gone) return resolve();
        asked += 1;
        waiting.set(asked, resolve);
        worker.postMessage(question(asked));
      }),
  };
}

/** Threads of which one is loaded already when the first desk opens: loading takes longer than signing in. */
export function warmWorkers(spawn: () => SyncWorker): () => SyncWorker {
  let warm: SyncWorker | null = spawn();
  return () => {
    const worker = warm ?? spawn();
    warm = null;
    return worker;
  };
}

/**
 * A desk's synchronisation in a thread of its own: network, parsing, and everything that it writes. The thread that serves the screen is never held
 * up by it. A thread that dies is a bug: it is told, and the next opening of the desk starts another; what was acknowledged is on the disk.
 */
export function syncInThread({ backend, sqliteAddon, credentials, takeWorker }: SyncThreadSetup): OpenSync {
  return async (place: SyncPlace, events: SyncSideEvents): Promise<SyncSide> => {
    const worker = takeWorker();
    const opening = Promise.withResolvers<Opened>();
    const ending = new AbortController();
    let running: Opened['running'];
    const answerRenewal = async (number: number): Promise<void> => {
      line.send({ kind: 'renewed', number, token: await credentials.renew(ending.signal) });
    };
    const hear = (message: FromSyncThread): void => {
      if (message.kind === 'opened') opening.resolve(message);
      else if (message.kind === 'pulled') events.onPulled(message.scopes);
      else if (message.kind === 'answered') events.onAnswered();
      else if (message.kind === 'bug') events.onBug(message.error);
      else if (message.kind === 'paths') events.onPaths(message.paths);
      else if (message.kind === 'snapshotFault') events.onSnapshotFault(message.scope, message.fault);
      else if (message.kind === 'historyLost') events.onHistoryLost(message.commands);
      else if (message.kind === 'renew') void answerRenewal(message.number);
      else if (message.kind === 'status') {
        running = message.running;
        events.onStatus();
      }
    };
    const line = lineTo(worker, hear);
    worker.on('error', (error) => {
      events.onBug(error);
      opening.reject(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => opening.reject(new Error('the thread of the synchronisation ended before it had begun')));
    line.send({ kind: 'begin', start: { ...place, backend, sqliteAddon, token: credentials.current() } });
    const opened = await opening.promise;
    running = opened.running;
    return {
      paths: opened.paths,
      refetched: opened.refetched,
      running: () => running,
      start: () => line.send({ kind: 'start' }),
      nudge: () => line.send({ kind: 'nudge' }),
      runNow: () => line.ask((number) => ({ kind: 'runNow', number })),
      stop: () => line.send({ kind: 'stop' }),
      setWorkOffline: (workOffline) => line.ask((number) => ({ kind: 'setWorkOffline', number, workOffline })),
      close: async () => {
        ending.abort();
        await line.ask((number) => ({ kind: 'close', number }));
        await worker.terminate();
      },
    };
  };
}
