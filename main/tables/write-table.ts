import { stringify } from 'csv-stringify/sync';
import writeExcel, { type Cell } from 'write-excel-file/node';
import { decimal } from '#shared/domain/money/decimal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { harmless } from './harmless.ts';

/** What the cells of a column are. Figures are decimal text; `day` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:MM` on the clock that the person reads. */
export type TableKind = 'text' | 'count' | 'quantity' | 'money' | 'price' | 'percent' | 'day' | 'time';

/** How a spreadsheet of a language takes figures apart. */
export interface TableStyle {
  readonly delimiter: ',' | ';';
  readonly decimals: '.' | ',';
  readonly dayFormat: string;
}

/** Spreadsheets set to German or Italian read the comma as the sign before decimals, and so take the semicolon between cells. */
export const tableStyles = {
  en: { delimiter: ',', decimals: '.', dayFormat: 'dd/mm/yyyy' },
  de: { delimiter: ';', decimals: ',', dayFormat: 'dd.mm.yyyy' },
  it: { delimiter: ';', decimals: ',', dayFormat: 'dd/mm/yyyy' },
} as const satisfies Record<string, TableStyle>;
export type TableLanguage = keyof typeof tableStyles;

export interface WrittenTable {
  readonly columns: readonly { readonly head: string; readonly kind: TableKind }[];
  /** A cell for each column; null = nothing there. */
  readonly rows: readonly (readonly (string | null)[])[];
}

const figure = /^-?\d{1,30}(\.\d{1,12})?$/;
const patterns: Readonly<Record<TableKind, RegExp>> = { text: /^/, count: figure, quantity: figure, money: figure, price: figure, percent: figure, day: /^\d{4}-\d{2}-\d{2}$/, time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/ };

/** A cell that is not what its column says, as row and column from 0. */
export interface WrongCell {
  readonly row: number;
  readonly column: number;
}

export function wrongCell({ columns, rows }: WrittenTable): WrongCell | null {
  for (const [row, cells] of rows.entries()) {
    if (cells.length !== columns.length) return { row, column: Math.min(cells.length, columns.length) };
    const column = cells.findIndex((cell, at) => cell !== null && !patterns[columns[at]?.kind ?? 'text'].test(cell));
    if (column !== -1) return { row, column };
  }
  return null;
}

/** Told while a table is being written: how many of its rows are done. */
type OnRows = (rows: number) => void;
const rowsAtOnce = 500;

const isFigure = (kind: TableKind): boolean => kind !== 'text' && kind !== 'day' && kind !== 'time';

/** Text by RFC 4180 in UTF-8 with its mark, by which spreadsheets know it. Days stay ISO 8601: spreadsheets of every language read those as days. */
export function csvOf({ columns, rows }: WrittenTable, { delimiter, decimals }: TableStyle, onRows?: OnRows): string {
  const cellOf = (cell: string | null, kind: TableKind): string => {
    if (cell === null) return '';
    if (isFigure(kind)) return cell.replace('.', decimals);
    return kind === 'time' ? cell.replace('T', ' ') : kind === 'day' ? cell : harmless(cell);
  };
  const style = { delimiter, record_delimiter: 'windows' } as const;
  const parts = [stringify([columns.map(({ head }) => harmless(head))], { ...style, bom: true })];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    parts.push(stringify(rows.slice(from, from + rowsAtOnce).map((cells) => cells.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text'))), style));
    onRows?.(Math.min(from + rowsAtOnce, rows.length));
  }
  return parts.join('');
}

/** A sheet keeps binary fractions of 15 digits: what would not stay exact is written as text. */
const staysExact = (text: string): boolean => {
  const kept = String(Number(text));
  return figure.test(kept) && kept.replaceAll(/\D/g, '').length <= 15 && decimal(kept).eq(decimal(text));
};

const figureFormats: Readonly<Partial<Record<TableKind, string>>> = { count: '#,##0', money: '#,##0.00', price: '#,##0.00##' };

function sheetCell(cell: string | null, kind: TableKind, dayFormat: string): Cell {
  if (cell === null) return null;
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: dayFormat };
  if (kind === 'time') return { value: new Date(`${cell}:00Z`), type: Date, format: `${dayFormat} hh:mm` };
  if (!isFigure(kind) || !staysExact(cell)) return { value: cell, type: String };
  // A format with optional decimals would show "12." for twelve.
  return { value: Number(cell), type: Number, format: figureFormats[kind] ?? (cell.includes('.') ? '#,##0.0#####' : '#,##0') };
}

const widths: Readonly<Record<TableKind, number>> = { text: 24, count: 10, quantity: 12, money: 14, price: 14, percent: 10, day: 12, time: 18 };

/** A workbook of one sheet whose head stays in sight. Cells of text are text, so that nothing in them runs. */
export function xlsxOf({ columns, rows }: WrittenTable, name: string, { dayFormat }: TableStyle): Promise<Buffer> {
  const heads = columns.map(({ head }): Cell => ({ value: head, type: String, fontWeight: 'bold' }));
  const cells = rows.map((row) => row.map((cell, at) => sheetCell(cell, columns[at]?.kind ?? 'text', dayFormat)));
  const sheet = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim().slice(0, 31);
  return writeExcel([heads, ...cells], { sheet: sheet === '' ? '1' : sheet, columns: columns.map(({ kind }) => ({ width: widths[kind] })), stickyRowsCount: 1 }).toBuffer();
}

/** The bytes of a table as a file, or the first cell that cannot stand in it. What a workbook costs is putting it together at the end, which nobody can look into: it tells of no rows. */
export async function writeTable(table: WrittenTable, { name, format, language }: { readonly name: string; readonly format: 'csv' | 'xlsx'; readonly language: TableLanguage }, onRows?: OnRows): Promise<Result<Buffer, WrongCell>> {
  const wrong = wrongCell(table);
  if (wrong !== null) return err(wrong);
  const style = tableStyles[language];
  return ok(format === 'csv' ? Buffer.from(csvOf(table, style, onRows)) : await xlsxOf(table, name, style));
}
