import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProject } from '#build/project-root.ts';
import { placeDemoCompany } from '#build/start/demo-folder.ts';
import { temporaryFolder } from '#test/support/running-programs.ts';
import { checkFolder } from '#sync/backend/import/import-folder.ts';
import { readFolderFiles } from '#sync/backend/import/read-folder-files.ts';

const written = inProject('sync', 'backend', 'demo-company');
let demo: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  demo = temporaryFolder('demo');
});
afterEach(() => demo.remove());

const ordersIn = (folder: string): string => readFileSync(join(folder, 'orders.ndjson'), 'utf8');
const earliestPromise = (folder: string): string | undefined => [...ordersIn(folder).matchAll(/"promisedFor":"([\d-]+)"/g)].map(([, day = '']) => day).sort()[0];

test('a demo that is started on another day goes on with the promises of its first one, and its folder has no fault', async () => {
  const first = placeDemoCompany(written, demo.path, '2027-03-01');
  expect(earliestPromise(first)).toBe('2027-03-04');
  mkdirSync(join(demo.path, 'backend'));
  expect(earliestPromise(placeDemoCompany(written, demo.path, '2027-03-20'))).toBe('2027-03-04');
  const checked = checkFolder(await readFolderFiles(first));
  expect(checked.ok ? [] : checked.error.slice(0, 10)).toEqual([]);
});

test('a demo that was begun before its first day was kept stays as it is', () => {
  mkdirSync(join(demo.path, 'backend'));
  expect(ordersIn(placeDemoCompany(written, demo.path, '2027-03-01'))).toBe(ordersIn(written));
});

test('a first day that cannot be read is told with its file', () => {
  writeFileSync(join(demo.path, 'first-day'), 'some day\n');
  expect(() => placeDemoCompany(written, demo.path, '2027-03-01')).toThrow(join(demo.path, 'first-day'));
});
