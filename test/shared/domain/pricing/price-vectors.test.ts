import { describe, expect, test } from 'vitest';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';

describe('prices worked out by hand', () => {
  test.each(priceVectors().map((vector) => ({ name: vector.name, vector })))('$name', ({ vector }) => {
    const { lines, totals } = priceDocument(vector.request, bookInMemory(vector));
    const answer = lines.map(({ list, listPrice, unitPrice, free, promotions, net }) => ({ list, listPrice, unitPrice, free, promotions, net }));
    expect(answer).toEqual(vector.expected.lines);
    if (vector.expected.totals) expect({ net: totals.net, vat: totals.vat, gross: totals.gross }).toEqual(vector.expected.totals);
  });
});
