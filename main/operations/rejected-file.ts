import { stringify } from 'csv-stringify/sync';

export interface RejectedFile {
  readonly name: string;
  readonly text: string;
}

/** A spreadsheet runs what begins like a formula. `readTable` takes the sign before it away again. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Rejected rows as a file to be mended and read again: the cells as they came, then row and reason. Null: none. */
export function rejectedFileOf(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): RejectedFile | null {
  if (rows.length === 0) return null;
  const text = stringify([heads, ...rows.map((cells) => cells.map(harmless))], { bom: true });
  return { name: `${name.replace(/\.[^.]*$/, '')}-rejected.csv`, text };
}
