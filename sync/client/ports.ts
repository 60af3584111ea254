import type { CommandEnvelope, CommandResult, MissingAnswer, PushAnswer } from '#sync/protocol/push.ts';
import type { FeedPage, PageOutcome } from '#sync/protocol/feed.ts';
import type { DigestsAnswer, DigestsRequest, KeyRange, RowsAnswer, RowsRequest } from '#sync/protocol/repair.ts';
import type { ScopesAnswer, SnapshotOffer } from '#sync/protocol/scope.ts';
import type { Result } from '#shared/domain/result.ts';

/** Everything that the engine touches outside of itself. The simulation and the tests put their own in place of each. */

/** What the desk holds of a scope. `complete` is true once it was received whole; only then do screens read it. */
export interface LocalScope {
  readonly scope: string;
  readonly epoch: string;
  /** Where the next page starts; null = from zero. While a change is being staged this is the staged position. */
  readonly cursor: string | null;
  readonly complete: boolean;
  /** True while pages are staged beside what is shown. */
  readonly staging: boolean;
  /** Computed from the desk's own rows, never taken from the backend. Rows still staged do not count. */
  readonly rows: number;
  readonly checksum: number;
  /** Rows received since the fetch under way began. */
  readonly rowsReceived: number;
  readonly receivedAt: string | null;
}

export interface RangeSum {
  readonly rows: number;
  readonly checksum: number;
}

/** What a repair puts in place: the ranges that differed, all of their rows, the cursor behind them, and what the whole is then. */
/** The desk noticed a restore of the backend, and sent these commands again. */
export interface BackendRestored {
  readonly at: string;
  readonly sentAgain: readonly string[];
}

export interface RangeRepair extends Pick<RowsAnswer, 'epoch' | 'blocks' | 'next' | 'drained'> {
  readonly ranges: readonly KeyRange[];
}

/** The desk's disk. Every method is one transaction that is on the disk, or has not happened, when it returns. */
export interface SyncStore {
  scopes(): readonly LocalScope[];
  /** A scope that the member gained. Already there: nothing happens. */
  gainScope(scope: string, epoch: string): void;
  /** A scope that the member lost: its rows, cursor and staged pages go together. */
  loseScope(scope: string): void;
  /** Fetch from zero: shown rows stay until the new ones are whole. `asRepair` counts it as a defect. */
  beginRefetch(scope: string, epoch: string, asRepair: boolean): void;
  /** Rows and cursor of one page together. `from` is the cursor that the page was asked with, `at` the instant of arrival. */
  receivePage(scope: string, from: string | null, page: FeedPage, at: string): PageOutcome;
  /** Rows and sum of each range (in order, not overlapping), worked out from what the rows say; what waits counts as if it were in its place. Null: this scope cannot be compared. */
  rangeDigests(scope: string, ranges: readonly KeyRange[]): readonly RangeSum[] | null;
  /** Rows of ranges in the place of what stood there, with the cursor, and one defect counted. `mismatch` and `stale` change nothing. */
  repairScope(scope: string, repair: RangeRepair, at: string): 'repaired' | 'mismatch' | 'stale';
  /** The backend's figures of an already complete scope are the desk's own: nothing to fetch. */
  confirmScope(scope: string, at: string): void;
  /**
   * Looks through everything that is held, with pauses in between (false = stop here). What is damaged is let go of, and comes again; counts and sums are worked
   * out from the rows anew. False: it was stopped.
   */
  lookThrough(pause: () => Promise<boolean>): Promise<boolean>;
  /** What was typed since the last time and travels as a difference becomes commands now. */
  prepareCommands(): void;
  /** The oldest commands that may go now, in order of their numbers, marked as being sent: at most `limit`, none of `exceptDocuments`. */
  takeCommands(limit: number, exceptDocuments: readonly string[]): readonly CommandEnvelope[];
  /** The point of the account's history at which all commands that took effect were there, as the backend named it with its last answer to a push; null = none yet. */
  historyMark(): string | null;
  /** Commands that took effect, as the backend said. */
  acknowledgedCommands(): readonly string[];
  /** The backend was restored from a backup and has lost these: they wait again with the same bytes, and all others are there at the new mark. */
  resendCommands(ids: readonly string[], at: string, mark: string | null): void;
  /** When that happened last, and to which commands; null = never. */
  backendRestored(): BackendRestored | null;
  /** Stores the answers; a refused or conflicting command holds back what came after it on the same document. The mark goes with them. */
  settleCommands(results: readonly CommandResult[], at: string, mark: string | null): void;
  /** No reply: unknown what became of them. They wait to be sent again, byte for byte. */
  releaseCommands(ids: readonly string[]): void;
  outboxCounts(): { readonly waiting: number; readonly needsAttention: number };
  repairs(): number;
  workOffline(): boolean;
  setWorkOffline(workOffline: boolean): void;
  lastSuccessAt(): string | null;
  recordSuccess(at: string): void;
  clockOffsetMs(): number | null;
  recordClockOffset(offsetMs: number): void;
}

