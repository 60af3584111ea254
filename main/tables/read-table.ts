import { CsvError, parse } from 'csv-parse/sync';
import type { CellValue } from 'read-excel-file/node';
import type { DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { asItCame } from './harmless.ts';

/** `row` is the line of the sheet or the record of the file, from 1, as a person counts it. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const zipStart = [0x50, 0x4b] as const;
const delimiters = ['\t', ';', ','] as const;

/**
 * The rows of a table that a person brings: XLSX (first sheet) or text with tabs, semicolons or commas, told apart by what is in it and not by
 * its name. `style` is how the person writes decimals: figures of a sheet are written so. Text is UTF-8, or what older spreadsheets write (Windows-1252). Empty rows are left out. Err = why it is no table.
 */
export async function readTable(bytes: Buffer, style: DecimalStyle = 'point'): Promise<Result<TableRow[], string>> {
  try {
    const rows = bytes[0] === zipStart[0] && bytes[1] === zipStart[1] ? await sheetRows(bytes, style) : textRows(decode(bytes));
    return ok(rows.filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch (error) {
    if (error instanceof CsvError || error instanceof Error) return err(error.message);
    throw error;
  }
}

async function sheetRows(bytes: Buffer, style: DecimalStyle): Promise<TableRow[]> {
  // Loaded when the first sheet is brought, and not at every start: it is a tenth of all modules.
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(bytes);
  return rows.map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cellText(cell, style)) }));
}

function cellText(value: CellValue | null, style: DecimalStyle): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // A figure of a sheet has no style of its own; what a person typed as text keeps theirs.
  if (typeof value === 'number' && style === 'comma') return String(value).replace('.', ',');
  return String(value).trim();
}

function textRows(text: string): TableRow[] {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = delimiters.find((sign) => firstLine.includes(sign)) ?? ',';
  const records = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, trim: true, record_delimiter: ['\r\n', '\n', '\r'] });
  return records.map((cells, at) => ({ row: at + 1, cells: cells.map(asItCame) }));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
