import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { reachNextPrices } from '#shared/domain/pricing/reach-next-price.ts';
import { promotion, type Promotion } from '#shared/domain/promotions/promotion.ts';
import { bookInMemory, priceVectors, type PriceVector } from '#test/support/price-vectors.ts';
import { randomVector } from './random-books.ts';

const tiers = priceVectors().find((vector) => vector.name === 'below the second tier the first holds');
if (!tiers) throw new Error('the vector of tiers is gone');
const book: PriceVector = tiers;

function next(lines: readonly (readonly [sku: string, unit: string, quantity: string])[], more: Partial<PriceVector> = {}) {
  const request = { ...book.request, lines: lines.map(([sku, unit, quantity]) => ({ sku, unit, quantity })) };
  return reachNextPrices(request, bookInMemory({ ...book, ...more }));
}
const offer = (id: string, rest: object): Promotion => promotion.parse({ id, name: id, exclusive: false, priority: 1, conditions: {}, ...rest });

describe('how much more reaches the next price', () => {
  test('the next tier, then the one after it, then none', () => {
    expect(next([['P1', 'C62', '3']])).toEqual([{ more: '7', quantity: '10', unitPrice: '9.0000', free: '0', by: 'tier', id: 'L' }]);
    expect(next([['P1', 'C62', '10']])).toMatchObject([{ more: '40', unitPrice: '8.0000' }]);
    expect(next([['P1', 'C62', '50']])).toEqual([null]);
  });

  test('counts the ordered packaging: boxes of twelve reach a tier of fifty with five', () => {
    expect(next([['P1', 'XBX', '2']])).toMatchObject([{ more: '3', quantity: '5', unitPrice: '96.0000' }]);
  });

  test('is a quantity that may be ordered: minimum 5, multiple 3 reach ten with eleven', () => {
    expect(next([['P6', 'C62', '5']], { rows: book.rows.map((row) => ({ ...row, sku: 'P6' })) })).toMatchObject([{ more: '6', quantity: '11', unitPrice: '9.0000' }]);
  });

  test('the tiers of the list that the winning one is derived from count too', () => {
    const [list] = book.lists;
    if (!list) throw new Error('no list');
    const lists = [list, { ...list, id: 'C', parent: 'L', rulePercent: '-10' }];
    expect(next([['P1', 'C62', '3']], { lists, account: { ...book.account, lists: ['C'] } })).toMatchObject([{ more: '7', unitPrice: '8.1000', by: 'tier', id: 'L' }]);
  });

  test('the next free goods', () => {
    expect(next([['P1', 'C62', '51']], { promotions: [offer('F', { effect: { buy: '20', free: '3' } })] })).toMatchObject([{ more: '9', quantity: '60', free: '9', by: 'freeGoods', id: 'F' }]);
  });

  test('a promotion\'s minimum quantity and minimum amount', () => {
    const byQuantity = offer('M', { conditions: { minQuantity: '60' }, effect: { percent: '5' } });
    expect(next([['P1', 'C62', '51']], { promotions: [byQuantity] })).toMatchObject([{ more: '9', unitPrice: '7.6000', by: 'promotion', id: 'M' }]);
    const byAmount = offer('N', { conditions: { minDocumentNet: '500' }, effect: { percent: '5' } });
    expect(next([['P1', 'C62', '51']], { promotions: [byAmount] })).toMatchObject([{ more: '12', quantity: '63', by: 'promotion', id: 'N' }]);
  });

  test('a step that makes nothing cheaper is no step: dearer tiers, quotas that are used up', () => {
    const dearer = book.rows.map((row) => (row.minQuantity === '10' ? { ...row, unitPrice: '11' } : row));
    expect(next([['P1', 'C62', '3']], { rows: dearer })).toMatchObject([{ more: '47', unitPrice: '8.0000' }]);
    const small = offer('Q', { quotaPerAccount: '55', conditions: { minQuantity: '60' }, effect: { percent: '5' } });
    expect(next([['P1', 'C62', '51']], { promotions: [small] })).toEqual([null]);
  });

  test('a line without price reaches nothing', () => {
    expect(next([['NOPE', 'C62', '1'], ['P1', 'XCT', '1']])).toEqual([null, null]);
  });

  test('what is told is what the document then costs, for every line of every book', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        const records = bookInMemory(vector);
        reachNextPrices(vector.request, records).forEach((step, at) => {
          const asked = vector.request.lines[at];
          if (!step || !asked) return;
          expect(decimal(asked.quantity).plus(step.more).eq(step.quantity)).toBe(true);
          expect(checkQuantity(records.product(asked.sku), asked.unit, step.quantity).ok).toBe(true);
          const lines = vector.request.lines.map((line, other) => (other === at ? { ...line, quantity: step.quantity } : line));
          expect(priceDocument({ ...vector.request, lines }, records).lines[at]).toMatchObject({ unitPrice: step.unitPrice, free: step.free });
        });
      }),
      { numRuns: 400 },
    );
  });
});
