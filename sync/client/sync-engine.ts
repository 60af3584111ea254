import { err, type Result } from '#shared/domain/result.ts';
import { backoffMs, type BackoffLimits } from './backoff.ts';
import { connectionAfter, problemOf, type Connection, type SyncProblem } from './connectivity.ts';
import type { Snapshots } from './fetch-snapshot.ts';
import { pokeChannel, type PokeChannel } from './poke-channel.ts';
import type { Clock, PullProgress, Random, Scheduler, SyncStore, Transport, TransportFailure } from './ports.ts';
import type { Pushed } from './push.ts';
import { statusOf, type RunningStatus, type SyncStatus } from './sync-status.ts';
import { synchronise } from './synchronise.ts';

/** Keeps one member's desk and the backend in agreement. One synchronisation at a time; stoppable at any moment. */
export interface SyncEngine {
  status(): SyncStatus;
  /** What of the status is in memory only. */
  running(): RunningStatus;
  /** Starts the timer and the poke channel, and synchronises at once. */
  start(): void;
  /** A command was appended, the network changed, the machine woke up: synchronise soon, without being waited for. */
  nudge(): void;
  /** Synchronises now and resolves when done or failed; what was appended before the call is sent. While working offline nothing happens. */
  runNow(): Promise<SyncStatus>;
  /** Ends a run under way at the next safe point; what was received stays. The timer goes on. */
  stop(): void;
  setWorkOffline(workOffline: boolean): void;
  /** Ends everything; resolves when no request and no transaction is under way any more. */
  close(): Promise<void>;
}

export interface EngineEvents {
  /** Connection, activity, progress or counts moved. */
  onStatus(): void;
  /** Rows of these scopes that screens read have changed. */
  onPulled(scopes: readonly string[]): void;
  /** The backend answered commands. */
  onAnswered(): void;
  /** The backend was restored from a backup; so many commands that it had acknowledged are sent again. */
  onHistoryLost?(commands: number): void;
  /** A store threw, and not for want of room on the disk. The run ended, the next one tries again. */
  onBug(error: unknown): void;
}

export interface EngineTiming {
  /** Between two synchronisations when nothing else asks for one. */
  readonly pollMs: number;
  readonly retry: BackoffLimits;
  readonly reconnect: BackoffLimits;
  readonly pageRows: number;
  /** Between two times that everything held is looked through; the first is soon after opening. */
  readonly lookThroughMs: number;
}

export const defaultTiming: EngineTiming = {
  pollMs: 60_000,
  retry: { firstMs: 1_000, longestMs: 120_000 },
  reconnect: { firstMs: 1_000, longestMs: 15_000 },
  pageRows: 2_000,
  lookThroughMs: 24 * 3_600_000,
};

export interface EngineSetup {
  readonly store: SyncStore;
  readonly transport: Transport;
  /** Ready files of shared scopes; without them every scope comes by its feed. */
  readonly snapshots?: Snapshots;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly events: EngineEvents;
  /** Whether what a store threw says that the disk is full: the person is told, and the next run tries again. */
  readonly isDiskFull?: (error: unknown) => boolean;
  readonly timing?: EngineTiming;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** When to run, what to say of it, and that there is one run at a time. What a run does is `synchronise`. */
class RunningEngine implements SyncEngine {
  readonly #setup: EngineSetup;
  readonly #timing: EngineTiming;
  readonly #pokes: PokeChannel;
  #connection: Connection;
  #activity: SyncStatus['activity'] = 'idle';
  #progress: PullProgress | null = null;
  #lastProblem: SyncProblem | null = null;
  #diskFull = false;
  #nextAttemptAt: number | null = null;
  #failures = 0;
  /** Until then the backend has asked to be left alone. */
  #notBefore = 0;
  #lookedThroughAt: number | null = null;
  #started = false;
  #closed = false;
  #running: Promise<void> | null = null;
  /** Somebody asked for a run while one was under way: what they appended may have come too late for it. */
  #again = false;
  #controller = new AbortController();
  #cancelTimer: () => void = () => undefined;

  constructor(setup: EngineSetup) {
    this.#setup = setup;
    this.#timing = setup.timing ?? defaultTiming;
    this.#connection = setup.store.workOffline() ? 'workingOffline' : 'unknown';
    const { transport, random, scheduler } = setup;
    this.#pokes = pokeChannel({ transport, random, scheduler, limits: this.#timing.reconnect, onPoke: () => this.nudge() });
  }

  running(): RunningStatus {
    return {
      connection: this.#connection,
      activity: this.#activity,
      progress: this.#progress,
      lastProblem: this.#lastProblem,
      diskFull: this.#diskFull,
      // Whoever can say this says it of itself.
      keepsFailing: false,
      nextAttemptAt: this.#nextAttemptAt === null ? null : iso(this.#nextAttemptAt),
    };
  }

