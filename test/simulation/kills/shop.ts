import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '#build/project-root.ts';
import { readFolderFiles } from '#sync/backend/import/read-folder-files.ts';

/** So many products of the demo company and what belongs to them: an import takes long enough to be killed in, and short enough to be done hundreds of times. */
const products = 400;

const rowsOf = (text: string): string[][] => parse(text);
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const textOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\n`).join('');

/** The demo company with fewer products and without its past. */
export async function smallShop(): Promise<ReadonlyMap<string, string>> {
  const files = new Map(await readFolderFiles(join(projectRoot, 'sync/backend/demo-company')));
  const text = (name: string): string => files.get(name) ?? '';
  const [head = [], ...rows] = rowsOf(text('products.csv'));
  const named = text('promotions.json') + text('accounts.json');
  const kept = new Set(rows.filter(([sku = ''], at) => at % 5 === 0 && at < 5 * products || named.includes(`"${sku}"`)).map(([sku]) => sku));
  const replacedBy = head.indexOf('replacedBy');
  for (let before = 0; before < kept.size; ) {
    before = kept.size;
    for (const row of rows) if (kept.has(row[0]) && row[replacedBy] !== '') kept.add(row[replacedBy]);
  }
  const only = (name: string, column: string): void => {
    const [heads = [], ...lines] = rowsOf(text(name));
    files.set(name, textOf([heads, ...lines.filter((line) => kept.has(line[heads.indexOf(column)]))]));
  };
  only('products.csv', 'sku');
  only('packagings.csv', 'sku');
  only('prices.csv', 'sku');
  files.set('orders.ndjson', '');
  files.set('ledger.csv', `${text('ledger.csv').split('\n')[0]}\n`);
  return files;
}

export function writeFolder(path: string, files: ReadonlyMap<string, string>): string {
  mkdirSync(path, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(path, name), text);
  return path;
}
