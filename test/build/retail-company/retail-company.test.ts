import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RetailSummary, writeRetailCompany } from '#build/retail-company/write-retail-company.ts';
import { checkFolder } from '#sync/backend/import/import-folder.ts';
import { readFolderFiles } from '#sync/backend/import/read-folder-files.ts';

const source = join(import.meta.dirname, '../../../../shared/data/online-retail');
const present = existsSync(join(source, 'products.csv'));
const why = present ? '' : ' (skipped: ../shared/data is absent)';

async function digests(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) found[name] = createHash('sha256').update(await readFile(join(folder, name))).digest('hex');
  return found;
}

describe.skipIf(!present)(`the company folder of the real wholesaler${why}`, { timeout: 120_000 }, () => {
  let root = '';
  let summary: RetailSummary;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'retail-company-'));
    summary = await writeRetailCompany(source, join(root, 'first'));
  }, 120_000);
  afterAll(async () => rm(root, { recursive: true, force: true }));

  test('holds every product, every wholesale-like customer and each of their order lines', () => {
    expect(summary).toMatchObject({ products: 4568, unpriced: 87, accounts: 1214, orders: 15_380, lines: 377_516, droppedLines: 0 });
  });

  test('the import finds no fault in it', async () => {
    const checked = checkFolder(await readFolderFiles(join(root, 'first')));
    expect(checked.ok ? [] : checked.error.slice(0, 10)).toEqual([]);
  });

  test('making it again gives the same bytes', async () => {
    await writeRetailCompany(source, join(root, 'second'));
    expect(await digests(join(root, 'second'))).toEqual(await digests(join(root, 'first')));
  });
});
