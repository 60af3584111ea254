import { expect, test } from 'vitest';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { quoteLines } from '#shared/domain/quotes/request-quote.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';
import { askedLine } from '../sample-purchase.ts';

test('a line of an estimate keeps what made its price: the list, the row and the promotions', () => {
  const vector = priceVectors().find(({ name }) => name === 'stackable promotions apply by priority, each on what the one before left');
  if (!vector) throw new Error('the vector is gone');
  const { lines, totals } = priceDocument(vector.request, bookInMemory(vector));
  const asked = vector.request.lines.map((line) => askedLine(line));
  const [line] = quoteLines(asked, { lines: lines.map((price) => ({ ...price, name: '', category: '' })), totals });
  expect(line).toMatchObject({ list: vector.expected.lines[0]?.list, promotions: vector.expected.lines[0]?.promotions });
  expect(line?.promotions.length).toBeGreaterThan(1);
  const row = vector.rows[0];
  const winners = line?.explanation.filter(({ subject, outcome }) => subject === 'row' && outcome === 'won').map(({ id }) => id);
  expect(winners).toEqual([`${row?.list}/${row?.unit}/${row?.minQuantity}/${row?.validFrom ?? ''}`]);
});
