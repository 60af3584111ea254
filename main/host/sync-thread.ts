import { backoffMs } from '#sync/client/backoff.ts';
import type { Clock, Credentials, Random, Scheduler } from '#sync/client/ports.ts';
import type { FromSyncThread, ToSyncThread } from './sync-messages.ts';
import type { OpenSync, SyncPlace, SyncSide, SyncSideEvents } from './sync-side.ts';
import { systemClock, systemRandom, systemScheduler } from './system-ports.ts';

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
  readonly clock?: Clock;
  readonly random?: Random;
  readonly scheduler?: Scheduler;
}

type Opened = Extract<FromSyncThread, { kind: 'opened' }>;

/** How soon a thread that died is followed by another. */
const restartLimits = { firstMs: 500, longestMs: 60_000 } as const;
/** So many in a row is no accident any more, and the person is told; */
const toldAfterDeaths = 3;
/** a thread that lived so long before it died begins a new row. */
const soundAfterMs = 60_000;

/** Threads of which one is loaded already when the first desk opens: loading takes longer than signing in. */
export function warmWorkers(spawn: () => SyncWorker): () => SyncWorker {
  let warm: SyncWorker | null = spawn();
  return () => {
    const worker = warm ?? spawn();
    warm = null;
    return worker;
  };
}

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
    send: (message: ToSyncThread): void => {
      if (!gone) worker.postMessage(message);
    },
    ask: (question: (number: number) => ToSyncThread): Promise<void> =>
      new Promise((resolve) => {
        if (gone) return resolve();
        asked += 1;
        waiting.set(asked, resolve);
        worker.postMessage(question(asked));
      }),
  };
}

interface LivingThread {
  readonly worker: SyncWorker;
  readonly line: ReturnType<typeof lineTo>;
  readonly opened: Promise<Opened>;
}

/** One desk's synchronisation over as many threads as it takes, one after the other. */
class ThreadedSync implements SyncSide {
  readonly #setup: Required<SyncThreadSetup>;
  readonly #place: SyncPlace;
  readonly #events: SyncSideEvents;
  readonly #ending = new AbortController();
  #thread: LivingThread;
  #running: Opened['running'] | null = null;
  #started = false;
  #deaths = 0;
  #openedAt = 0;
  /** What was asked for while no thread was there to do it. */
  #workOffline: boolean | null = null;
  #cancelRestart: () => void = () => undefined;
  paths: SyncSide['paths'] = new Map();
  refetched = false;

  constructor(setup: Required<SyncThreadSetup>, place: SyncPlace, events: SyncSideEvents) {
    this.#setup = setup;
    this.#place = place;
    this.#events = events;
    this.#thread = this.#begin();
  }

  /** Rejects when the very first thread cannot open the desk: that is told at once, and nothing is tried again. */
  async open(): Promise<this> {
    const { paths, refetched, running } = await this.#thread.opened;
    this.paths = paths;
    this.refetched = refetched;
    this.#becomes(running);
    return this;
  }

