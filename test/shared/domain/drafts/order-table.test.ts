import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { product, type Product } from '#shared/domain/catalog/product.ts';
import { columnsOfTable, headsToReadAgain, orderColumns, readOrderRow, type ColumnPlaces, type FindByCode, type RowFaultKind } from '#shared/domain/drafts/order-table.ts';

const article = (sku: string, more: Partial<Product> = {}): Product =>
  product.parse({
    sku, gtin: null, name: `Product ${sku}`, description: '', brand: '', category: 'A', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null,
    packagings: [{ unit: 'C62', content: '1', minimum: '6', multiple: '6', gtin: null }, { unit: 'XBX', content: '24', minimum: '1', multiple: '1', gtin: '4006381333948' }], ...more,
  });
const pan = article('PAN');
const twins = [article('TWIN-1'), article('TWIN-2')];
const find: FindByCode = (code) => {
  if (code === 'PAN') return [{ product: pan, unit: null }];
  if (code === '4006381333948') return [{ product: pan, unit: 'XBX' }];
  if (code === 'TWIN') return twins.map((twin) => ({ product: twin, unit: null }));
  return code === 'OLD' ? [{ product: article('OLD', { status: 'discontinued', replacedBy: 'PAN' }), unit: null }] : [];
};
const places: ColumnPlaces = { code: 0, quantity: 1, unit: 2, targetPrice: 3, note: 4 };
const read = (...cells: string[]) => readOrderRow(cells, places, 'comma', find);

describe('which column is what', () => {
  test.each([
    [['SKU', 'Qty', 'Unit'], { code: 0, quantity: 1, unit: 2 }],
    [['Bezeichnung', 'Menge', 'Artikelnummer', 'Gebinde', 'Wunschpreis'], { code: 2, quantity: 1, unit: 3, targetPrice: 4 }],
    [['Codice articolo', 'Descrizione', 'Quantità', 'Nota'], { code: 0, quantity: 2, note: 3 }],
  ])('by the words above them: %s', (heads, expected) => {
    expect(columnsOfTable(heads)).toMatchObject({ hasHead: true, places: expected });
  });

  test('without words the first is the code, the second the quantity; a first row without digits is words of another language', () => {
    expect(columnsOfTable(['PAN-1', '12'])).toEqual({ hasHead: false, doubled: [], places: { code: 0, quantity: 1, unit: null, targetPrice: null, note: null } });
    expect(columnsOfTable(['Référence', 'Quantité', 'Unité'])).toMatchObject({ hasHead: true, places: { code: 0, quantity: 1, unit: 2 } });
  });
});

test('whatever stood above the columns and whatever a person chose: rows that are given back are read with the same columns', () => {
  const cell = fc.oneof(fc.constantFrom('SKU', 'Menge', 'Unità', 'Note', 'PAN', '12', ''), fc.string());
  const chosen = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), chosen, fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), (first, [code = 0, quantity = 1, ...rest], has) => {
      const [unit = null, targetPrice = null, note = null] = rest.map((at, number) => (has[number] === true ? at : null));
      const these: ColumnPlaces = { code, quantity, unit, targetPrice, note };
      const again = columnsOfTable([...headsToReadAgain(first, these), 'row', 'reason']);
      expect(again.hasHead).toBe(true);
      for (const column of orderColumns) expect(again.places[column]).toBe(these[column]);
    }),
  );
});

describe('a row', () => {
  test('becomes a line with everything that stands in it', () => {
    expect(read('PAN', '1.200', 'c62', '4,50', 'white')).toEqual({ ok: true, value: { sku: 'PAN', name: 'Product PAN', unit: 'C62', quantity: '1200', targetPrice: '4.5', note: 'white' } });
    expect(read('4006381333948', '2')).toMatchObject({ ok: true, value: { unit: 'XBX', quantity: '2' } });
  });

  test.each<[RowFaultKind, string[]]>([
    ['noCode', ['', '6']],
    ['unknownCode', ['NOBODY', '6']],
    ['ambiguousCode', ['TWIN', '6']],
    ['discontinued', ['OLD', '6']],
    ['noQuantity', ['PAN', '']],
    ['unreadableQuantity', ['PAN', 'six']],
    ['unreadableQuantity', ['PAN', '1.5']],
    ['notAboveZero', ['PAN', '0']],
    ['notAboveZero', ['PAN', '-6']],
    ['tooLarge', ['PAN', '9999999999']],
    ['barcodeAsQuantity', ['PAN', '4006381333948']],
    ['unknownUnit', ['PAN', '6', 'PAL']],
    ['belowMinimum', ['PAN', '5']],
    ['offMultiple', ['PAN', '7']],
    ['unreadablePrice', ['PAN', '6', '', 'cheap']],
    ['noteTooLong', ['PAN', '6', '', '', 'x'.repeat(501)]],
    ['cardNumber', ['PAN', '6', '', '', 'pay with 4111 1111 1111 1111']],
    ['cardNumber', ['PAN', '6', '4111 1111 1111 1111']],
    ['cardNumber', ['PAN', '6', '', '4111111111111111']],
    ['cardNumber', ['NOBODY', '6', '', '', '', 'a column that is left alone: 4111-1111-1111-1111']],
  ])('%s: %j is left out with its reason', (kind, cells) => {
    expect(read(...cells)).toMatchObject({ ok: false, error: { kind } });
  });

  test('the reason says what would be right', () => {
    expect(read('PAN', '7')).toMatchObject({ error: { detail: { nearestBelow: '6', nearestAbove: '12' } } });
    expect(read('PAN', '6', 'PAL')).toMatchObject({ error: { detail: { units: 'C62, XBX' } } });
  });

  test('whatever stands in the cells: a line has exactly the quantity that was written, or there is a reason', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('PAN', 'TWIN', '6', '12', '1.200', 'C62')), { maxLength: 6 }), (cells) => {
        const result = read(...cells);
        if (result.ok) expect(Number(result.value.quantity)).toBe(Number((cells[1] ?? '').normalize('NFKC').trim().replaceAll(/[.'’ ]/g, '').replace(',', '.')));
        else expect(result.error.kind).toMatch(/\w/);
      }),
    );
  });
});
