import type { z } from 'zod';
import type { syncStatus } from '#shared/contract/sync-operations.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ScopesAnswer } from '#sync/protocol/scope.ts';
import { connectionAfter, describeFailure, type Connection } from './connectivity.ts';
import type { BackoffLimits } from './backoff.ts';
import { backoffMs } from './backoff.ts';
import { pokeChannel } from './poke-channel.ts';
import type { Clock, Random, Scheduler, SyncStore, Transport, TransportFailure } from './ports.ts';
import { pullScope, type PullProgress } from './pull.ts';
import { pushOutbox, type Pushed } from './push.ts';

export type SyncStatus = z.infer<typeof syncStatus>;

/** Keeps one member's desk and the backend in agreement. One synchronisation at a time; stoppable at any moment. */
export interface SyncEngine {
  status(): SyncStatus;
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
  /** A store threw: a full disk or a bug. The run ended, the next one tries again. */
  onBug(error: unknown): void;
}

export interface EngineTiming {
  /** Between two synchronisations when nothing else asks for one. */
  readonly pollMs: number;
  readonly retry: BackoffLimits;
  readonly reconnect: BackoffLimits;
  readonly pageRows: number;
}

export const defaultTiming: EngineTiming = {
  pollMs: 60_000,
  retry: { firstMs: 1_000, longestMs: 120_000 },
  reconnect: { firstMs: 1_000, longestMs: 15_000 },
  pageRows: 2_000,
};

