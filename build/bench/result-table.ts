import type { Figures } from './bench-process.ts';
import { targets } from './targets.ts';

const short = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));

/** Prints the table of targets as Markdown: each with its figures side by side, the ratio, and whether it was met. */
export function printTable(medians: ReadonlyMap<string, Figures>): void {
  const names = [...medians.keys()];
  console.log(`| # | what | ${names.join(' | ')} | target | now |\n|${' --- |'.repeat(names.length + 4)}`);
  for (const { id, what, by, target, judge } of targets) {
    const cells = names.map((name) => {
      const value = medians.get(name)?.[by[name] ?? by['desk'] ?? ''];
      return value === undefined || Number.isNaN(value) ? '-' : short(value);
    });
    const verdict = judge(medians);
    console.log(`| ${id} | ${what} | ${cells.join(' | ')} | ${target} | ${verdict === null ? 'not measured' : `${verdict.met ? 'met' : 'not met'}: ${verdict.now}`} |`);
  }
}
