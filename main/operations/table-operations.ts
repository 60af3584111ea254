import type { tableOperations } from '#shared/contract/table-operations.ts';
import { ok } from '#shared/domain/result.ts';
import { tableFile } from '#main/writing/writing-thread.ts';
import { invalid } from './failures.ts';
import { asFileName } from './file-name.ts';
import type { Handlers } from './handler.ts';

const mediaTypes = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Tables that are being written now, by the name that their writing was given. */
const writings = new Map<string, { readonly stopping: AbortController; readonly of: number; rows: number }>();

export const tableHandlers: Pick<Handlers, keyof typeof tableOperations> = {
  'tables.write': async ({ name, format, language, writing, ...table }, { announce }) => {
    const going = { stopping: new AbortController(), of: table.rows.length, rows: 0 };
    if (writing !== undefined) writings.set(writing, going);
    const written = await tableFile(table, { name, format, language }, {
      signal: going.stopping.signal,
      onRows: (rows) => {
        going.rows = rows;
        if (writing !== undefined) announce(['tables']);
      },
    }).finally(() => writing !== undefined && writings.delete(writing));
    if (written !== null && !written.ok) return invalid(`rows.${written.error.row}.${written.error.column}`, `not ${table.columns[written.error.column]?.kind ?? 'a cell of a column'}`);
    return ok({ name: asFileName(name, format), mediaType: mediaTypes[format], base64: written === null ? null : written.value.toString('base64') });
  },

  'tables.writing': ({ writing }) => {
    const going = writings.get(writing);
    return ok({ progress: going === undefined ? null : { rows: going.rows, of: going.of } });
  },

  'tables.stop': ({ writing }) => {
    const going = writings.get(writing);
    going?.stopping.abort();
    return ok({ stopped: going !== undefined });
  },
};
