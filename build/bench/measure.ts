import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** Peak resident memory of this process since its start, MB. */
export function peakMemoryMb(): number {
  const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return told === undefined ? process.resourceUsage().maxRSS / 1024 : Number(told) / 1024;
}

export const memoryMb = (): number => process.memoryUsage.rss() / 1_048_576;

/** Size of all files below a folder, MB. */
export function folderMb(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((total, { parentPath, name }) => total + statSync(join(parentPath, name)).size, 0) / 1_048_576;
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds of a piece of work, and the longest time during it in which this thread answered nobody. */
export async function timed(work: () => unknown): Promise<{ readonly ms: number; readonly stallMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAt = performance.now();
  await work();
  const ms = performance.now() - startedAt;
  // The histogram learns of a stall only when the next tick comes.
  await new Promise((resolve) => setTimeout(resolve, 30));
  delay.disable();
  return { ms, stallMs: delay.max / 1e6 };
}

/** Runs `work` for each number until `mostMs` have passed or `most` runs are done; milliseconds of each. */
export async function timesOf(most: number, mostMs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  const endsAt = performance.now() + mostMs;
  for (let run = 0; run < most && performance.now() < endsAt; run += 1) {
    const startedAt = performance.now();
    await work(run);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** The one line by which a measured process tells its figures. */
export function tell(figures: Readonly<Record<string, number>>): void {
  console.log(`RESULT ${JSON.stringify(figures)}`);
}