export interface PullProgress {
  readonly scope: string;
  readonly rowsDone: number;
  /** 0 = not known. */
  readonly rowsTotal: number;
  readonly bytes: number;
}

/** A ready file on its way to the disk. What was received stays when the program ends, and the next attempt goes on after it. */
export interface SnapshotArrival {
  /** Compressed bytes that are here already. */
  readonly received: number;
  write(chunk: Uint8Array): Promise<void>;
  /**
   * Checks hash, file and rows, and puts the file in the scope's place in one step. With `current` only a file of exactly that count and sum: whoever
   * shows a scope already must not show an older one. `unusable`: all of it was thrown away.
   */
  finish(current: { readonly rows: number; readonly checksum: number } | null): Promise<'adopted' | 'unusable'>;
  /** Stops here; the bytes are kept. */
  pause(): Promise<void>;
}

/** Where ready files go. Without a shelf every scope comes by its feed. */
export interface SnapshotShelf {
  /** Number of the tables that this program reads. */
  readonly schema: number;
  open(scope: string, epoch: string, offer: SnapshotOffer): Promise<SnapshotArrival>;
}

/** Where ready files come from: bytes of the compressed file after `from`, in order. */
export interface SnapshotSource {
  snapshot(request: { readonly scope: string; readonly sha256: string; readonly from: number }, onChunk: (chunk: Uint8Array) => Promise<void>, signal: AbortSignal): Promise<Answer<null>>;
}

/**
 * Why a request brought no answer. `offline`: nobody, or somebody who is not the backend, answered. `later`: the backend asks for patience.
 * `gone`: the cursor is too old or of another epoch. `historyLost`: the backend was restored from a backup that is older than what the desk has seen. `protocol`: the answer is not of this contract, or the backend no longer serves it.
 */
export type TransportFailure =
  | { readonly kind: 'offline'; readonly detail: string }
  | { readonly kind: 'later'; readonly detail: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'forbidden'; readonly detail: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'historyLost' }
  | { readonly kind: 'protocol'; readonly detail: string }
  | { readonly kind: 'stopped' };

export type Answer<Value> = Result<{ readonly value: Value; readonly bytes: number }, TransportFailure>;

export interface PokeListener {
  onPoke(scopes: readonly string[]): void;
  onOpen(): void;
}

/** The way to the backend. Nothing here throws for a network's reasons. */
export interface Transport {
  scopes(mark: string | null, signal: AbortSignal): Promise<Answer<ScopesAnswer>>;
  feed(request: { readonly scope: string; readonly cursor: string | null; readonly limit: number }, signal: AbortSignal): Promise<Answer<FeedPage>>;
  digests(request: DigestsRequest, signal: AbortSignal): Promise<Answer<DigestsAnswer>>;
  rows(request: RowsRequest, signal: AbortSignal): Promise<Answer<RowsAnswer>>;
  push(commands: readonly CommandEnvelope[], mark: string | null, signal: AbortSignal): Promise<Answer<PushAnswer>>;
  /** Those of the commands that the backend does not know. */
  missing(ids: readonly string[], signal: AbortSignal): Promise<Answer<MissingAnswer>>;
  /** Stays open until it breaks or is stopped, and says which. */
  listen(listener: PokeListener, signal: AbortSignal): Promise<TransportFailure>;
}

/** The desk's own clock, as milliseconds since 1970 (UTC). It may be wrong; nothing is ordered by it. */
export interface Clock {
  now(): number;
}

export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
}

/** Waits. Returns how to cancel. */
export interface Scheduler {
  after(delayMs: number, run: () => void): () => void;
}

/** Where bearer tokens come from. `renew` gets a fresh one when there is none or the backend no longer takes it. */
export interface Credentials {
  current(): string | null;
  renew(signal: AbortSignal): Promise<Result<string, TransportFailure>>;
}
