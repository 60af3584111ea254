import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';
import { naivePricing } from './naive-pricing.ts';
import { randomVector } from './random-books.ts';

test('the second reading of the process agrees with every price worked out by hand', () => {
  for (const vector of priceVectors()) {
    const { lines } = naivePricing(vector.request, bookInMemory(vector));
    expect(lines, vector.name).toEqual(vector.expected.lines);
  }
});

test('on random books two independent readings of the process give the same prices and totals', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomVector, (vector) => {
      const book = bookInMemory(vector);
      const { lines, totals } = priceDocument(vector.request, book);
      const prices = lines.map(({ list, listPrice, unitPrice, free, promotions, net }) => ({ list, listPrice, unitPrice, free, promotions, net }));
      expect({ lines: prices, net: totals.net, vat: totals.vat, gross: totals.gross }).toEqual(naivePricing(vector.request, book));
    }),
    { numRuns: Number(process.env['PRICING_RUNS'] ?? 1500) },
  );
});
