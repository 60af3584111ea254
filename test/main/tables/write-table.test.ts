import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readTable } from '#main/tables/read-table.ts';
import { csvOf, tableStyles, wrongCell, xlsxOf, type WrittenTable } from '#main/tables/write-table.ts';

const table: WrittenTable = {
  columns: [{ head: 'Bestellung', kind: 'text' }, { head: 'Aufgegeben', kind: 'time' }, { head: 'Fällig', kind: 'day' }, { head: 'Menge', kind: 'quantity' }, { head: 'Brutto', kind: 'money' }],
  rows: [
    ['SO-1; "eilig"', '2026-11-23T10:05', '2026-12-01', '12', '-1234.50'],
    ['=HYPERLINK("http://x")', null, null, '0.125', null],
  ],
};

test('a CSV file speaks the language of the person: separators, figures as figures, days by ISO 8601', () => {
  expect(csvOf(table, tableStyles.de)).toBe('\uFEFFBestellung;Aufgegeben;Fällig;Menge;Brutto\r\n"SO-1; ""eilig""";2026-11-23 10:05;2026-12-01;12;-1234,50\r\n"\'=HYPERLINK(""http://x"")";;;0,125;\r\n');
  expect(csvOf(table, tableStyles.en)).toContain('"SO-1; ""eilig""",2026-11-23 10:05,2026-12-01,12,-1234.50');
});

test('text that a spreadsheet would run is made harmless in CSV, and comes back as it was when it is read again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'), fc.stringMatching(/^[a-z0-9 ()!|]{0,20}$/), async (start, rest) => {
      const text = `${start}${rest}x`;
      const csv = csvOf({ columns: [{ head: 'a', kind: 'text' }, { head: 'b', kind: 'text' }], rows: [[text, 'y']] }, tableStyles.en);
      expect(csv.split('\r\n')[1]).toMatch(/^"?'/);
      const read = await readTable(Buffer.from(csv));
      expect(read.ok && read.value[1]?.cells).toEqual([text, 'y']);
    }),
  );
});

test('an XLSX file holds figures as figures, days as days and formulas as text', async () => {
  const rows = await readSheet(await xlsxOf(table, 'Bestellungen: alle [2026]', tableStyles.de));
  expect(rows[0]).toEqual(['Bestellung', 'Aufgegeben', 'Fällig', 'Menge', 'Brutto']);
  expect(rows[1]).toEqual(['SO-1; "eilig"', new Date('2026-11-23T10:05:00.000Z'), new Date('2026-12-01T00:00:00.000Z'), 12, -1234.5]);
  expect(rows[2]).toEqual(['=HYPERLINK("http://x")', null, null, 0.125, null]);
});

test('a figure that a sheet could not keep exactly is written as text', async () => {
  const rows = await readSheet(await xlsxOf({ columns: [{ head: 'a', kind: 'money' }], rows: [['12345678901234567.89'], ['123456789012.34']] }, 'a', tableStyles.en));
  expect(rows.slice(1)).toEqual([['12345678901234567.89'], [123456789012.34]]);
});

test('a cell that is not what its column says is found before anything is written', () => {
  expect(wrongCell(table)).toBeNull();
  expect(wrongCell({ ...table, rows: [...table.rows, ['x', '2026-11-23', null, '1', '1']] })).toEqual({ row: 2, column: 1 });
  expect(wrongCell({ ...table, rows: [['x', null, null, '=1+1', '1']] })).toEqual({ row: 0, column: 3 });
  expect(wrongCell({ ...table, rows: [['x']] })).toEqual({ row: 0, column: 1 });
});
