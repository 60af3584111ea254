import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { randomVector } from '#test/shared/domain/pricing/random-books.ts';
import { isStorable, withRowsOnce } from '#test/support/price-records.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';
import { openFiles } from './open-files.ts';
import { storedPriceBook } from './stored-price-book.ts';

const vectors = priceVectors();

describe('the desktop’s own book gives the prices worked out by hand', () => {
  test('every one of them, in the desk’s files', { timeout: 60_000 }, () => {
    const files = openFiles();
    for (const vector of vectors.filter(isStorable)) {
      const { lines, totals } = priceDocument(vector.request, storedPriceBook(files, vector));
      const answer = lines.map(({ list, listPrice, unitPrice, free, promotions, net }) => ({ list, listPrice, unitPrice, free, promotions, net }));
      expect(answer, vector.name).toEqual(vector.expected.lines);
      if (vector.expected.totals) expect({ net: totals.net, vat: totals.vat, gross: totals.gross }, vector.name).toEqual(vector.expected.totals);
    }
  });

  test('only two rows of one minimum and start, which the import refuses, are left out', () => {
    expect(vectors.filter((vector) => !isStorable(vector)).map(({ name }) => name)).toEqual([
      'between equal minimums and starts the lower price wins',
      'lower is lower as a number, not as text',
    ]);
  });
});

test('a random book in the desk’s files answers as in memory, to the last word of the explanation', { timeout: 120_000 }, () => {
  const files = openFiles();
  fc.assert(
    fc.property(randomVector.map(withRowsOnce), (vector) => {
      expect(priceDocument(vector.request, storedPriceBook(files, vector))).toEqual(priceDocument(vector.request, bookInMemory(vector)));
    }),
    { numRuns: 150 },
  );
});
