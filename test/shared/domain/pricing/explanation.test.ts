import { describe, expect, test } from 'vitest';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { bookInMemory, priceVectors, type PriceVector } from '#test/support/price-vectors.ts';

function vectorNamed(name: string): PriceVector {
  const vector = priceVectors().find((candidate) => candidate.name === name);
  if (!vector) throw new Error(`no vector "${name}"`);
  return vector;
}

function explained(name: string, change: Partial<PriceVector> = {}): string[] {
  const vector = { ...vectorNamed(name), ...change };
  const steps = priceDocument(vector.request, bookInMemory(vector)).lines[0]?.explanation ?? [];
  return steps.map((step) => `${step.subject} ${step.id}: ${step.outcome}, ${step.reason}`);
}

describe('the explanation', () => {
  test('names every list: the winner, the dearer one, the one that is closed to the channel', () => {
    expect(explained('a list with a channel is closed to the default channel')).toEqual([
      'list L: won, firstWithPrice',
      'row L/C62/1/: won, packagingRow',
      'list FAIR: notApplied, listOtherChannel',
    ]);
    expect(explained('by lowest the cheaper list wins whatever its priority')).toEqual([
      'list B: lost, higherPrice',
      'row B/C62/1/: won, packagingRow',
      'list A: won, lowestPrice',
      'row A/C62/1/: won, packagingRow',
    ]);
  });

  test('tells of each row why it did not give the price', () => {
    expect(explained('the greatest minimum that is reached wins')).toEqual([
      'list L: won, firstWithPrice',
      'row L/C62/50/: won, packagingRow',
      'row L/C62/10/: lost, rowSmallerMinimum',
      'row L/C62/1/: lost, rowSmallerMinimum',
    ]);
    expect(explained('a row that is over or not begun does not count')).toEqual([
      'list L: won, firstWithPrice',
      'row L/C62/1/2026-06-16: lost, rowNotYetValid',
      'row L/C62/1/2026-01-01: lost, rowNoLongerValid',
      'row L/C62/1/: won, packagingRow',
    ]);
  });

  test('shows the base-unit row that a packaging row kept out', () => {
    expect(explained('(a) a row of the ordered packaging goes before the base unit')).toEqual([
      'list L: won, firstWithPrice',
      'row L/XBX/1/: won, packagingRow',
      'row L/C62/1/: lost, packagingRowWins',
    ]);
  });

  test('shows the parent with its rule, and the parent\'s rows', () => {
    const vector = vectorNamed('(c) the rounding step takes the nearest, down');
    const [line] = priceDocument(vector.request, bookInMemory(vector)).lines;
    expect(line?.explanation).toEqual([
      { subject: 'list', id: 'C', outcome: 'won', reason: 'firstWithPrice', detail: { name: 'List C', unitPrice: '9.0500', priority: '0' } },
      {
        subject: 'parent',
        id: 'L',
        outcome: 'applied',
        reason: 'parentRule',
        detail: { list: 'C', name: 'List L', parentPrice: '10.0800', price: '9.0500', rulePercent: '-10', ruleStep: '0.05' },
      },
      { subject: 'row', id: 'L/C62/1/', outcome: 'won', reason: 'packagingRow', detail: { list: 'L', unit: 'C62', minQuantity: '1', unitPrice: '10.08' } },
    ]);
  });

  test('tells why a parent gave nothing', () => {
    expect(explained('(c) a parent that has ended gives nothing')).toEqual(['list C: lost, listWithoutPrice', 'parent L: notApplied, parentNoLongerValid']);
    expect(explained('(c) a parent that has not begun gives nothing')).toContain('parent L: notApplied, parentNotYetValid');
    expect(explained('(c) a parent of another currency gives nothing')).toContain('parent L: notApplied, parentOtherCurrency');
    expect(explained('(c) a parent that does not exist gives nothing')).toContain('parent NOPE: notApplied, parentUnknown');
    expect(explained('(c) lists that are derived from each other have no price and do not hang')).toContain('parent C: notApplied, parentCycle');
  });

  test('says what a quota has left, before and after', () => {
    const vector = vectorNamed('lines of one document use up a quota in their order');
    const steps = priceDocument(vector.request, bookInMemory(vector)).lines.map((line) => line.explanation.find((step) => step.subject === 'promotion'));
    expect(steps.map((step) => [step?.reason, step?.detail['left']])).toEqual([
      ['bestForBuyer', '5'],
      ['quotaExceeded', '5'],
      ['bestForBuyer', '0'],
    ]);
    const overdrawn = vectorNamed('a quota that is overdrawn gives nothing');
    expect(priceDocument(overdrawn.request, bookInMemory(overdrawn)).lines[0]?.explanation.at(-1)?.detail).toMatchObject({ quota: '20', left: '0' });
  });

  test('says of every promotion that names the product why it won or lost', () => {
    expect(explained('an exclusive promotion wins alone where it is better than all stackable ones together').slice(2)).toEqual([
      'promotion A: lost, betterOfferWon',
      'promotion B: lost, betterOfferWon',
      'promotion E: applied, bestForBuyer',
    ]);
    expect(explained('a fixed price applies only where it is lower')).toContain('promotion X: notApplied, fixedPriceNotLower');
    expect(explained('free goods are not given below the first step')).toContain('promotion X: notApplied, freeGoodsNotReached');
    expect(explained('a promotion that leaves the net as it was is not applied')).toContain('promotion X: lost, changesNothing');
    expect(explained('a promotion that has not begun does not apply')).toContain('promotion X: notApplied, promotionNotYetValid');
    expect(explained('a promotion that is over does not apply')).toContain('promotion X: notApplied, promotionNoLongerValid');
    expect(explained('a promotion for lists does not apply when another list wins')).toContain('promotion X: notApplied, otherList');
  });

  test('tells how much is missing to a minimum', () => {
    const quantity = vectorNamed('a minimum quantity counts base units');
    expect(priceDocument(quantity.request, bookInMemory(quantity)).lines[1]?.explanation.at(-1)).toMatchObject({ reason: 'minQuantityNotReached', detail: { minQuantity: '24', ordered: '12', missing: '12' } });
    const amount = vectorNamed('a minimum amount that is missed by a cent does not apply');
    expect(priceDocument(amount.request, bookInMemory(amount)).lines[0]?.explanation.at(-1)).toMatchObject({ reason: 'minDocumentNetNotReached', detail: { minDocumentNet: '100', documentNet: '99.99', missing: '0.01' } });
  });

  test('never tells the code that is missing', () => {
    const vector = vectorNamed('a promotion with a code needs the code');
    const step = priceDocument(vector.request, bookInMemory(vector)).lines[0]?.explanation.at(-1);
    expect(step).toMatchObject({ reason: 'codeNotGiven' });
    expect(JSON.stringify(step)).not.toContain('EXPO');
  });

  test('names what keeps a line from having any price', () => {
    expect(explained('an unknown product has no price, though a row names it')).toEqual(['product NOPE: lost, unknownProduct']);
    expect(explained('a packaging that the product does not have cannot be ordered, though a row names it')).toEqual(['product P1: lost, unknownPackaging']);
    expect(explained('a quantity of nothing has no price')).toEqual(['quantity P1: lost, quantityNotAboveZero']);
    expect(explained('a discontinued product still has its price')[0]).toBe('product OLD: note, discontinued');
    expect(explained('a quantity off the multiple keeps its price and is not changed')[0]).toBe('quantity P6: note, offMultiple');
    expect(explained('a list that is assigned, valid and in the account\'s currency gives its price', { vat: { R: '10' } })).toEqual(['product P1: lost, unknownVatCategory']);
  });
});

test('a line keeps the row behind its price, also where it came from the list above or from the base unit', () => {
  for (const vector of priceVectors()) {
    const book = bookInMemory(vector);
    for (const { list, row, listPrice, explanation } of priceDocument(vector.request, book).lines) {
      expect(row === null, vector.name).toBe(listPrice === null);
      if (!row || list === null) continue;
      const id = `${row.list}/${row.unit}/${row.minQuantity}/${row.validFrom ?? ''}`;
      expect(explanation.find((step) => step.subject === 'row' && step.id === id && step.outcome === 'won'), `${vector.name}: ${id}`).toBeDefined();
      expect(row.list === list || book.list(list)?.parent !== null, vector.name).toBe(true);
    }
  }
});
