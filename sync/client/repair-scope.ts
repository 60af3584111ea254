import { err, ok, type Result } from '#shared/domain/result.ts';
import { comparePlaces, partsMax, rangesMax, type KeyRange, type RowPlace, type RowsAnswer } from '#sync/protocol/repair.ts';
import type { Clock, PullProgress, RangeSum, SyncStore, Transport, TransportFailure } from './ports.ts';

interface RepairPorts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly pageRows: number;
  readonly onProgress: (progress: PullProgress) => void;
}

/** A range with no more rows than this is fetched rather than cut further: their digests would weigh as much. */
const fetchedWhole = 16;
/** With more rows than this to fetch the whole scope, of which there may be a ready file, is no dearer. */
const mostRows = 10_000;
const deepestLevel = 20;
/** How often a feed may move under a repair. */
const beginnings = 3;

/** A backend that cannot answer this is no reason to wait: the whole scope can be had. */
const wholeWillDo: ReadonlySet<TransportFailure['kind']> = new Set(['gone', 'forbidden', 'protocol']);

interface SizedRange extends KeyRange {
  readonly sum: RangeSum;
}

/** `moved`: the backend is at another number than when the repair began. */
type Step<Value> = Result<Value | 'moved', TransportFailure>;

/** One repair's conversation with the backend: all answers must be of one moment. */
class Conversation {
  readonly #scope: string;
  readonly #ports: RepairPorts;
  #moment: { readonly epoch: string; readonly head: number } | null = null;
  #bytes = 0;

  constructor(scope: string, ports: RepairPorts) {
    this.#scope = scope;
    this.#ports = ports;
  }

