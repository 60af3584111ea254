import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftReader } from '#main/database/draft-store.ts';
import { outboxReader } from '#main/database/outbox-store.ts';
import { openFiles, temporaryFolder } from './open-files.ts';

const child = join(import.meta.dirname, 'killed-desk-child.ts');

/** Null: the desk was killed. */
function runDesk(folder: string, lastStep: number, generation: number): { readonly steps: number; readonly status: { readonly repairs: number; readonly hasCatalog: boolean } } | null {
  const { signal, stdout, stderr, status } = spawnSync(process.execPath, [child, folder, String(lastStep), String(generation)], { encoding: 'utf8' });
  if (signal === 'SIGKILL') return null;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof runDesk>;
}

/** Prices as screens see them; null while the list is not whole. */
function shownPrices(folder: string): string[] | null {
  const files = openFiles(folder);
  const list = files.sharedRead.list('main');
  const whole = list?.prepare(`SELECT 1 FROM scope WHERE complete = 1`).get() !== undefined;
  const prices = list?.prepare<[], string>('SELECT unit_price FROM price_row ORDER BY sku').pluck().all() ?? [];
  files.close();
  return whole ? prices : null;
}

const byText = (first: string, second: string): number => first.localeCompare(second);
const before = Array<string>(7).fill('1.0000');
const after = Array<string>(6).fill('2.0000');

test('a desk killed at every step of push and pull loses nothing, doubles nothing and shows nothing half', () => {
  const folder = temporaryFolder();
  const seen = new Set<string>();
  for (const generation of [1, 2]) {
    let finished: ReturnType<typeof runDesk> = null;
    for (let lastStep = generation; finished === null; lastStep += 2) {
      finished = runDesk(folder, lastStep, generation);
      seen.add(JSON.stringify(shownPrices(folder)));
    }
    expect(finished.status).toMatchObject({ hasCatalog: true, repairs: 0 });
  }
  expect([...seen]).toEqual(['null', before, after].map((prices) => (typeof prices === 'string' ? prices : JSON.stringify(prices))));

  const receipts = readFileSync(join(folder, 'receipts.txt'), 'utf8').trim().split('\n');
  expect(new Set(receipts).size).toBe(receipts.length);
  expect(receipts).toHaveLength(6);
  const files = openFiles(folder);
  const outbox = outboxReader(files.deskRead).list();
  expect(outbox.map(({ number, state, absorbed }) => [number, state, absorbed])).toEqual([6, 5, 4, 3, 2, 1].map((number) => [number, 'done', true]));
  expect(draftReader(files.deskRead).list('submitted').map(({ becameQuote }) => String(becameQuote)).sort(byText)).toEqual(outbox.map(({ documentId }) => documentId).sort(byText));
}, 300_000);
