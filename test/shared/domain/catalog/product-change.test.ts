import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productChanges, type ProductStanding } from '#shared/domain/catalog/product-change.ts';

const seen: ProductStanding = {
  sku: 'PAN', unit: 'C62', quantity: '12', unitPrice: '4.5000', status: 'active', replacedBy: null,
  packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1' }, { unit: 'XBX', content: '12', minimum: '1', multiple: '1' }], promotions: ['spring'],
};

describe('what changed about a product since it was seen', () => {
  test('dearer and cheaper say both prices and by how much', () => {
    expect(productChanges(seen, { ...seen, unitPrice: '4.9500' })).toEqual([{ kind: 'dearer', before: '4.5000', after: '4.9500', percent: '10.0' }]);
    expect(productChanges(seen, { ...seen, unitPrice: '4.0500' })).toEqual([{ kind: 'cheaper', before: '4.5000', after: '4.0500', percent: '10.0' }]);
    expect(productChanges(seen, { ...seen, unitPrice: null })).toEqual([{ kind: 'noPrice', before: '4.5000' }]);
  });

  test('the price of another quantity or packaging is not compared', () => {
    expect(productChanges(seen, { ...seen, quantity: '100', unitPrice: '3.9000' })).toEqual([]);
    expect(productChanges(seen, { ...seen, unit: 'XBX', unitPrice: '50.0000' })).toEqual([]);
  });

  test('gone, replaced and back', () => {
    const discontinued = { ...seen, status: 'discontinued' } as const;
    expect(productChanges(seen, discontinued)).toEqual([{ kind: 'gone' }]);
    expect(productChanges(seen, { ...discontinued, replacedBy: 'PAN-2' })).toEqual([{ kind: 'replaced', by: 'PAN-2' }]);
    expect(productChanges(seen, { ...seen, status: 'gone', unitPrice: null, packagings: [], promotions: [] })).toEqual([{ kind: 'gone' }]);
    expect(productChanges(discontinued, seen)).toEqual([{ kind: 'back' }]);
  });

  test('a packaging of other content, a new one and one that is no more', () => {
    const [single] = seen.packagings;
    if (single === undefined) throw new Error('no packaging');
    expect(productChanges(seen, { ...seen, packagings: [single, { unit: 'XBX', content: '10', minimum: '1', multiple: '1' }] })).toEqual([{ kind: 'packaging', unit: 'XBX', before: '12', after: '10' }]);
    expect(productChanges(seen, { ...seen, packagings: [single] })).toEqual([{ kind: 'packaging', unit: 'XBX', before: '12', after: null }]);
    expect(productChanges({ ...seen, packagings: [single] }, seen)).toEqual([{ kind: 'packaging', unit: 'XBX', before: null, after: '12' }]);
  });

  test('a promotion that was not there; one that ended is no news', () => {
    expect(productChanges(seen, { ...seen, promotions: ['autumn', 'spring'] })).toEqual([{ kind: 'promotion', id: 'autumn' }]);
    expect(productChanges(seen, { ...seen, promotions: [] })).toEqual([]);
  });

  const standing = fc.record({
    sku: fc.constant('PAN'), unit: fc.constantFrom('C62', 'XBX'), quantity: fc.constantFrom('1', '12'), unitPrice: fc.option(fc.constantFrom('0', '1.0000', '2.5000')),
    status: fc.constantFrom('active', 'discontinued', 'gone'), replacedBy: fc.option(fc.constantFrom('A', 'B')),
    packagings: fc.uniqueArray(fc.record({ unit: fc.constantFrom('C62', 'XBX', 'XCT'), content: fc.constantFrom('1', '6'), minimum: fc.constant('1'), multiple: fc.constant('1') }), { selector: ({ unit }) => unit, maxLength: 3 }),
    promotions: fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 }),
  }) as fc.Arbitrary<ProductStanding>;

  test('what has not changed is no news, and nothing is said twice', () => {
    fc.assert(
      fc.property(standing, (one) => {
        expect(productChanges(one, one)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(standing, standing, (before, after) => {
        const said = productChanges(before, after).map((change) => JSON.stringify(change));
        expect(new Set(said).size).toBe(said.length);
        expect(said.filter((text) => /"(dearer|cheaper|noPrice)"/.test(text)).length).toBeLessThanOrEqual(1);
        expect(said.filter((text) => /"(gone|replaced|back)"/.test(text)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
