import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Faults, Located, Place } from './fault.ts';
import { fieldPlaces } from './field-places.ts';

type Columns = Readonly<Record<string, z.ZodType>>;
type Row<Shape extends Columns> = { readonly [Column in keyof Shape]: z.infer<Shape[Column]> };

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

function readRecords(file: string, text: string, faults: Faults): readonly RawRecord[] | null {
  try {
    return parse(text, { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] }) as unknown as RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add({ file, line: Number('lines' in error ? error.lines : 1), column: 1 }, error.message);
    return null;
  }
}

function checkHeader(file: string, header: readonly string[], columns: readonly string[], places: readonly { column: number }[], faults: Faults): boolean {
  let sound = true;
  const complain = (index: number, message: string): void => {
    faults.add({ file, line: 1, column: (places[index]?.column ?? 0) + 1 }, message);
    sound = false;
  };
  header.forEach((name, index) => {
    if (!columns.includes(name)) complain(index, `unknown column "${name}"`);
    else if (header.indexOf(name) !== index) complain(index, `column "${name}" stands twice`);
  });
  for (const name of columns) if (!header.includes(name)) complain(0, `column "${name}" is missing`);
  return sound;
}

/**
 * Reads one CSV file (RFC 4180, header line, UTF-8) into typed rows. Every cell is parsed by its column's schema, which gets the
 * cell's text. Rows with faults are reported and left out.
 */
export function readTable<Shape extends Columns>(file: string, text: string, columns: Shape, faults: Faults): readonly Located<Row<Shape>>[] {
  const records = readRecords(file, text, faults);
  if (records === null) return [];
  const [head, ...body] = records;
  const names = Object.keys(columns);
  if (head === undefined) {
    faults.add({ file, line: 1, column: 1 }, `the header line is missing: ${names.join(',')}`);
    return [];
  }
  if (!checkHeader(file, head.record, names, fieldPlaces(head.raw), faults)) return [];
  const rows: Located<Row<Shape>>[] = [];
  for (const { record, raw, info } of body) {
    // The parser tells the line on which a record ends; one with line breaks inside quotes began earlier.
    const written = raw.replace(/\r?\n$/, '').replace(/^(\r?\n)+/, '');
    const firstLine = info.lines - (written.split('\n').length - 1);
    const where = (...path: readonly PropertyKey[]): Place => {
      const place = fieldPlaces(written)[head.record.indexOf(String(path[0] ?? head.record[0]))];
      return { file, line: firstLine + (place?.line ?? 0), column: (place?.column ?? 0) + 1 };
    };
    if (record.length !== head.record.length) {
      faults.add(where(), `${record.length} fields where the header names ${head.record.length}`);
      continue;
    }
    const row: Record<string, unknown> = {};
    let sound = true;
    head.record.forEach((name, index) => {
      const parsed = columns[name]?.safeParse(record[index]);
      if (parsed?.success === true) row[name] = parsed.data;
      else {
        sound = false;
        faults.add(where(name), `${name} "${record[index] ?? ''}": ${parsed?.error.issues[0]?.message ?? 'unreadable'}`);
      }
    });
    if (sound) rows.push({ value: row as Row<Shape>, where });
  }
  return rows;
}
