import { describe, expect, test } from 'vitest';
import { catalogRows, contractRows, packagingRows, productRow } from '#build/retail-company/retail-catalog.ts';
import { retailCategory } from '#build/retail-company/retail-category.ts';
import { sourceContractPrice, sourceProduct } from '#build/retail-company/source-records.ts';

const row = (change: Readonly<Record<string, string>>) =>
  sourceProduct.parse({ code: '85123A', name: 'WHITE HANGING HEART T-LIGHT HOLDER', other_names: '', list_price: '2.95', price_breaks: '', median_price: '2.55', pack_multiple: '', ...change });

describe('a product of the source', () => {
  test('its list price and breaks become rows of the catalog list', () => {
    const rows = catalogRows(row({ price_breaks: '[{"min_qty":32,"price":2.55}]' }), []);
    expect(rows.map((one) => [one['minQuantity'], one['unitPrice']])).toEqual([['1', '2.95'], ['32', '2.55']]);
  });

  test('without a list price the median counts; without either it has no row: price on request', () => {
    expect(catalogRows(row({ list_price: '' }), []).map((one) => one['unitPrice'])).toEqual(['2.55']);
    expect(catalogRows(row({ list_price: '', median_price: '' }), [])).toEqual([]);
  });

  test('the observed pack is a packaging beside single pieces, never a step that a piece must keep', () => {
    const packagings = packagingRows(row({ pack_multiple: '12' }));
    expect(packagings.map((one) => [one['unit'], one['content'], one['multiple']])).toEqual([['C62', '1', '1'], ['XPK', '12', '1']]);
    expect(packagingRows(row({ pack_multiple: '1' }))).toHaveLength(1);
  });

  test('its other names are kept for the search', () => {
    expect(productRow(row({ other_names: 'HEART HOLDER|HEART T-LIGHT' }))['description']).toBe('Also sold as: HEART HOLDER, HEART T-LIGHT');
  });

  test('its category is read off its name', () => {
    expect(retailCategory('WHITE HANGING HEART T-LIGHT HOLDER')).toBe('Home > Lights and lanterns');
    expect(retailCategory('REGENCY CAKESTAND 3 TIER')).toBe('Kitchen > Baking');
    expect(retailCategory('ASSORTED COLOURS SILK FAN')).toBe('Gifts > Various');
  });
});

test('of two agreed prices at the same least quantity the one on more lines stays; different quantities both stay', () => {
  const price = (unitPrice: string, lines: string, least: string) => sourceContractPrice.parse({ customer: '17450', code: '21174', unit_price: unitPrice, lines, qty_min: least });
  const rows = contractRows([price('1.69', '5', '24'), price('1.55', '9', '24'), price('1.25', '4', '144')]);
  expect(rows.map((one) => [one['list'], one['minQuantity'], one['unitPrice']])).toEqual([['contract-C17450', '24', '1.55'], ['contract-C17450', '144', '1.25']]);
});
