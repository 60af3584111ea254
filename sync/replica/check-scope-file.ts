import { addDigest } from '#sync/protocol/row-digest.ts';
import type { WriteHandle } from './database-file.ts';
import { schemaNumber } from './migrate.ts';
import { scopeFileSchema } from './scope-file.ts';
import type { ScopeSum } from './scope-writer.ts';
import { scopeColumns, type StoredScope } from './stored-scope.ts';

// A sum of a million numbers of 48 bits does not fit an integer of SQLite, so halves are added.
const half = 2 ** 24;
const sums = (table: string): string => `SELECT count(*) AS rows, coalesce(sum(digest >> 24), 0) AS high, coalesce(sum(digest & 16777215), 0) AS low FROM ${table}`;

interface Sum {
  readonly rows: number;
  readonly high: number;
  readonly low: number;
}

/** Count and sum of all rows of a file of one scope. */
export function sumOfFile(database: WriteHandle<'replica'>): ScopeSum {
  let rows = 0;
  let checksum = 0;
  for (const table of ['fact', 'product', 'price_row']) {
    const sum = database.prepare<[], Sum>(sums(table)).get() ?? { rows: 0, high: 0, low: 0 };
    rows += sum.rows;
    checksum = addDigest(checksum, (((sum.high % half) * half) + sum.low) % 2 ** 48);
  }
  return { rows, checksum };
}

/**
 * What is wrong with a ready file that came for `scope` under `epoch`; null = it is what it says. Counts and adds up the rows themselves. That its pages are sound
 * is not asked: its hash says that it is what was built, and looked through there.
 */
export function faultInScopeFile(database: WriteHandle<'replica'>, scope: string, epoch: string): string | null {
  const schema = schemaNumber(database);
  if (schema !== scopeFileSchema) return `its tables are of number ${schema} instead of ${scopeFileSchema}`;
  const [stored, ...others] = database.prepare<[], StoredScope>(`SELECT ${scopeColumns} FROM scope`).all();
  if (stored === undefined || others.length > 0 || stored.name !== scope) return `it is not the file of ${scope}`;
  if (stored.epoch !== epoch || stored.complete !== 1 || stored.stage !== null || stored.cursor === null) return `${scope} is not whole in it, or of another epoch`;
  const { rows, checksum } = sumOfFile(database);
  return rows === stored.rowCount && checksum === stored.checksum ? null : `its ${rows} rows do not come out`;
}
