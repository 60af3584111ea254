import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { priceOverDays } from '#shared/domain/pricing/price-over-days.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';
import { randomVector } from './random-books.ts';

test('during a fair the document has the fair\'s price, before and after it the usual one', () => {
  const vector = priceVectors().find(({ name }) => name === 'a promotion counts on its first day');
  if (!vector) throw new Error('the vector is gone');
  const promotions = vector.promotions.map((promotion) => ({ ...promotion, validFrom: '2026-06-15', validTo: '2026-06-17' }));
  const spans = priceOverDays(vector.request, '2026-06-10', '2026-06-30', bookInMemory({ ...vector, promotions }));
  expect(spans.map(({ from, to, totals, lines }) => [from, to, lines[0]?.unitPrice, totals.gross])).toEqual([
    ['2026-06-10', '2026-06-14', '10.0000', '12.10'],
    ['2026-06-15', '2026-06-17', '9.0000', '10.89'],
    ['2026-06-18', '2026-06-30', '10.0000', '12.10'],
  ]);
});

test('an open end and a window that ends before it begins', () => {
  const vector = priceVectors().find(({ name }) => name === 'a promotion counts on its first day');
  if (!vector) throw new Error('the vector is gone');
  expect(priceOverDays(vector.request, '2026-06-15', '2026-06-14', bookInMemory(vector))).toEqual([]);
  expect(priceOverDays(vector.request, '2026-06-16', '2026-06-16', bookInMemory(vector))).toMatchObject([{ from: '2026-06-16', to: '2026-06-16' }]);
});

test('every day of the window lies in exactly one span and costs what it would if ordered that day', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(randomVector, (vector) => {
      const book = bookInMemory(vector);
      const spans = priceOverDays(vector.request, '2026-06-11', '2026-06-19', book);
      for (let day = '2026-06-11'; day <= '2026-06-19'; day = addDays(day, 1)) {
        const [span, ...others] = spans.filter(({ from, to }) => from <= day && day <= to);
        expect(others).toEqual([]);
        const { lines, totals } = priceDocument({ ...vector.request, day }, book);
        expect(span?.totals).toEqual(totals);
        expect(span?.lines.map(({ unitPrice, free, list }) => [unitPrice, free, list])).toEqual(lines.map(({ unitPrice, free, list }) => [unitPrice, free, list]));
      }
    }),
    { numRuns: 200 },
  );
});
