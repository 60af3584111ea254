import { commandPayloads, type Command } from '#shared/contract/commands.ts';
import { standsOn } from '#shared/contract/parts-of-document.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Answer, PokeListener, SnapshotSource, Transport, TransportFailure } from '#sync/client/ports.ts';
import { entityKey, toWireValues, type EntityBody, type EntityName } from '#sync/protocol/entities.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import { comparePlaces, rangeOf, type DigestsAnswer, type DigestsRequest, type KeyRange, type RowsAnswer, type RowsRequest } from '#sync/protocol/repair.ts';
import type { ScopeStanding, SnapshotOffer } from '#sync/protocol/scope.ts';
import type { CommandEnvelope, CommandResult } from '#sync/protocol/push.ts';
import { addDigest, bodyDigest } from '#sync/protocol/row-digest.ts';

interface FakeRecord {
  readonly entity: EntityName;
  readonly key: string;
  readonly seq: number;
  readonly body: Record<string, unknown> | null;
}

/** What happens to one request: it never arrives, its answer is lost on the way back, it arrives twice, or something answers in the backend's place. */
export type Fault = 'drop' | 'loseReply' | 'duplicate' | TransportFailure;

type RequestKind = 'scopes' | 'feed' | 'push' | 'missing' | 'digests' | 'rows';

const standIn = (kind: Fault): TransportFailure => (typeof kind === 'string' ? { kind: 'offline', detail: kind } : kind);

/** Epoch, place in the feed, horizon under which the reading began, the newest number that there was and its tag. */
type Cursor = readonly [epoch: string, position: string, since: number, head: number, tag: string];

const opened = ({ kind, payload }: CommandEnvelope): Command => ({ kind, payload: commandPayloads[kind].parse(JSON.parse(payload)) }) as Command;

const endOf = (seq: number): string => `${String(seq).padStart(9, '0')} ~`;
const seqOf = (position: string): number => Number(position.slice(0, 9));

const blocksOf = (records: readonly FakeRecord[]): FeedPage['blocks'] =>
  records.flatMap(({ entity, key, seq, body }) => (body === null ? [] : [{ entity, rows: [[seq, key, toWireValues(entity, body)] as [number, string, unknown[]]] }]));

export interface BackendBugs {
  readonly forgetsResults?: boolean;
  readonly ignoresEpoch?: boolean;
  /** Takes cursors of a history that a restore has ended. */
  readonly ignoresHistory?: boolean;
  /** Takes cursors behind which removals were forgotten. */
  readonly ignoresHorizon?: boolean;
}

/** A backend in memory that keeps the promises of sync.md: one number per transaction, explicit removals, results kept by command id. */
export class FakeBackend {
  readonly #offers = new Map<string, SnapshotOffer>();
  readonly #files = new Map<string, Uint8Array>();
  /** Byte at which the line breaks that brings a ready file; null = never. */
  breakFileAt: number | null = null;
  epoch = 'epoch-1';
  /** Rows of a page. */
  pageRows = 1000;
  serverTime = '2026-11-23T12:00:00.000Z';
  readonly requests: string[] = [];
  /** Rows that repairs have brought. */
  rowsSent = 0;
  readonly received: CommandEnvelope[] = [];
  #scopes = new Map<string, FakeRecord[]>();
  readonly #notHeld = new Set<string>();
  readonly #results = new Map<string, CommandResult & { readonly hash: string }>();
  readonly #listeners = new Set<PokeListener>();
  /** Decides what happens to the next request; asked once for each. */
  fault: (request: RequestKind, number: number) => Fault | null = () => null;
  /** Judges a command that arrives for the first time. */
  judge: (command: CommandEnvelope) => Pick<CommandResult, 'outcome' | 'refusal'> = () => ({ outcome: 'applied', refusal: null });
  /** A lie about a scope's sum, for the desk to find out. */
  lie: (scope: string) => number = () => 0;
  /** A scope was changed. */
  onMoved: (scope: string) => void = () => undefined;
  readonly #given = new Map<string, number>();
  /** Numbers of a scope with the tags of the history that gave them. */
  #tags = new Map<string, Map<number, string>>();
  #horizons = new Map<string, number>();
  #tagNumber = 0;
  #backup: (() => void) | null = null;
  #requestNumber = 0;
  readonly #bugs: BackendBugs;

