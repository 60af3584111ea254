import { stringify } from 'csv-stringify/sync';
import { harmless } from '#main/tables/harmless.ts';

export interface RejectedFile {
  readonly name: string;
  readonly text: string;
}

/** A reason in the person's words, `{{figure}}` filled from its detail; without words the name of the reason, which scripts understand. */
export function reasonText(words: Readonly<Record<string, string>> | undefined, kind: string, detail: Readonly<Record<string, string>>): string {
  return words?.[kind]?.replace(/\{\{(\w+)\}\}/g, (_whole, figure: string) => detail[figure] ?? '') ?? kind;
}

/** Rejected rows as a file to be mended and read again: the cells as they came (`readTable` takes the sign of a harmless one away again), then row and reason. Null: none. */
export function rejectedFileOf(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): RejectedFile | null {
  if (rows.length === 0) return null;
  const text = stringify([heads, ...rows.map((cells) => cells.map(harmless))], { bom: true });
  return { name: `${name.replace(/\.[^.]*$/, '')}-rejected.csv`, text };
}
