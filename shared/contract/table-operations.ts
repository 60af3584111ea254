import { z } from 'zod';
import { act, query } from './operation.ts';

const kind = z.enum(['text', 'count', 'quantity', 'money', 'price', 'percent', 'day', 'time']);

export const tableOperations = {
  'tables.write': act('A list as a CSV or XLSX file: figures as figures, days as days, text that a spreadsheet would run made harmless. Separators are those of the language.', {
    input: z.strictObject({
      /** What the list is; the file and its sheet are named by it. */
      name: z.string().min(1).max(120),
      format: z.enum(['csv', 'xlsx']),
      language: z.enum(['en', 'de', 'it']),
      columns: z.array(z.strictObject({ head: z.string().max(200), kind })).min(1).max(100),
      /** A cell for each column, null = nothing there. Figures are decimal text, days `YYYY-MM-DD`, times `YYYY-MM-DDTHH:MM`. */
      rows: z.array(z.array(z.string().max(5000).nullable())).max(100_000),
      /** By this the writing is followed and stopped. */
      writing: z.uuid().optional(),
    }),
    output: z.strictObject({ name: z.string(), mediaType: z.string(), /** Null: it was stopped. */ base64: z.string().nullable() }),
  }),
  'tables.writing': query('How far the writing of a table is: rows of a CSV file that are done; a workbook is put together at its end and tells of none. Null: nothing of this name is being written.', {
    input: z.strictObject({ writing: z.uuid() }),
    output: z.strictObject({ progress: z.strictObject({ rows: z.number().int(), of: z.number().int() }).nullable() }),
    reads: ['tables'],
  }),
  'tables.stop': act('Stops writing a table.', { input: z.strictObject({ writing: z.uuid() }), output: z.strictObject({ stopped: z.boolean() }) }),
};