  running(): Opened['running'] {
    if (this.#running === null) throw new Error('the synchronisation has not been opened');
    return this.#running;
  }

  start(): void {
    this.#started = true;
    this.#thread.line.send({ kind: 'start' });
  }

  nudge(): void {
    this.#thread.line.send({ kind: 'nudge' });
  }

  runNow(): Promise<void> {
    return this.#thread.line.ask((number) => ({ kind: 'runNow', number }));
  }

  stop(): void {
    this.#thread.line.send({ kind: 'stop' });
  }

  async setWorkOffline(workOffline: boolean): Promise<void> {
    this.#workOffline = workOffline;
    await this.#thread.line.ask((number) => ({ kind: 'setWorkOffline', number, workOffline }));
  }

  async close(): Promise<void> {
    this.#ending.abort();
    this.#cancelRestart();
    await this.#thread.line.ask((number) => ({ kind: 'close', number }));
    await this.#thread.worker.terminate();
  }

  #begin(): LivingThread {
    const { takeWorker, backend, sqliteAddon, credentials } = this.#setup;
    const worker = takeWorker();
    const opening = Promise.withResolvers<Opened>();
    const line = lineTo(worker, (message) => {
      if (message.kind === 'opened') opening.resolve(message);
      else if (message.kind === 'renew') void this.#renew(line, message.number);
      else this.#hear(message);
    });
    worker.on('error', (error) => {
      this.#events.onBug(error);
      opening.reject(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => {
      opening.reject(new Error('the thread of the synchronisation ended before it had begun'));
      this.#died();
    });
    line.send({ kind: 'begin', start: { ...this.#place, backend, sqliteAddon, token: credentials.current() } });
    return { worker, line, opened: opening.promise };
  }

  async #renew(line: LivingThread['line'], number: number): Promise<void> {
    line.send({ kind: 'renewed', number, token: await this.#setup.credentials.renew(this.#ending.signal) });
  }

  #hear(message: Exclude<FromSyncThread, { kind: 'opened' | 'renew' }>): void {
    const events = this.#events;
    if (message.kind === 'pulled') events.onPulled(message.scopes);
    else if (message.kind === 'answered') events.onAnswered();
    else if (message.kind === 'bug') events.onBug(message.error);
    else if (message.kind === 'paths') events.onPaths(message.paths);
    else if (message.kind === 'dropped') events.onDropped(message.scope);
    else if (message.kind === 'snapshotFault') events.onSnapshotFault(message.scope, message.fault);
    else if (message.kind === 'historyLost') events.onHistoryLost(message.commands);
    else if (message.kind === 'status') {
      this.#becomes(message.running);
      events.onStatus();
    }
  }

  /** A thread tells nothing of those before it. */
  #becomes(running: Opened['running']): void {
    this.#openedAt = this.#openedAt === 0 ? this.#setup.clock.now() : this.#openedAt;
    this.#running = { ...running, keepsFailing: this.#deaths >= toldAfterDeaths && !this.#isSound() };
  }

  #isSound(): boolean {
    return this.#openedAt > 0 && this.#setup.clock.now() - this.#openedAt >= soundAfterMs;
  }

  /** What it had acknowledged is on the disk, and what it was sending is sent again; another thread goes on from there. */
  #died(): void {
    if (this.#ending.signal.aborted || this.#running === null) return;
    const { clock, random, scheduler } = this.#setup;
    this.#deaths = this.#isSound() ? 1 : this.#deaths + 1;
    this.#openedAt = 0;
    const delayMs = backoffMs(this.#deaths, restartLimits, random, null);
    this.#running = {
      ...this.#running, activity: 'idle', progress: null,
      nextAttemptAt: new Date(clock.now() + delayMs).toISOString(),
      keepsFailing: this.#deaths >= toldAfterDeaths,
    };
    this.#events.onStatus();
    this.#cancelRestart = scheduler.after(delayMs, () => void this.#beginAgain());
  }

  async #beginAgain(): Promise<void> {
    this.#thread = this.#begin();
    let opened: Opened;
    try {
      opened = await this.#thread.opened;
    } catch {
      // It has been told, and its end begins the next attempt.
      return;
    }
    this.#events.onPaths(opened.paths);
    this.#becomes(opened.running);
    this.#events.onStatus();
    const workOffline = this.#workOffline;
    if (workOffline !== null) void this.setWorkOffline(workOffline);
    if (this.#started) this.start();
  }
}

/**
 * A desk's synchronisation in a thread of its own: network, parsing, and everything that it writes. The thread that serves the screen is never held
 * up by it. A thread that dies is a bug: it is logged, and another is started, later and later while it goes on; the person is told when it keeps dying.
 */
export function syncInThread({ clock = systemClock, random = systemRandom, scheduler = systemScheduler, ...setup }: SyncThreadSetup): OpenSync {
  return (place, events) => new ThreadedSync({ ...setup, clock, random, scheduler }, place, events).open();
}
