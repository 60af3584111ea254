import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ScopesAnswer, ScopeStanding } from '#sync/protocol/scope.ts';
import type { Clock, PullProgress, SyncStore, Transport, TransportFailure } from './ports.ts';
import type { Snapshots } from './fetch-snapshot.ts';
import { pullScope } from './pull.ts';
import { pushOutbox, type Pushed } from './push.ts';
import { recoverHistory } from './recover-history.ts';

export interface RunPorts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly snapshots: Snapshots | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly pageRows: number;
  /** Looks through what is held, where it is time to; after the backend has answered, because what is let go of must be had again. */
  readonly lookThrough: () => Promise<void>;
  readonly onPushing: () => void;
  readonly onPulling: () => void;
  /** The backend itself has answered. */
  readonly onOnline: () => void;
  readonly onProgress: (progress: PullProgress) => void;
  readonly onAnswered: () => void;
  /** The backend was restored from a backup, and so many acknowledged commands wait again. */
  readonly onHistoryLost: (commands: number) => void;
  readonly onPulled: (scopes: readonly string[]) => void;
}

/** The clock is written down only when it has moved by more than a message takes. */
const clockNoiseMs = 500;

function measureClock({ serverTime }: ScopesAnswer, askedAt: number, { store, clock }: RunPorts): void {
  const offsetMs = Math.round(Date.parse(serverTime) - (askedAt + clock.now()) / 2);
  const known = store.clockOffsetMs();
  if (known === null || Math.abs(known - offsetMs) > clockNoiseMs) store.recordClockOffset(offsetMs);
}

/** Scopes that the member lost go whole, ones that they gained begin empty and unread. */
function moveScopes({ scopes }: ScopesAnswer, { store, onPulled }: RunPorts): void {
  const held = new Set(scopes.map(({ scope }) => scope));
  const known = store.scopes().map(({ scope }) => scope);
  const lost = known.filter((scope) => !held.has(scope));
  for (const scope of lost) store.loseScope(scope);
  for (const { scope, epoch } of scopes) {
    if (!known.includes(scope)) store.gainScope(scope, epoch);
  }
  if (lost.length > 0) onPulled(lost);
}

/** While one scope waits for the network or the disk, another is worked at. More than two would only wait for each other. */
const lanes = 2;

/**
 * Pulls each scope, in order, `lanes` at a time: none stands on another. The first failure ends the run; what is under way beside it is stopped as a
 * person would stop it, and waited for. Progress is told of the earliest scope under way.
 */
async function pullScopes(scopes: readonly ScopeStanding[], ports: RunPorts): Promise<Result<null, TransportFailure>> {
  const failed = new AbortController();
  const signal = AbortSignal.any([ports.signal, failed.signal]);
  let failure: TransportFailure | null = null;
  const fail = (reason: TransportFailure): void => {
    failure ??= reason;
    failed.abort();
  };
  const underWay = new Set<string>();
  const waiting = [...scopes];
  const lane = async (): Promise<void> => {
    for (let standing = waiting.shift(); standing !== undefined && !failed.signal.aborted; standing = waiting.shift()) {
      const { scope } = standing;
      underWay.add(scope);
      const onProgress = (progress: PullProgress): void => {
        const [earliest] = underWay;
        if (earliest === scope) ports.onProgress(progress);
      };
      const pulled = await pullScope(standing, { ...ports, signal, onProgress });
      underWay.delete(scope);
      if (!pulled.ok) fail(pulled.error);
      else if (pulled.value.changed) ports.onPulled([scope]);
    }
  };
  // A fault that is thrown must not leave the other lane at work behind it.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch((error: unknown) => {
    fail({ kind: 'stopped' });
    throw error;
  })));
  const thrown = ended.find((lane) => lane.status === 'rejected');
  if (thrown !== undefined) throw thrown.reason;
  return failure === null ? ok(null) : err(failure);
}

/**
 * The recipe of one synchronisation: push what waits, ask which scopes there are, pull each. Push goes first so that the pull brings what came
 * of it. Whatever it is interrupted by, everything done so far is on the disk and the next run goes on from there.
 */
async function synchroniseOnce(ports: RunPorts): Promise<Result<Pushed, TransportFailure>> {
  const { store, transport, clock, signal } = ports;
  ports.onPushing();
  const pushed = await pushOutbox(ports);
  if (!pushed.ok) return pushed;

  ports.onPulling();
  const askedAt = clock.now();
  const standing = await transport.scopes(store.historyMark(), signal);
  if (!standing.ok) return standing;
  if (signal.aborted) return err({ kind: 'stopped' });
  ports.onOnline();
  measureClock(standing.value.value, askedAt, ports);
  await ports.lookThrough();
  if (signal.aborted) return err({ kind: 'stopped' });
  moveScopes(standing.value.value, ports);

  const pulled = await pullScopes(standing.value.value.scopes, ports);
  if (!pulled.ok) return pulled;
  store.recordSuccess(new Date(clock.now()).toISOString());
  return ok(pushed.value);
}

/** Synchronises; where the backend turns out to have been restored from a backup, what it has lost waits again first. */
export async function synchronise(ports: RunPorts): Promise<Result<Pushed, TransportFailure>> {
  const outcome = await synchroniseOnce(ports);
  if (outcome.ok || outcome.error.kind !== 'historyLost') return outcome;
  const recovered = await recoverHistory(ports);
  if (!recovered.ok) return recovered;
  ports.onHistoryLost(recovered.value);
  return synchroniseOnce(ports);
}
