import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedColumns } from '#renderer/screens/drafts/columns-that-fit.ts';

const columns = [
  { colId: 'name', minWidth: 200 }, { colId: 'quantity', width: 116 }, { colId: 'unit', width: 92 }, { colId: 'price', width: 128 },
  { colId: 'net', width: 88 }, { colId: 'target', width: 76 }, { colId: 'note', minWidth: 88 }, { colId: 'remove', width: 36 },
];

test.each([[839, []], [838, ['note']], [751, ['note']], [750, ['note', 'target']], [400, ['note', 'target', 'net', 'unit']]])('in %d pixels these columns of a draft are folded away: %j', (room, folded) => {
  expect(foldedColumns(columns, room)).toEqual(folded);
});

test('a column that the person has put away makes room for the others', () => {
  expect(foldedColumns(columns.filter(({ colId }) => colId !== 'net'), 751)).toEqual([]);
});

test('product, quantity, price and the act on the line are never folded away, and a wider window folds no more than a narrower one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1600 }), fc.integer({ min: 0, max: 400 }), (room, more) => {
      const [narrow, wide] = [foldedColumns(columns, room), foldedColumns(columns, room + more)];
      for (const kept of ['name', 'quantity', 'price', 'remove']) expect(narrow).not.toContain(kept);
      expect(narrow.slice(0, wide.length)).toEqual(wide);
    }),
  );
});