  /** Planted bugs, see test/simulation. */
  constructor(bugs: BackendBugs = {}) {
    this.#bugs = bugs;
  }

  scopeNames(): string[] {
    return [...this.#scopes.keys()].filter((scope) => !this.#notHeld.has(scope));
  }

  hold(scope: string): void {
    if (!this.#scopes.has(scope)) this.#scopes.set(scope, []);
    this.#notHeld.delete(scope);
  }

  /** The member holds the scope no more. Its rows and numbers go on existing, as they do for those who still hold it. */
  lose(scope: string): void {
    this.#notHeld.add(scope);
  }

  /** One transaction: all of it has one number. */
  put<Name extends EntityName>(scope: string, entity: Name, ...bodies: readonly EntityBody<Name>[]): void {
    const keyOf = entityKey[entity] as (body: EntityBody<Name>) => string;
    this.#write(scope, bodies.map((body) => ({ entity, key: keyOf(body), body: body as Record<string, unknown> })));
  }

  remove(scope: string, entity: EntityName, ...keys: readonly string[]): void {
    this.#write(scope, keys.map((key) => ({ entity, key, body: null })));
  }

  /** A transaction that took its number and commits later than others with higher ones: what the backend's sequencer row forbids. Answers how it commits. */
  putLate<Name extends EntityName>(scope: string, entity: Name, body: EntityBody<Name>): () => void {
    this.hold(scope);
    const seq = this.#nextSeq(scope);
    this.#given.set(scope, seq);
    const key = (entityKey[entity] as (record: EntityBody<Name>) => string)(body);
    return () => this.#write(scope, [{ entity, key, body }], seq);
  }

  #nextSeq(scope: string): number {
    return 1 + Math.max(this.#given.get(scope) ?? 0, this.#head(scope));
  }

  #head(scope: string): number {
    return Math.max(0, ...(this.#tags.get(scope)?.keys() ?? []));
  }

  #tag(scope: string, seq: number): void {
    this.#tags.set(scope, new Map([...(this.#tags.get(scope) ?? []), [seq, `tag-${(this.#tagNumber += 1)}`]]));
  }

  /** Old removals of a scope are forgotten. */
  forget(scope: string): void {
    const records = this.#scopes.get(scope) ?? [];
    const removals = records.filter(({ body }) => body === null);
    if (removals.length === 0) return;
    this.#horizons.set(scope, Math.max(...removals.map(({ seq }) => seq)));
    this.#scopes.set(scope, records.filter(({ body }) => body !== null));
  }

  /** What is kept for a restore: everything as it is now. */
  backUp(): void {
    const offers = new Map(this.#offers);
    const [epoch, scopes, tags, horizons, notHeld, results, received] = [this.epoch, new Map(this.#scopes), new Map(this.#tags), new Map(this.#horizons), [...this.#notHeld], new Map(this.#results), [...this.received]];
    this.#backup = () => {
      const known = [...this.#scopes.keys()];
      this.epoch = epoch;
      this.#scopes = new Map(scopes);
      this.#offers.clear();
      for (const [scope, offer] of offers) this.#offers.set(scope, offer);
      this.#tags = new Map(tags);
      this.#horizons = new Map(horizons);
      this.#given.clear();
      this.#notHeld.clear();
      for (const scope of notHeld) this.#notHeld.add(scope);
      this.#results.clear();
      for (const [id, result] of results) this.#results.set(id, result);
      this.received.splice(0, this.received.length, ...received);
      for (const scope of new Set([...known, ...scopes.keys()])) this.onMoved(scope);
    };
  }

  /** The database comes back as it was when it was backed up; nobody tells that it was restored, and its numbers are given again. */
  restoreBackup(): void {
    this.#backup?.();
  }

  #write(scope: string, changes: readonly Omit<FakeRecord, 'seq'>[], seq = this.#nextSeq(scope)): void {
    this.hold(scope);
    const records = this.#scopes.get(scope) ?? [];
    const touched = new Set(changes.map(({ entity, key }) => `${entity}\n${key}`));
    this.#scopes.set(scope, [...records.filter(({ entity, key }) => !touched.has(`${entity}\n${key}`)), ...changes.map(({ entity, key, body }) => ({ entity, key, body, seq }))]);
    this.#tag(scope, seq);
    this.onMoved(scope);
  }

  /** A restore from a backup: another epoch, numbers from one. */
  restore(epoch: string): void {
    this.epoch = epoch;
    // Ready files are built anew under each epoch.
    this.#offers.clear();
    this.#given.clear();
    this.#tags.clear();
    this.#horizons.clear();
    for (const [scope, records] of this.#scopes) {
      this.#tag(scope, 1);
      this.#scopes.set(scope, records.filter(({ body }) => body !== null).map((record) => ({ ...record, seq: 1 })));
      this.onMoved(scope);
    }
  }

  /** Rows and sum of a scope as they stand. */
  standing(scope: string): ScopeStanding {
    return this.#standing(scope);
  }

  records(scope: string): readonly FakeRecord[] {
    return (this.#scopes.get(scope) ?? []).filter(({ body }) => body !== null);
  }

  /** Commands that took effect, each id once. */
  applied(): string[] {
    return [...this.#results.values()].filter(({ outcome }) => outcome === 'applied').map(({ id }) => id);
  }

  poke(scope: string): void {
    for (const listener of this.#listeners) listener.onPoke([scope]);
  }

  /** Offers a ready file of a scope; `bytes` may be anything. */
  offer(scope: string, offer: SnapshotOffer, bytes: Uint8Array): void {
    this.#offers.set(scope, offer);
    this.#files.set(offer.sha256, bytes);
  }

  fileOf(sha256: string): Uint8Array {
    return this.#files.get(sha256) ?? new Uint8Array();
  }

  /** One page of a scope as the feed has it. */
  page(scope: string, cursor: string | null): FeedPage | null {
    return this.#page(scope, cursor);
  }

  /** Sends ready files in pieces; each piece may be the last before the line breaks. */
  source(pieceBytes = 1024): SnapshotSource {
    return {
      snapshot: async ({ scope, sha256, from }, onChunk, signal) => {
        this.requests.push(`snapshot ${scope} from ${from}`);
        const bytes = this.#files.get(sha256);
        if (bytes === undefined) return err({ kind: 'gone' });
        for (let at = from; at < bytes.byteLength; at += pieceBytes) {
          if (signal.aborted) return err({ kind: 'stopped' });
          if (this.breakFileAt !== null && at >= this.breakFileAt) return err({ kind: 'offline', detail: 'the line broke' });
          await onChunk(bytes.subarray(at, at + pieceBytes));
        }
        return ok({ value: null, bytes: bytes.byteLength - from });
      },
    };
  }

  #standing(scope: string): ScopeStanding {
    const records = this.records(scope);
    const checksum = records.reduce((total, { entity, key, body }) => addDigest(total, bodyDigest(entity, key, body ?? {})), this.lie(scope));
    return { scope, epoch: this.epoch, head: this.#head(scope), rows: records.length, checksum, snapshot: this.#offers.get(scope) ?? null };
  }

  #cursor(scope: string, position: string, since: number): string {
    return JSON.stringify([this.epoch, position, since, this.#head(scope), this.#tags.get(scope)?.get(this.#head(scope)) ?? ''] satisfies Cursor);
  }

  #goesOn(scope: string, [epoch, position, since, head, tag]: Cursor): boolean {
    const seq = seqOf(position);
    const horizon = this.#horizons.get(scope) ?? 0;
    if (epoch !== this.epoch) return this.#bugs.ignoresEpoch === true;
    if (this.#bugs.ignoresHistory !== true && (head > this.#head(scope) || (head > 0 && this.#tags.get(scope)?.get(head) !== tag))) return false;
    return this.#bugs.ignoresHorizon === true || since === horizon || seq > horizon || (seq === horizon && position === endOf(seq));
  }

  #account(): string {
    return [...this.#scopes.keys()].find((scope) => scope.startsWith('account:')) ?? '';
  }

  #mark(): string | null {
    const account = this.#account();
    return this.#head(account) === 0 ? null : this.#cursor(account, endOf(this.#head(account)), 0);
  }

  #lostHistory(mark: string | null): TransportFailure | null {
    if (mark === null) return null;
    const [epoch, , , head, tag] = JSON.parse(mark) as Cursor;
    return epoch === this.epoch && this.#tags.get(this.#account())?.get(head) === tag ? null : { kind: 'historyLost' };
  }

  #page(scope: string, cursor: string | null): FeedPage | null {
    const horizon = this.#horizons.get(scope) ?? 0;
    const [, position, since] = cursor === null ? [this.epoch, '', horizon] : (JSON.parse(cursor) as Cursor);
    if (cursor !== null && !this.#goesOn(scope, JSON.parse(cursor) as Cursor)) return null;
    const place = ({ seq, entity, key }: FakeRecord): string => `${String(seq).padStart(9, '0')} ${entity} ${key}`;
    const all = [...(this.#scopes.get(scope) ?? [])].sort((first, second) => (place(first) < place(second) ? -1 : 1)).filter((record) => place(record) > position);
    const rows = all.slice(0, this.pageRows);
    const last = rows.at(-1);
    const hasMore = all.length > rows.length;
    const { rows: count, checksum } = this.#standing(scope);
    return {
      scope,
      epoch: this.epoch,
      blocks: blocksOf(rows),
      tombstones: rows.filter(({ body }) => body === null).map(({ seq, entity, key }) => [seq, entity, key] as [number, EntityName, string]),
      next: this.#cursor(scope, hasMore && last !== undefined ? place(last) : endOf(this.#head(scope)), since),
      hasMore,
      remaining: all.length - rows.length,
      drained: hasMore ? null : { rows: count, checksum },
    };
  }

  #within(scope: string, range: KeyRange): FakeRecord[] {
    return this.records(scope)
      .filter(({ entity, key }) => rangeOf([range], entity, key) === 0)
      .sort((one, other) => comparePlaces([one.entity, one.key], [other.entity, other.key]));
  }

  #digests({ scope, ranges }: DigestsRequest): DigestsAnswer {
    const parts = ranges.map((range): DigestsAnswer['ranges'][number] => {
      const rows = this.#within(scope, range);
      const size = Math.max(1, Math.ceil(rows.length / range.parts));
      return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => {
        const own = rows.slice(part * size, (part + 1) * size);
        const checksum = own.reduce((total, { entity, key, body }) => addDigest(total, bodyDigest(entity, key, body ?? {})), 0);
        return [own[0]?.entity ?? 'company', own[0]?.key ?? '', own.length, checksum];
      });
    });
    return { scope, epoch: this.epoch, head: this.#standing(scope).head, ranges: parts };
  }

  #rows({ scope, head: comparedAt, ranges }: RowsRequest): RowsAnswer {
    const { head, rows, checksum } = this.#standing(scope);
    const found = head === comparedAt ? ranges.flatMap((range) => this.#within(scope, range)) : [];
    this.rowsSent += found.length;
    return { scope, epoch: this.epoch, head, blocks: blocksOf(found), next: this.#cursor(scope, endOf(head), this.#horizons.get(scope) ?? 0), drained: { rows, checksum } };
  }

  #receive(commands: readonly CommandEnvelope[]): CommandResult[] {
    const failed: CommandEnvelope[] = [];
    return commands.map((command): CommandResult => {
      // As the backend does: what stands on a refused command of its document is not judged in the same breath.
      const isBehind = failed.some((earlier) => earlier.documentId === command.documentId && standsOn(opened(command), opened(earlier)));
      const result: CommandResult = isBehind && !this.#results.has(command.id) ? { id: command.id, outcome: 'later', refusal: null, repeated: false } : this.#judged(command);
      if (result.outcome !== 'applied') failed.push(command);
      return result;
    });
  }

  #judged(command: CommandEnvelope): CommandResult {
    const known = this.#results.get(command.id);
    if (known !== undefined && this.#bugs.forgetsResults !== true) {
      if (known.hash !== command.hash) throw new Error(`command ${command.id} came with other bytes than before`);
      return { id: known.id, outcome: known.outcome, refusal: known.refusal, repeated: true };
    }
    const { outcome, refusal } = this.judge(command);
    if (outcome !== 'later') {
      this.received.push(command);
      // What takes effect gives the account's feed a number.
      if (outcome === 'applied' && this.#account() !== '') this.#tag(this.#account(), this.#nextSeq(this.#account()));
      this.#results.set(command.id, { id: command.id, outcome, refusal, repeated: false, hash: command.hash });
    }
    return { id: command.id, outcome, refusal, repeated: false };
  }

  async #answer<Value>(kind: RequestKind, name: string, signal: AbortSignal, work: () => Value | TransportFailure): Promise<Answer<Value>> {
    this.#requestNumber += 1;
    this.requests.push(name);
    const fault = this.fault(kind, this.#requestNumber);
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (signal.aborted) return err({ kind: 'stopped' });
    if (fault !== null && fault !== 'loseReply' && fault !== 'duplicate') return err(standIn(fault));
    if (fault === 'duplicate') work();
    const value = JSON.parse(JSON.stringify(work())) as Value | TransportFailure;
    if (fault === 'loseReply') return err(standIn(fault));
    if (typeof value === 'object' && value !== null && 'kind' in value) return err(value);
    return ok({ value, bytes: 1 });
  }

  transport(): Transport {
    return {
      scopes: (mark, signal) =>
        this.#answer('scopes', 'scopes', signal, () => this.#lostHistory(mark) ?? ({ protocol: 1, serverTime: this.serverTime, scopes: this.scopeNames().map((scope) => this.#standing(scope)) })),
      feed: ({ scope, cursor }, signal) => this.#answer('feed', `feed ${scope}${cursor === null ? ' from zero' : ''}`, signal, (): FeedPage | TransportFailure => this.#page(scope, cursor) ?? { kind: 'gone' }),
      digests: (request, signal) => this.#answer('digests', `digests ${request.scope} ${request.ranges.length}`, signal, () => this.#digests(request)),
      rows: (request, signal) => this.#answer('rows', `rows ${request.scope} ${request.ranges.length}`, signal, () => this.#rows(request)),
      push: (commands, mark, signal) =>
        this.#answer('push', `push ${commands.map(({ number }) => number).join(' ')}`, signal, () => this.#lostHistory(mark) ?? { serverTime: this.serverTime, results: this.#receive(commands), mark: this.#mark() }),
      missing: (ids, signal) => this.#answer('missing', `missing ${ids.length}`, signal, () => ({ ids: ids.filter((id) => !this.#results.has(id)), mark: this.#mark() })),
      listen: (listener, signal) =>
        new Promise((resolve) => {
          this.#listeners.add(listener);
          const end = (): void => {
            this.#listeners.delete(listener);
            resolve({ kind: 'stopped' });
          };
          if (signal.aborted) end();
          else signal.addEventListener('abort', end, { once: true });
          listener.onOpen();
        }),
    };
  }
}