export interface EngineSetup {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly events: EngineEvents;
  readonly timing?: EngineTiming;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The clock is written down only when it has moved by more than a message takes. */
const clockNoiseMs = 500;

export function createSyncEngine({ store, transport, clock, random, scheduler, events, timing = defaultTiming }: EngineSetup): SyncEngine {
  let connection: Connection = store.workOffline() ? 'workingOffline' : 'unknown';
  let activity: SyncStatus['activity'] = 'idle';
  let progress: PullProgress | null = null;
  let lastProblem: string | null = null;
  let nextAttemptAt: number | null = null;
  let failures = 0;
  let notBefore = 0;
  let started = false;
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;
  let controller = new AbortController();
  let cancelTimer: () => void = () => undefined;

  const change = (next: { activity?: SyncStatus['activity']; progress?: PullProgress | null; connection?: Connection }): void => {
    activity = next.activity ?? activity;
    connection = next.connection ?? connection;
    if (next.progress !== undefined) progress = next.progress;
    events.onStatus();
  };

  function measureClock({ serverTime }: ScopesAnswer, askedAt: number): void {
    const answeredAt = clock.now();
    const offsetMs = Math.round(Date.parse(serverTime) - (askedAt + answeredAt) / 2);
    const known = store.clockOffsetMs();
    if (known === null || Math.abs(known - offsetMs) > clockNoiseMs) store.recordClockOffset(offsetMs);
  }

  /** Scopes that the member lost go whole, ones that they gained begin empty and unread. */
  function moveScopes({ scopes }: ScopesAnswer): void {
    const held = new Set(scopes.map(({ scope }) => scope));
    const known = new Set<string>();
    const lost: string[] = [];
    for (const { scope } of store.scopes()) {
      known.add(scope);
      if (held.has(scope)) continue;
      store.loseScope(scope);
      lost.push(scope);
    }
    for (const { scope, epoch } of scopes) {
      if (!known.has(scope)) store.gainScope(scope, epoch);
    }
    if (lost.length > 0) events.onPulled(lost);
  }

  /** The recipe: push, ask which scopes there are, pull each. Push goes first so that the pull brings what came of it. */
  async function synchronise(signal: AbortSignal): Promise<Result<Pushed, TransportFailure>> {
    change({ activity: 'pushing' });
    const pushed = await pushOutbox({ store, transport, clock, signal, onAnswered: events.onAnswered });
    if (!pushed.ok) return pushed;
    change({ activity: 'pulling' });
    const askedAt = clock.now();
    const standing = await transport.scopes(signal);
    if (!standing.ok) return standing;
    if (signal.aborted) return err({ kind: 'stopped' });
    change({ connection: 'online' });
    measureClock(standing.value.value, askedAt);
    moveScopes(standing.value.value);
    for (const scope of standing.value.value.scopes) {
      const pulled = await pullScope(scope, {
        store, transport, clock, signal, pageRows: timing.pageRows,
        onProgress: (next) => change({ progress: next }),
      });
      if (!pulled.ok) return pulled;
      if (pulled.value.changed) events.onPulled([scope.scope]);
    }
    store.recordSuccess(iso(clock.now()));
    return ok(pushed.value);
  }

  function settle(outcome: Result<Pushed, TransportFailure>): void {
    const failure = outcome.ok ? outcome.value.problem : outcome.error;
    const stopped = failure?.kind === 'stopped';
    if (!stopped) lastProblem = failure === null ? null : describeFailure(failure);
    const unfinished = !stopped && (failure !== null || (outcome.ok && outcome.value.later > 0));
    failures = unfinished ? failures + 1 : 0;
    const retryAfter = failure?.kind === 'later' ? failure.retryAfterMs : null;
    notBefore = clock.now() + (retryAfter ?? 0);
    if (connection !== 'workingOffline') connection = connectionAfter(connection, failure);
    schedule(unfinished ? backoffMs(failures, timing.retry, random, retryAfter) : Math.round(timing.pollMs * (0.9 + 0.2 * random.next())));
    if (failure !== null) again = false;
  }

  async function run(): Promise<void> {
    do {
      again = false;
      controller = new AbortController();
      cancelTimer();
      nextAttemptAt = null;
      try {
        settle(await synchronise(controller.signal));
      } catch (error) {
        events.onBug(error);
        settle(err({ kind: 'protocol', detail: error instanceof Error ? error.message : String(error) }));
      }
    } while (again && !closed && !store.workOffline());
    activity = 'idle';
    progress = null;
  }

  function begin(): Promise<void> {
    again = running !== null;
    running ??= run().finally(() => {
      running = null;
      if (!closed) events.onStatus();
    });
    return running;
  }

  function schedule(delayMs: number): void {
    cancelTimer();
    if (!started || closed || store.workOffline()) return;
    nextAttemptAt = clock.now() + delayMs;
    cancelTimer = scheduler.after(delayMs, nudge);
  }

  /** Where the engine begins by itself; nobody awaits it, and `run` lets nothing through. Asked for patience, it leaves the beginning to the timer. */
  function nudge(): void {
    if (started && !closed && !store.workOffline() && clock.now() >= notBefore) void begin();
  }

  const pokes = pokeChannel({ transport, random, scheduler, limits: timing.reconnect, onPoke: nudge });

  function status(): SyncStatus {
    const scopes = store.scopes();
    const complete = (prefix: string): boolean => scopes.some(({ scope, complete: whole }) => scope.startsWith(prefix) && whole);
    return {
      connection,
      activity,
      progress,
      workOffline: store.workOffline(),
      lastSuccessAt: store.lastSuccessAt(),
      lastProblem,
      nextAttemptAt: nextAttemptAt === null ? null : iso(nextAttemptAt),
      hasCatalog: complete('catalog') && complete('account:'),
      ...store.outboxCounts(),
      repairs: store.repairs(),
      scopes: scopes.map(({ scope, rows, complete: whole, receivedAt }) => ({ scope, rows, complete: whole, receivedAt })),
    };
  }

  return {
    status,
    nudge,
    start: () => {
      if (started || closed) return;
      started = true;
      if (store.workOffline()) return;
      pokes.open();
      nudge();
    },
    runNow: async () => {
      if (!closed && !store.workOffline()) await begin();
      return status();
    },
    stop: () => {
      again = false;
      controller.abort();
    },
    setWorkOffline: (workOffline) => {
      if (workOffline === store.workOffline()) return;
      store.setWorkOffline(workOffline);
      if (workOffline) {
        again = false;
        controller.abort();
        cancelTimer();
        nextAttemptAt = null;
        void pokes.close();
        change({ connection: 'workingOffline' });
        return;
      }
      change({ connection: 'unknown' });
      if (started) pokes.open();
      nudge();
    },
    close: async () => {
      closed = true;
      again = false;
      cancelTimer();
      controller.abort();
      await pokes.close();
      await running;
    },
  };
}
