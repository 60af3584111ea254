import { percentile } from './measure.ts';

/** What was seen of one way of using a screen. Durations are those of the browser's Event Timing, at steps of 8 ms, and only of what took 16 ms and more. */
export interface Watched {
  /** Interactions that the person made: keys, or steps of the wheel. */
  readonly interactions: number;
  /** From the key to the paint after it, of each interaction that the browser tells. */
  readonly slowMs: readonly number[];
  /** Times from one frame to the next. */
  readonly framesMs: readonly number[];
  /** Frames that the browser itself calls long, with what of each was spent in our scripts. */
  readonly longFrames: readonly { readonly ms: number; readonly scriptMs: number }[];
  /** Processor time of the page's thread: says something on a busy machine, too. */
  readonly processorMs: number;
  /** Of it: running scripts; working out styles and places. */
  readonly scriptMs: number;
  readonly layoutMs: number;
}

/** What is told begins here; an interaction of which nothing is told was painted sooner. */
export const toldFromMs = 16;
export const limitMs = 50;

/** The duration below which this part of all interactions stays; 0 where it is too short to be told. */
export function interactionPercentile({ interactions, slowMs }: Watched, part: number): number {
  const untold = Math.max(0, interactions - slowMs.length);
  return percentile([...Array.from({ length: untold }, () => 0), ...slowMs], part);
}

const told = (ms: number): string => (ms < toldFromMs ? `< ${toldFromMs} ms` : `${Math.round(ms)} ms`);
const longest = (all: readonly number[]): number => Math.max(0, ...all);
const above = (all: readonly number[]): number => all.filter((ms) => ms > limitMs).length;
const verdict = (met: boolean): string => (met ? 'met' : 'not met');

export interface ScreenRow {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
  readonly now: string;
}

/** The rows of P12 for one way of using a screen. */
export function screenRows(name: string, watched: Watched): readonly ScreenRow[] {
  const { interactions, slowMs, framesMs, longFrames, processorMs, scriptMs, layoutMs } = watched;
  const p95 = interactionPercentile(watched, 0.95);
  const dropped = above(framesMs);
  const longestScript = longest(longFrames.map(({ scriptMs }) => scriptMs));
  return [
    { what: `${name}: to the paint, p50 / p95 / longest`, figure: [interactionPercentile(watched, 0.5), p95, longest(slowMs)].map(told).join(' / '), target: `p95 <= ${limitMs} ms`, now: verdict(p95 <= limitMs) },
    { what: `${name}: interactions above ${limitMs} ms`, figure: `${above(slowMs)} of ${interactions}`, target: 'none', now: verdict(above(slowMs) === 0) },
    { what: `${name}: frames above ${limitMs} ms, longest`, figure: `${dropped} of ${framesMs.length}, ${Math.round(longest(framesMs))} ms`, target: 'none', now: verdict(dropped === 0) },
    { what: `${name}: long frames told by the browser, longest script in one`, figure: `${longFrames.length}, ${Math.round(longestScript)} ms`, target: '', now: '' },
    { what: `${name}: processor time of the page's thread an interaction, of it scripts / styles and layout`, figure: [processorMs, scriptMs, layoutMs].map((ms) => `${(ms / Math.max(1, interactions)).toFixed(1)} ms`).join(' / '), target: '', now: '' },
  ];
}

/** The table as Markdown. */
export function screenTable(rows: readonly ScreenRow[]): string {
  return ['| P12 | figure | target | now |', '| --- | --- | --- | --- |', ...rows.map(({ what, figure, target, now }) => `| ${what} | ${figure} | ${target} | ${now} |`)].join('\n');
}
