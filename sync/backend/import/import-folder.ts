import type { Company } from '#shared/domain/company/company.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Commit } from '#sync/backend/store/commit.ts';
import { ChangeSet } from '#sync/backend/store/change-set.ts';
import { allImported, forgetImported, saveImported, type ImportedRow } from '#sync/backend/store/imported-store.ts';
import { accountScope, catalogScope, findRecord } from '#sync/backend/store/record-store.ts';
import { holdScopes } from '#sync/backend/store/scope-store.ts';
import { lockImports, noteImport } from '#sync/backend/store/setting-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkBooks } from './check-books.ts';
import { checkCatalog } from './check-catalog.ts';
import { checkCompany } from './check-company.ts';
import { checkPrices } from './check-prices.ts';
import { putCreditStandings } from './credit-standings.ts';
import { readCompanyFolder, type CompanyFolder } from './company-folder.ts';
import { Faults, type Fault } from './fault.ts';
import { importMarkOf } from './import-mark.ts';
import { keepConditions } from './keep-conditions.ts';
import { keepOwnParts } from './keep-own-parts.ts';
import { knownKeys } from './known-keys.ts';
import { putFolder } from './folder-records.ts';

export interface ImportSummary {
  /** Records that the folder holds, that it changed since its last import, and that it no longer has. */
  readonly records: number;
  readonly changed: number;
  readonly removed: number;
}

/** Imports a company folder: file name to text. */
export type ImportFiles = (files: ReadonlyMap<string, string>) => Promise<Result<ImportSummary, readonly Fault[]>>;

/** Reads and checks the whole folder before anything is written. */
export function checkFolder(files: ReadonlyMap<string, string>): Result<{ folder: CompanyFolder; company: Company }, readonly Fault[]> {
  const faults = new Faults();
  const folder = readCompanyFolder(files, faults);
  const keys = knownKeys(folder, faults);
  checkCompany(folder, keys, faults);
  checkCatalog(folder, keys, faults);
  checkPrices(folder, keys, faults);
  checkAccounts(folder, keys, faults);
  checkBooks(folder, keys, faults);
  if (folder.company === null || !faults.none) return err(faults.inOrder());
  return ok({ folder, company: folder.company.value });
}

/**
 * Takes over what the folder changed since its last import, and nothing else: a record that the folder repeats is left as it
 * stands now, so that a card's reserved capacity or an order confirmed here survives the next import of the same files; a
 * record that was never imported (a quote, an order placed from a desk) is never touched.
 */
async function takeOver(writing: Writing, changes: ChangeSet, wanted: ChangeSet): Promise<ImportSummary> {
  const before = new Map((await allImported(writing)).map((row) => [`${row.scope}\n${row.entity}\n${row.key}`, row]));
  const saved: ImportedRow[] = [];
  let records = 0;
  for (const scope of wanted.scopes()) {
    for (const change of wanted.of(scope)) {
      const { entity, key, digest } = change;
      const place = `${scope}\n${entity}\n${key}`;
      const known = before.get(place);
      before.delete(place);
      records += 1;
      if (known?.digest === digest) continue;
      changes.take(scope, change);
      saved.push({ scope, entity, key, digest });
    }
  }
  const gone = [...before.values()];
  for (const { scope, entity, key } of gone) changes.remove(scope, entity, key);
  await saveImported(writing, saved);
  await forgetImported(writing, gone);
  return { records, changed: saved.length, removed: gone.length };
}

/** Imports a company folder (file name to text) in one transaction, or reports all its faults and changes nothing. `now` dates the credit standings. */
export async function importFolder(commit: Commit, now: Instant, files: ReadonlyMap<string, string>): Promise<Result<ImportSummary, readonly Fault[]>> {
  const checked = checkFolder(files);
  if (!checked.ok) return checked;
  const { folder, company } = checked.value;
  const wanted = new ChangeSet();
  putFolder(folder, company, wanted);
  return commit(async (writing, changes) => {
    await lockImports(writing);
    const present = await findRecord(writing, catalogScope, 'company', 'company');
    if (present !== undefined && present.id !== company.id) {
      const place = folder.company?.where('id') ?? { file: 'company.json', line: 1, column: 1 };
      return err([{ ...place, message: `this backend belongs to company "${present.id}", the folder to "${company.id}"` }]);
    }
    const summary = await takeOver(writing, changes, wanted);
    // Accounts come first in the order of names, so nobody waits for the rest of this while holding one. An order that is placed meanwhile is in the credit, or comes after it.
    await holdScopes(writing, changes.scopes().filter((scope) => scope.startsWith(accountScope(''))));
    await keepConditions(writing, changes);
    await keepOwnParts(writing, changes, folder.accounts.map(({ value }) => value.id));
    await putCreditStandings(writing, changes, { accounts: folder.accounts.map(({ value }) => value), company, now });
    await noteImport(writing, importMarkOf(files, now));
    return ok(summary);
  });
}
