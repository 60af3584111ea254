import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import type { FromSyncThread, ToSyncThread } from '#main/host/sync-messages.ts';
import type { SyncSideEvents } from '#main/host/sync-side.ts';
import { syncInThread, type SyncWorker } from '#main/host/sync-thread.ts';
import { temporaryFolder } from '#test/main/database/open-files.ts';
import { halfRandom, ManualTime } from '#test/sync/client/manual-time.ts';

const idle = { connection: 'online', activity: 'idle', progress: null, lastProblem: null, diskFull: false, nextAttemptAt: null, keepsFailing: false } as const;

/** A thread that does what a test says. */
class PlayedWorker extends EventEmitter implements SyncWorker {
  readonly asked: ToSyncThread[] = [];

  postMessage(message: ToSyncThread): void {
    this.asked.push(message);
    if (message.kind === 'close') queueMicrotask(() => this.tell({ kind: 'done', number: message.number }));
  }

  tell(message: FromSyncThread): void {
    this.emit('message', message);
  }

  open(path = 'a'): void {
    this.tell({ kind: 'opened', paths: new Map([['catalog', path]]), refetched: false, running: idle });
  }

  die(): void {
    this.emit('error', new Error('out of memory'));
    this.emit('exit');
  }

  kinds(): string[] {
    return this.asked.map(({ kind }) => kind);
  }

  async terminate(): Promise<void> {
    this.emit('exit');
  }
}

async function openPlayed() {
  const workers: PlayedWorker[] = [];
  const time = new ManualTime();
  const told = { bugs: 0, status: 0, paths: [] as string[] };
  const events: SyncSideEvents = {
    onBug: () => (told.bugs += 1), onStatus: () => (told.status += 1), onPaths: (paths) => told.paths.push(...paths.values()),
    onPulled: () => undefined, onAnswered: () => undefined, onDropped: () => undefined, onSnapshotFault: () => undefined, onHistoryLost: () => undefined,
  };
  const takeWorker = (): PlayedWorker => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  };
  const opening = syncInThread({ backend: 'http://localhost', sqliteAddon: null, credentials: { current: () => 'token', renew: async () => ({ ok: true, value: 'token' }) }, takeWorker, clock: time, random: halfRandom, scheduler: time })({ directory: 'd', key: null }, events);
  workers[0]?.open();
  const side = await opening;
  const newest = (): PlayedWorker => workers.at(-1) ?? expect.fail('no thread was started');
  /** The newest thread dies, and the next one is there. */
  const dieAndReturn = async (): Promise<void> => {
    newest().die();
    time.pass(time.next() ?? 0);
    newest().open('b');
    await vi.waitFor(() => expect(newest().kinds()).toContain('start'));
  };
  return { side, workers, time, told, newest, dieAndReturn };
}

test('a thread that dies is logged and followed by another, which goes on where it was', async () => {
  const { side, workers, time, told, newest } = await openPlayed();
  side.start();
  newest().die();
  expect(side.running()).toMatchObject({ activity: 'idle', keepsFailing: false, nextAttemptAt: expect.any(String) });
  expect(workers).toHaveLength(1);
  time.pass(time.next() ?? 0);
  newest().open('b');
  await vi.waitFor(() => expect(newest().kinds()).toEqual(['begin', 'start']));
  expect(workers).toHaveLength(2);
  expect(told).toMatchObject({ bugs: 1, paths: ['b'] });
});

test('what waits for an answer of a thread that dies does not wait for ever', async () => {
  const { side, newest } = await openPlayed();
  const asked = side.runNow();
  newest().die();
  await asked;
  await side.runNow();
});

test('the pauses grow while threads keep dying, and then the person is told; one that lives makes an end of it', async () => {
  const { side, time, newest, dieAndReturn } = await openPlayed();
  side.start();
  const pauses: number[] = [];
  for (let death = 1; death <= 4; death += 1) {
    newest().die();
    pauses.push(time.next() ?? 0);
    expect(side.running().keepsFailing, `after ${death} deaths`).toBe(death >= 3);
    time.pass(time.next() ?? 0);
    newest().open();
    await vi.waitFor(() => expect(newest().kinds()).toContain('start'));
  }
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  expect(side.running().keepsFailing).toBe(true);
  time.pass(60_000);
  newest().tell({ kind: 'status', running: idle });
  expect(side.running().keepsFailing).toBe(false);
  await dieAndReturn();
  expect(side.running().keepsFailing).toBe(false);
});

test('a thread that cannot open the files again is tried again; closing ends that', async () => {
  const { side, workers, time, newest } = await openPlayed();
  newest().die();
  time.pass(time.next() ?? 0);
  newest().die();
  expect(time.next()).not.toBeNull();
  await side.close();
  expect(time.next()).toBeNull();
  expect(workers).toHaveLength(2);
});

test('"work offline" that was asked for while no thread was there is done by the next one', async () => {
  const { side, time, newest } = await openPlayed();
  newest().die();
  await side.setWorkOffline(true);
  time.pass(time.next() ?? 0);
  newest().open();
  await vi.waitFor(() => expect(newest().asked).toContainEqual({ kind: 'setWorkOffline', number: 1, workOffline: true }));
});

test('a real thread that is ended goes on in another over the same files', async () => {
  const directory = temporaryFolder();
  openDeskFile(directory, { now: () => '2026-11-23T12:00:00.000Z', newId: randomUUID }).desk.close();
  const workers: Worker[] = [];
  const takeWorker = (): Worker => {
    const worker = new Worker(new URL('../../../main/loopback/sync-worker.ts', import.meta.url));
    workers.push(worker);
    return worker;
  };
  const credentials = { current: () => 'token', renew: async () => ({ ok: true, value: 'token' }) as const };
  const side = await syncInThread({ backend: 'http://127.0.0.1:9', sqliteAddon: null, credentials, takeWorker })({ directory, key: null }, {
    onBug: () => undefined, onStatus: () => undefined, onPaths: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onDropped: () => undefined, onSnapshotFault: () => undefined, onHistoryLost: () => undefined,
  });
  await side.runNow();
  expect(side.running().connection).toBe('offline');
  await workers[0]?.terminate();
  await vi.waitFor(async () => {
    expect(workers).toHaveLength(2);
    await side.runNow();
    expect(side.running()).toMatchObject({ connection: 'offline', nextAttemptAt: null });
  }, { timeout: 30_000 });
  await side.close();
}, 60_000);
