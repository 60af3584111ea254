import { describe, expect, test } from 'vitest';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { draftObstacles, type DraftSituation } from '#shared/domain/drafts/draft-obstacles.ts';
import { vectorProducts } from '#test/support/price-vectors.ts';
import { draftLine, draftOf, idOf } from './sample-draft.ts';

function obstacles(draft: Draft, more: Partial<DraftSituation> = {}): [string | null, string][] {
  const situation: DraftSituation = {
    purpose: 'quote',
    account: { sites: [{ id: 'MAIN', name: 'Main', address: '' }], costCentres: [{ id: 'K1', name: 'Kitchen', budgets: [] }] },
    unitPrices: draft.lines.map(() => '10.0000'),
    product: (sku) => vectorProducts.find((product) => product.sku === sku),
    ...more,
  };
  return draftObstacles(draft, situation).map(({ lineId, kind }) => [lineId, kind]);
}

describe('what stands in the way of sending a draft', () => {
  test('nothing, where every line can be ordered', () => {
    expect(obstacles(draftOf([draftLine(1, 'P1', 'C62', '2')], { site: 'MAIN', costCentre: 'K1' }), { purpose: 'order' })).toEqual([]);
  });

  test('a draft without lines, with a site or cost centre that the account does not have', () => {
    expect(obstacles(draftOf([], { site: 'ELSEWHERE', costCentre: 'K9' }))).toEqual([[null, 'noLines'], [null, 'unknownSite'], [null, 'unknownCostCentre']]);
  });

  test('products, packagings and quantities that cannot be ordered, line by line', () => {
    const lines = [draftLine(1, 'NOPE', 'C62', '1'), draftLine(2, 'P1', 'XCT', '1'), draftLine(3, 'P6', 'C62', '4'), draftLine(4, 'P6', 'C62', '6'), draftLine(5, 'OLD', 'C62', '1')];
    expect(obstacles(draftOf(lines))).toEqual([
      [idOf(1), 'unknownProduct'],
      [idOf(2), 'unknownPackaging'],
      [idOf(3), 'quantityBelowMinimum'],
      [idOf(4), 'quantityOffMultiple'],
      [idOf(5), 'discontinuedProduct'],
    ]);
  });

  test('the way out is named: nearest quantities, the replacement', () => {
    const draft = draftOf([draftLine(1, 'P6', 'C62', '6'), draftLine(2, 'OLD', 'C62', '1')]);
    const found = draftObstacles(draft, { purpose: 'quote', account: { sites: [], costCentres: [] }, unitPrices: ['1', '1'], product: (sku) => vectorProducts.find((product) => product.sku === sku) });
    expect(found.map(({ detail }) => detail)).toEqual([
      { sku: 'P6', unit: 'C62', quantity: '6', minimum: '5', multiple: '3', nearestBelow: '5', nearestAbove: '8' },
      { sku: 'OLD', replacedBy: 'P1' },
    ]);
  });

  test('a line without price can be quoted, not ordered', () => {
    const draft = draftOf([draftLine(1, 'P1', 'C62', '2')]);
    expect(obstacles(draft, { unitPrices: [null] })).toEqual([]);
    expect(obstacles(draft, { unitPrices: [null], purpose: 'order' })).toEqual([[idOf(1), 'noPrice']]);
  });
});
