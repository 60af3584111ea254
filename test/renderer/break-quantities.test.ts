import { expect, test } from 'vitest';
import { breakQuantities } from '#renderer/screens/catalog/break-quantities.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { bookInMemory, priceVectors } from '#test/support/price-vectors.ts';

const [vector] = priceVectors();

test('breaks are the minimums of rows in the chosen packaging, smallest first, without those of other days', () => {
  if (!vector) throw new Error('no vector');
  const row = (unit: string, minQuantity: string, unitPrice: string, validFrom: string | null = null, validTo: string | null = null) => ({ list: 'L', sku: 'P1', unit, minQuantity, unitPrice, validFrom, validTo });
  const rows = [row('C62', '100', '7'), row('C62', '1', '10'), row('C62', '24', '8'), row('C62', '50', '7.5', null, '2026-06-14'), row('C62', '60', '7.4', '2026-06-16'), row('XBX', '5', '90')];
  const [line] = priceDocument({ ...vector.request, lines: [{ sku: 'P1', unit: 'C62', quantity: '1' }] }, bookInMemory({ ...vector, rows })).lines;
  expect(breakQuantities(line?.explanation ?? [], 'C62')).toEqual(['1', '24', '100']);
});
