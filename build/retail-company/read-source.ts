import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';

/** All rows of a CSV file with a header line, gzipped where its name says so. Throws with the file's name on a row of another shape. */
export async function readCsv<Schema extends z.ZodType>(path: string, schema: Schema): Promise<readonly z.infer<Schema>[]> {
  const rows: z.infer<Schema>[] = [];
  const bytes = path.endsWith('.gz') ? createReadStream(path).pipe(createGunzip()) : createReadStream(path);
  const rowsOfFile: AsyncIterable<unknown> = bytes.pipe(parse({ columns: true }));
  for await (const row of rowsOfFile) {
    const read = schema.safeParse(row);
    if (!read.success) throw new Error(`${path}: ${read.error.message}`);
    rows.push(read.data);
  }
  return rows;
}

/** The records of a gzipped NDJSON file one by one, in the order of the file. Throws with file and line on a record of another shape. */
export async function* readRecords<Schema extends z.ZodType>(path: string, schema: Schema): AsyncGenerator<z.infer<Schema>> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity })) {
    line += 1;
    const read = schema.safeParse(JSON.parse(text));
    if (!read.success) throw new Error(`${path}:${line}: ${read.error.message}`);
    yield read.data;
  }
}