  #isOfOneMoment({ epoch, head }: { readonly epoch: string; readonly head: number }, bytes: number): boolean {
    this.#moment ??= { epoch, head };
    this.#bytes += bytes;
    return this.#moment.epoch === epoch && this.#moment.head === head;
  }

  /** The parts of each range, with the backend's sums. */
  async parts(ranges: readonly SizedRange[]): Promise<Step<readonly SizedRange[]>> {
    const parts: SizedRange[] = [];
    for (let at = 0; at < ranges.length; at += rangesMax) {
      const asked = ranges.slice(at, at + rangesMax);
      const named = asked.map(({ from, to, sum }) => ({ from, to, parts: Math.min(partsMax, Math.max(2, Math.ceil(sum.rows / fetchedWhole))) }));
      const answer = await this.#ports.transport.digests({ scope: this.#scope, ranges: named }, this.#ports.signal);
      if (!answer.ok) return answer;
      const { value, bytes } = answer.value;
      if (!this.#isOfOneMoment(value, bytes)) return ok('moved');
      if (value.ranges.length !== asked.length) return err({ kind: 'protocol', detail: `digests of ${value.ranges.length} ranges instead of ${asked.length}` });
      for (const [index, range] of asked.entries()) parts.push(...partsOf(range, value.ranges[index] ?? []));
    }
    return ok(parts);
  }

  /** The rows of all ranges, and what the whole is. */
  async rows(ranges: readonly SizedRange[]): Promise<Step<Pick<RowsAnswer, 'epoch' | 'blocks' | 'next' | 'drained'>>> {
    const blocks: RowsAnswer['blocks'] = [];
    let rowsDone = 0;
    let last: RowsAnswer | null = null;
    for (const batch of inBatches(ranges, this.#ports.pageRows)) {
      const named = batch.map(({ from, to }) => ({ from, to }));
      const answer = await this.#ports.transport.rows({ scope: this.#scope, head: this.#moment?.head ?? 0, ranges: named }, this.#ports.signal);
      if (!answer.ok) return answer;
      const { value, bytes } = answer.value;
      if (!this.#isOfOneMoment(value, bytes)) return ok('moved');
      blocks.push(...value.blocks);
      rowsDone += value.blocks.reduce((total, block) => total + block.rows.length, 0);
      this.#ports.onProgress({ scope: this.#scope, rowsDone, rowsTotal: ranges.reduce((total, { sum }) => total + sum.rows, 0), bytes: this.#bytes });
      last = value;
    }
    if (last === null) throw new Error('there is always a batch');
    return ok({ epoch: last.epoch, blocks, next: last.next, drained: last.drained });
  }
}

/** The backend names the first row of each part; a part goes on to the next one's first row, and all of them cover the range. */
function partsOf({ from, to }: KeyRange, told: readonly (readonly [RowPlace[0], string, number, number])[]): SizedRange[] {
  if (told.length === 0) return [{ from, to, sum: { rows: 0, checksum: 0 } }];
  return told.map(([entity, key, rows, checksum], index) => {
    const next = told[index + 1];
    return { from: index === 0 ? from : [entity, key], to: next === undefined ? to : [next[0], next[1]], sum: { rows, checksum } };
  });
}

/** Ranges with rows to fetch, a page's worth a batch. One batch may be empty: what the whole is has to be asked all the same. */
function inBatches(ranges: readonly SizedRange[], pageRows: number): readonly (readonly SizedRange[])[] {
  const batches: SizedRange[][] = [];
  let open: SizedRange[] = [];
  let rows = 0;
  for (const range of ranges.filter(({ sum }) => sum.rows > 0)) {
    if (open.length > 0 && (rows + range.sum.rows > pageRows || open.length === rangesMax)) {
      batches.push(open);
      open = [];
      rows = 0;
    }
    open.push(range);
    rows += range.sum.rows;
  }
  return [...batches, open];
}

const inOrder = (ranges: readonly SizedRange[]): readonly SizedRange[] =>
  ranges.toSorted(({ from: one }, { from: other }) => (one === null ? -1 : other === null ? 1 : comparePlaces(one, other)));

/** Cuts what differs into parts until they are small. `whole`: too much differs, or this scope cannot be compared. */
async function findDifferences(scope: string, conversation: Conversation, { store, signal }: RepairPorts): Promise<Step<readonly SizedRange[] | 'whole'>> {
  let open: readonly SizedRange[] = [{ from: null, to: null, sum: { rows: Number.MAX_SAFE_INTEGER, checksum: 0 } }];
  const found: SizedRange[] = [];
  for (let level = 1; open.length > 0; level += 1) {
    // Each level cuts at least in two, so a backend that is still not done does not cut.
    if (level > deepestLevel) return ok('whole');
    if (signal.aborted) return err({ kind: 'stopped' });
    const parts = await conversation.parts(open);
    if (!parts.ok || parts.value === 'moved') return parts;
    const own = store.rangeDigests(scope, parts.value);
    if (own === null) return ok('whole');
    const differing = parts.value.filter(({ sum }, index) => own[index]?.rows !== sum.rows || own[index].checksum !== sum.checksum);
    open = differing.filter(({ sum }) => sum.rows > fetchedWhole);
    found.push(...differing.filter(({ sum }) => sum.rows <= fetchedWhole));
    if (open.length * fetchedWhole + found.reduce((total, { sum }) => total + sum.rows, 0) > mostRows) return ok('whole');
  }
  return ok(found);
}

async function repairOnce(scope: string, ports: RepairPorts): Promise<Step<'repaired' | 'whole'>> {
  const conversation = new Conversation(scope, ports);
  const found = await findDifferences(scope, conversation, ports);
  if (!found.ok || found.value === 'moved' || found.value === 'whole') return found as Step<'whole'>;
  const ranges = inOrder(found.value);
  const rows = await conversation.rows(ranges);
  if (!rows.ok || rows.value === 'moved') return rows as Step<'whole'>;
  if (ports.signal.aborted) return err({ kind: 'stopped' });
  const repair = { ...rows.value, ranges: ranges.map(({ from, to }) => ({ from, to })) };
  const outcome = ports.store.repairScope(scope, repair, new Date(ports.clock.now()).toISOString());
  return ok(outcome === 'repaired' ? 'repaired' : 'whole');
}

/**
 * Mends a scope whose feed came whole and whose sum did not come out: asks digests of key ranges, narrows down to the ranges that differ, fetches their
 * rows and puts them in place in one transaction. `whole`: only the scope as a whole will do. Cut off anywhere nothing has changed, and the next run
 * finds the same difference.
 */
export async function repairScope(scope: string, ports: RepairPorts): Promise<Result<'repaired' | 'whole', TransportFailure>> {
  for (let begun = 1; begun <= beginnings; begun += 1) {
    const outcome = await repairOnce(scope, ports);
    if (!outcome.ok) return wholeWillDo.has(outcome.error.kind) ? ok('whole') : outcome;
    if (outcome.value !== 'moved') return ok(outcome.value);
  }
  return ok('whole');
}
