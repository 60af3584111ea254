import { expect, test } from 'vitest';
import type { Paper } from '#main/documents/paper.ts';
import { layOut, tableFile } from '#main/writing/writing-thread.ts';

const paper = (title: string, rows: number): Paper => ({
  language: 'en', title, subject: '', seller: ['Seller'], buyer: ['Hotel'], facts: [], totals: [], remarks: [], foot: title, pageWord: 'Page',
  tables: [{ title: '', columns: [{ head: 'Article', width: '*', align: 'start' }, { head: 'Quantity', width: 60, align: 'end' }], rows: Array.from({ length: rows }, (_, at) => ({ cells: [`Article ${at}`, '12'] })) }],
});
const made = new Date('2026-11-23T10:00:00.000Z');
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === '%PDF-';

test('papers are laid out in a thread of their own: the one that asks goes on, and each asker gets its own', async () => {
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const [small, large] = await Promise.all([layOut([paper('Small', 1)], made), layOut([paper('Large', 400), paper('Second', 1)], made)]);
  isDone = true;
  expect([isPdf(small), isPdf(large)]).toEqual([true, true]);
  expect(large.length).toBeGreaterThan(small.length);
  // How many there are is up to the machine; a thread that lays out itself turns a few times at most.
  expect(turns).toBeGreaterThan(10);
});

test('a paper that cannot be laid out fails alone', async () => {
  const broken = { ...paper('Broken', 1), tables: [{ ...paper('Broken', 1).tables[0], columns: null }] } as unknown as Paper;
  const [first, second] = await Promise.allSettled([layOut([broken], made), layOut([paper('Whole', 1)], made)]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});

const table = (rows: number) => ({ columns: [{ head: 'Article', kind: 'text' as const }, { head: 'Net', kind: 'money' as const }], rows: Array.from({ length: rows }, (_, at) => [`Article ${at}`, '12.50']) });
const csv = { name: 'Orders', format: 'csv', language: 'en' } as const;

test('a table is written in the same thread, and tells how many rows are done; a cell that cannot stand in it is told by its place', async () => {
  const told: number[] = [];
  const written = await tableFile(table(1200), csv, { onRows: (rows) => told.push(rows) });
  expect(written?.ok === true && written.value.toString().split('\r\n').length).toBe(1202);
  expect(told).toEqual([500, 1000, 1200]);
  expect(await tableFile({ ...table(1), rows: [['a', '1'], ['b', 'much']] }, csv)).toEqual({ ok: false, error: { row: 1, column: 1 } });
});

test('what is stopped comes to nothing, and what waited behind it is written all the same', async () => {
  const stopping = new AbortController();
  const long = tableFile(table(60_000), { ...csv, format: 'xlsx' }, { signal: stopping.signal });
  const behind = Promise.all([tableFile(table(3), csv), layOut([paper('Behind', 1)], made)]);
  stopping.abort();
  expect(await long).toBeNull();
  const [small, laidOut] = await behind;
  expect([small?.ok, isPdf(laidOut)]).toEqual([true, true]);
  expect(await tableFile(table(3), csv, { signal: AbortSignal.abort() })).toBeNull();
});