  status(): SyncStatus {
    return statusOf(this.running(), this.#setup.store);
  }

  start(): void {
    if (this.#started || this.#closed) return;
    this.#started = true;
    if (this.#setup.store.workOffline()) return;
    this.#pokes.open();
    this.nudge();
  }

  /** Asked for patience, it leaves the beginning to the timer. Nobody awaits the run, and it lets nothing through. */
  nudge(): void {
    if (this.#started && this.#mayRun() && this.#setup.clock.now() >= this.#notBefore) void this.#begin();
  }

  async runNow(): Promise<SyncStatus> {
    if (this.#mayRun()) await this.#begin();
    return this.status();
  }

  stop(): void {
    this.#again = false;
    this.#controller.abort();
  }

  setWorkOffline(workOffline: boolean): void {
    const { store } = this.#setup;
    if (workOffline === store.workOffline()) return;
    store.setWorkOffline(workOffline);
    if (workOffline) {
      this.stop();
      this.#cancelTimer();
      this.#nextAttemptAt = null;
      void this.#pokes.close();
      this.#say({ connection: 'workingOffline' });
      return;
    }
    this.#say({ connection: 'unknown' });
    if (this.#started) this.#pokes.open();
    this.nudge();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.stop();
    this.#cancelTimer();
    await this.#pokes.close();
    await this.#running;
  }

  #mayRun(): boolean {
    return !this.#closed && !this.#setup.store.workOffline();
  }

  #say(next: { activity?: SyncStatus['activity']; progress?: PullProgress | null; connection?: Connection }): void {
    this.#activity = next.activity ?? this.#activity;
    this.#connection = next.connection ?? this.#connection;
    if (next.progress !== undefined) this.#progress = next.progress;
    this.#setup.events.onStatus();
  }

  #begin(): Promise<void> {
    this.#again = this.#running !== null;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (!this.#closed) this.#setup.events.onStatus();
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      this.#controller = new AbortController();
      this.#cancelTimer();
      this.#nextAttemptAt = null;
      this.#settle(await this.#attempt(this.#controller.signal));
    } while (this.#again && this.#mayRun());
    this.#activity = 'idle';
    this.#progress = null;
  }

  async #attempt(signal: AbortSignal): Promise<Result<Pushed, TransportFailure>> {
    const { store, transport, clock, events, isDiskFull } = this.#setup;
    this.#diskFull = false;
    try {
      return await synchronise({
        store, transport, clock, signal,
        snapshots: this.#setup.snapshots ?? null,
        pageRows: this.#timing.pageRows,
        lookThrough: () => this.#lookThrough(signal),
        onPushing: () => this.#say({ activity: 'pushing' }),
        onPulling: () => this.#say({ activity: 'pulling' }),
        onOnline: () => this.#say({ connection: 'online' }),
        onProgress: (progress) => this.#say({ progress }),
        onAnswered: () => events.onAnswered(),
        onPulled: (scopes) => events.onPulled(scopes),
        onHistoryLost: (commands) => {
          events.onAnswered();
          events.onHistoryLost?.(commands);
        },
      });
    } catch (error) {
      this.#diskFull = isDiskFull?.(error) ?? false;
      if (!this.#diskFull) events.onBug(error);
      return err({ kind: 'protocol', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  /** A clock that jumps makes it sooner or later, never never: every opening begins with it. */
  async #lookThrough(signal: AbortSignal): Promise<void> {
    const { clock, store } = this.#setup;
    if (this.#lookedThroughAt !== null && clock.now() - this.#lookedThroughAt < this.#timing.lookThroughMs) return;
    const turn = (): Promise<boolean> => new Promise((resolve) => setImmediate(() => resolve(!signal.aborted)));
    if (await store.lookThrough(turn)) this.#lookedThroughAt = clock.now();
  }

  #settle(outcome: Result<Pushed, TransportFailure>): void {
    const { clock, random } = this.#setup;
    const failure = outcome.ok ? outcome.value.problem : outcome.error;
    const stopped = failure?.kind === 'stopped';
    const unfinished = !stopped && (failure !== null || (outcome.ok && outcome.value.later > 0));
    const retryAfterMs = failure?.kind === 'later' ? failure.retryAfterMs : null;
    if (!stopped) this.#lastProblem = problemOf(failure);
    if (failure !== null) this.#again = false;
    this.#failures = unfinished ? this.#failures + 1 : 0;
    this.#notBefore = clock.now() + (retryAfterMs ?? 0);
    if (this.#connection !== 'workingOffline') this.#connection = connectionAfter(this.#connection, failure);
    this.#schedule(unfinished ? backoffMs(this.#failures, this.#timing.retry, random, retryAfterMs) : Math.round(this.#timing.pollMs * (0.9 + 0.2 * random.next())));
  }

  #schedule(delayMs: number): void {
    this.#cancelTimer();
    if (!this.#started || !this.#mayRun()) return;
    this.#nextAttemptAt = this.#setup.clock.now() + delayMs;
    this.#cancelTimer = this.#setup.scheduler.after(delayMs, () => this.nudge());
  }
}

export function createSyncEngine(setup: EngineSetup): SyncEngine {
  return new RunningEngine(setup);
}
