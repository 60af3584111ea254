import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCompanyFiles } from '#build/demo-company/demo-company-files.ts';
import { writeRetailCompany } from '#build/retail-company/write-retail-company.ts';
import { budgetReports } from '#shared/domain/budgets/budget-standing.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { statementOf } from '#shared/domain/ledger/statement.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { creditExposure } from '#shared/domain/payment/compare-credit.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import { checkFolder } from '#sync/backend/import/import-folder.ts';
import { readFolderFiles } from '#sync/backend/import/read-folder-files.ts';

const source = join(import.meta.dirname, '../../../shared/data/online-retail');
const present = existsSync(join(source, 'products.csv'));
const why = present ? '' : ' (skipped: ../shared/data is absent)';

type Folder = Extract<ReturnType<typeof checkFolder>, { ok: true }>['value']['folder'];

function folderOf(files: ReadonlyMap<string, string>): Folder {
  const checked = checkFolder(files);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error.slice(0, 3)));
  return checked.value.folder;
}

/** Statement and credit of every account of a folder, on its last day of books: how many accounts have movements. */
function booksAddUp(folder: Folder): number {
  const byAccount = Map.groupBy(folder.ledger.map(({ value }): LedgerEntry => value), ({ account }) => account);
  for (const { value: account } of folder.accounts) {
    const entries = byAccount.get(account.id) ?? [];
    const last = entries.map(({ date }) => date).sort().at(-1) ?? '2026-11-23';
    const middle = entries.map(({ date }) => date).sort()[Math.floor(entries.length / 2)] ?? last;
    const whole = statementOf(entries, { from: '0001-01-01', to: last }, account.currency);
    const later = statementOf(entries, { from: middle, to: last }, account.currency);
    for (const statement of [whole, later]) {
      expect(decimal(statement.opening).plus(sum(statement.movements.map(({ change }) => decimal(change)))).eq(decimal(statement.closing)), account.id).toBe(true);
    }
    expect(later.closing).toBe(whole.closing);
    const open = sum(whole.items.map((item) => decimal(item.open)));
    expect(open.minus(sum(whole.unsettled.map(({ left }) => decimal(left)))).eq(decimal(whole.closing)), account.id).toBe(true);
    for (const item of whole.items) expect(decimal(item.amount).minus(sum(item.settledBy.map(({ amount }) => decimal(amount)))).eq(decimal(item.open)), item.invoice).toBe(true);
    const credit = creditStanding({ limit: account.creditLimit, currency: account.currency, entries, orders: [], day: last, asOf: `${last}T12:00:00.000Z` });
    expect(decimal(credit.openInvoices).eq(open), account.id).toBe(true);
    expect(decimal(credit.limit).minus(creditExposure(credit, account.currency)).eq(decimal(credit.available)), account.id).toBe(true);
  }
  return byAccount.size;
}

test('the books of the demonstration company add up, and its budgets follow each other without overlap', { timeout: 60_000 }, () => {
  const folder = folderOf(demoCompanyFiles());
  expect(booksAddUp(folder)).toBe(folder.accounts.length);
  for (const { value: account } of folder.accounts) {
    const reports = budgetReports({ account, quotes: [], orders: [], now: '2026-11-23T12:00:00.000Z', timeZone: 'Europe/Rome' });
    expect(reports.length).toBeGreaterThan(0);
    for (const [index, { standing }] of reports.entries()) {
      const before = reports[index - 1]?.standing;
      if (before?.costCentre === standing.costCentre) expect(before.to < standing.from).toBe(true);
    }
  }
});

describe.skipIf(!present)(`the books of the real wholesaler${why}`, { timeout: 180_000 }, () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'retail-books-'));
    await writeRetailCompany(source, root);
  }, 180_000);
  afterAll(async () => rm(root, { recursive: true, force: true }));

  test('every customer\'s statement, open items and credit add up', async () => {
    expect(booksAddUp(folderOf(await readFolderFiles(root)))).toBeGreaterThan(1000);
  });
});
