import type { Figures } from './bench-process.ts';

type Medians = ReadonlyMap<string, Figures>;
interface Verdict {
  readonly met: boolean;
  readonly now: string;
}

export interface Target {
  readonly id: string;
  readonly what: string;
  /** Which figure of a participant stands in the row; `desk` for those that are not named. */
  readonly by: Readonly<Record<string, string>>;
  readonly target: string;
  readonly judge: (medians: Medians) => Verdict | null;
}

/** Peers that keep what they received. */
const persistent = ['PowerSync', 'WatermelonDB', 'PouchDB', 'TinyBase'];

const times = (value: number): string => `${value >= 10 ? value.toFixed(0) : value.toFixed(2)}x`;

/** This product's figure divided by the raw limit's. */
function ratio(medians: Medians, who: string, figure: string, ofRaw = figure): number | null {
  const own = medians.get(who)?.[figure];
  const raw = medians.get('raw')?.[ofRaw];
  return own === undefined || raw === undefined ? null : own / raw;
}

const atMost = (limit: number, value: (medians: Medians) => number | null, unit: (value: number) => string) => (medians: Medians): Verdict | null => {
  const now = value(medians);
  return now === null ? null : { met: now <= limit, now: unit(now) };
};

const figure = (who: string, name: string) => (medians: Medians): number | null => medians.get(who)?.[name] ?? null;
const ms = (value: number): string => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ms`;
const mb = (value: number): string => `${value.toFixed(0)} MB`;

function againstBestPeer(medians: Medians): Verdict | null {
  const own = medians.get('desk')?.['firstMs'];
  const best = Math.min(...persistent.map((name) => medians.get(name)?.['firstMs'] ?? Number.POSITIVE_INFINITY));
  return own === undefined || !Number.isFinite(best) ? null : { met: best / own >= 12, now: `${times(best / own)} faster` };
}

/** The targets that one run of participants can measure; the others have commands of their own (docs/benchmarks.md). */
export const targets: readonly Target[] = [
  { id: 'P1', what: 'first sync, verified, searchable, ms', by: { desk: 'firstMs' }, target: '<= 0.30x raw', judge: atMost(0.3, (all) => ratio(all, 'desk', 'firstMs'), times) },
  { id: 'P1', what: 'the same against the best peer that keeps it', by: { desk: 'firstMs' }, target: '>= 12x faster', judge: againstBestPeer },
  { id: 'P2', what: 'first sync through the feed, ms', by: { desk: 'firstMs' }, target: '<= 0.9x raw', judge: atMost(0.9, (all) => ratio(all, 'feed', 'firstMs'), times) },
  { id: 'P3', what: 'longest stall of the thread that answers, ready file, ms', by: { desk: 'firstStallMs' }, target: '<= 16 ms', judge: atMost(16, figure('desk', 'firstStallMs'), ms) },
  { id: 'P3', what: 'the same through the feed, ms', by: { desk: 'firstStallMs' }, target: '<= 16 ms', judge: atMost(16, figure('feed', 'firstStallMs'), ms) },
  { id: 'P4', what: 'memory above idle, MB (peers: whole)', by: { desk: 'peakMb' }, target: '<= 150 MB', judge: atMost(150, figure('desk', 'peakMb'), mb) },
  { id: 'P4', what: 'disk, MB', by: { desk: 'diskMb' }, target: '<= 1.2x raw', judge: atMost(1.2, (all) => ratio(all, 'desk', 'diskMb'), times) },
  { id: 'P5', what: 'delta of 1,000 rows, ms', by: { desk: 'deltaMs' }, target: '<= 1.5x raw', judge: atMost(1.5, (all) => ratio(all, 'desk', 'deltaMs'), times) },
  { id: 'P6', what: 'durable act, order of 20 lines, p50 ms', by: { desk: 'actMs' }, target: '<= 1.5x raw', judge: atMost(1.5, (all) => ratio(all, 'desk', 'actMs'), times) },
  { id: 'P7', what: 'push of 100 commands, ms', by: { desk: 'pushMs' }, target: '<= 2x raw', judge: atMost(2, (all) => ratio(all, 'desk', 'pushMs'), times) },
  {
    id: 'P8', what: 'prices a second, explained, one a call', by: { desk: 'pricesPerSecond', feed: 'pricesPerSecond', raw: 'lookupsPerSecond', ...Object.fromEntries([...persistent, 'RxDB (memory)'].map((name) => [name, 'lookupsPerSecond'])) },
    target: '>= 0.5x raw',
    judge: (all) => {
      const now = ratio(all, 'desk', 'pricesPerSecond', 'lookupsPerSecond');
      return now === null ? null : { met: now >= 0.5, now: times(now) };
    },
  },
  { id: 'P8', what: 'draft of 1,000 lines re-priced, ms', by: { desk: 'thousandLinesMs' }, target: '<= 30 ms', judge: atMost(30, figure('desk', 'thousandLinesMs'), ms) },
  { id: 'P9', what: 'search at every keystroke, p95 ms', by: { desk: 'searchP95Ms' }, target: '<= 5 ms', judge: atMost(5, figure('desk', 'searchP95Ms'), ms) },
  { id: 'P9', what: 'search with a misspelled word, p95 ms', by: { desk: 'typoP95Ms' }, target: '<= 20 ms', judge: atMost(20, figure('desk', 'typoP95Ms'), ms) },
  { id: 'P9', what: 'counting of facets, p95 ms', by: { desk: 'facetsP95Ms' }, target: '<= 100 ms', judge: atMost(100, figure('desk', 'facetsP95Ms'), ms) },
  { id: 'P9', what: 'search without a hit, ms', by: { desk: 'missMs' }, target: '<= 1 ms', judge: atMost(1, figure('desk', 'missMs'), ms) },
];
