import type { Credentials, SnapshotSource, Transport } from '#sync/client/ports.ts';
import { useSqliteAddon } from '#sync/replica/sqlite-addon.ts';
import type { FromSyncThread, SyncThreadStart, ToSyncThread } from './sync-messages.ts';
import { syncHere, type SyncSide } from './sync-side.ts';
import { systemClock, systemRandom, systemScheduler } from './system-ports.ts';

/** The thread's end of its line to the host. */
export interface SyncPort {
  postMessage(message: FromSyncThread): void;
  on(event: 'message', listener: (message: ToSyncThread) => void): unknown;
  once(event: 'message', listener: (message: ToSyncThread) => void): unknown;
  close(): void;
}

/** Tokens come from the host, which alone may ask for a new one. */
function hostCredentials(first: string | null, port: SyncPort) {
  let token = first;
  let number = 0;
  const waiting = new Map<number, (renewed: Awaited<ReturnType<Credentials['renew']>>) => void>();
  const credentials: Credentials = {
    current: () => token,
    renew: () =>
      new Promise((resolve) => {
        number += 1;
        waiting.set(number, resolve);
        port.postMessage({ kind: 'renew', number });
      }),
  };
  const renewed = ({ number: asked, token: answer }: Extract<ToSyncThread, { kind: 'renewed' }>): void => {
    if (answer.ok) token = answer.value;
    waiting.get(asked)?.(answer);
    waiting.delete(asked);
  };
  return { credentials, renewed };
}

type CreateTransport = (backend: string, credentials: Credentials) => Transport & SnapshotSource;

/** Waits until the host says which desk, then runs its synchronisation in the thread that calls. */
export function serveSync(port: SyncPort, createTransport: CreateTransport): void {
  port.once('message', (message) => {
    if (message.kind !== 'begin') throw new Error(`${message.kind} before a desk was named`);
    void serveDesk(port, message.start, createTransport);
  });
}

async function serveDesk(port: SyncPort, start: SyncThreadStart, createTransport: CreateTransport): Promise<void> {
  if (start.sqliteAddon !== null) useSqliteAddon(start.sqliteAddon);
  const { credentials, renewed } = hostCredentials(start.token, port);
  const open = syncHere({ transport: createTransport(start.backend, credentials), clock: systemClock, random: systemRandom, scheduler: systemScheduler });
  const tell = (message: FromSyncThread): void => port.postMessage(message);
  const side: SyncSide = await open(start, {
    onStatus: () => tell({ kind: 'status', running: side.running() }),
    onPulled: (scopes) => tell({ kind: 'pulled', scopes }),
    onAnswered: () => tell({ kind: 'answered' }),
    onBug: (error) => tell({ kind: 'bug', error }),
    onPaths: (paths) => tell({ kind: 'paths', paths }),
    onDropped: (scope) => tell({ kind: 'dropped', scope }),
    onSnapshotFault: (scope, fault) => tell({ kind: 'snapshotFault', scope, fault }),
    onHistoryLost: (commands) => tell({ kind: 'historyLost', commands }),
  });
  const answer = async (number: number, work: Promise<void>): Promise<void> => {
    await work;
    tell({ kind: 'status', running: side.running() });
    tell({ kind: 'done', number });
  };
  port.on('message', (message) => {
    switch (message.kind) {
      case 'begin':
        throw new Error('a thread serves one desk');
      case 'start':
        return side.start();
      case 'nudge':
        return side.nudge();
      case 'stop':
        return side.stop();
      case 'renewed':
        return renewed(message);
      case 'runNow':
        return void answer(message.number, side.runNow());
      case 'setWorkOffline':
        return void answer(message.number, side.setWorkOffline(message.workOffline));
      case 'close':
        return void answer(message.number, side.close()).then(() => port.close());
    }
  });
  tell({ kind: 'opened', paths: side.paths, refetched: side.refetched, running: side.running() });
}
