import type { Failure } from '#shared/contract/failure.ts';
import type { DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { readTable, type TableRow } from '#main/tables/read-table.ts';
import { invalid } from './failures.ts';

const mostRows = 5000;

/** Pasted text or a file, as an operation is given it. */
interface Brought {
  readonly text?: string | undefined;
  readonly file?: { readonly base64: string } | undefined;
}

/** The rows that a person brought; none, too many or no table at all is told where it stands. */
export async function broughtRows({ text, file }: Brought, style: DecimalStyle = 'point', where = file === undefined ? 'text' : 'file'): Promise<Result<readonly [TableRow, ...TableRow[]], Failure>> {
  const table = await readTable(file === undefined ? Buffer.from(text ?? '') : Buffer.from(file.base64, 'base64'), style);
  if (!table.ok) return invalid(where, `not a table (CSV or XLSX): ${table.error}`);
  const [first, ...others] = table.value;
  if (first === undefined) return invalid(where, 'empty: there is no row in it');
  return table.value.length > mostRows ? err({ kind: 'tableTooLong', rows: table.value.length, most: mostRows }) : ok([first, ...others]);
}
