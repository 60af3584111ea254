import type { tableOperations } from '#shared/contract/table-operations.ts';
import { ok } from '#shared/domain/result.ts';
import { invalid } from './failures.ts';
import { asFileName } from './file-name.ts';
import type { Handlers } from './handler.ts';

const mediaTypes = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

export const tableHandlers: Pick<Handlers, keyof typeof tableOperations> = {
  'tables.write': async ({ name, format, language, ...table }) => {
    // Loaded with the first table, as it is not needed to start.
    const { csvOf, tableStyles, wrongCell, xlsxOf } = await import('#main/tables/write-table.ts');
    const wrong = wrongCell(table);
    if (wrong) return invalid(`rows.${wrong.row}.${wrong.column}`, `not ${table.columns[wrong.column]?.kind ?? 'a cell of a column'}`);
    const bytes = format === 'csv' ? Buffer.from(csvOf(table, tableStyles[language])) : await xlsxOf(table, name, tableStyles[language]);
    return ok({ name: asFileName(name, format), mediaType: mediaTypes[format], base64: bytes.toString('base64') });
  },
};
