import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { countedStock, newestStanding, unknownCodes } from '#shared/domain/restocking/counted-stock.ts';
import { parseCount } from '#shared/domain/restocking/parse-count.ts';
import type { CountEntry } from '#shared/domain/restocking/restocking-session.ts';

const entry = (seq: number, sku: string | null, quantity: string, more: Partial<CountEntry> = {}): CountEntry => ({
  seq, code: sku ?? '4099999999990', sku, unit: sku && 'C62', quantity, baseQuantity: sku && quantity, source: 'keyboard', at: '2026-11-23T10:00:00.000Z', takenBack: false, ...more,
});

describe('what was counted', () => {
  test('counts of a product add up, newest first; what was taken back counts nothing', () => {
    expect(countedStock([entry(1, 'A', '12'), entry(2, 'B', '3'), entry(3, 'A', '0.5'), entry(4, 'B', '9', { takenBack: true })])).toEqual([
      { sku: 'A', baseQuantity: '12.5', counts: 2, newest: 3 },
      { sku: 'B', baseQuantity: '3', counts: 1, newest: 2 },
    ]);
  });

  test('an empty shelf is a count', () => {
    expect(countedStock([entry(1, 'A', '0')])).toEqual([{ sku: 'A', baseQuantity: '0', counts: 1, newest: 1 }]);
  });

  test('nothing is lost and nothing counted twice: the sums are those of the standing entries', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom('A', 'B', null), fc.integer({ min: 0, max: 500 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(entries, (list) => {
        const all = list.map(([sku, quantity, takenBack], at) => entry(at + 1, sku, String(quantity), { takenBack }));
        const standing = all.filter((one) => one.sku !== null && !one.takenBack);
        const lines = countedStock(all);
        expect(sum(lines.map((line) => decimal(line.baseQuantity))).toFixed()).toBe(sum(standing.map((one) => decimal(one.baseQuantity ?? '0'))).toFixed());
        expect(lines.reduce((total, { counts }) => total + counts, 0)).toBe(standing.length);
        expect(newestStanding(all)?.seq).toBe(all.findLast(({ takenBack }) => !takenBack)?.seq);
      }),
    );
  });

  test('codes that nobody knows are kept, each once', () => {
    expect(unknownCodes([entry(1, null, '2'), entry(2, 'A', '1'), entry(3, null, '4'), entry(4, null, '1', { code: 'X', takenBack: true })]).map(({ seq }) => seq)).toEqual([3]);
  });
});

describe('a typed count', () => {
  test.each([['12', '12'], ['0', '0'], ['0,0', '0'], ['1.000,5', '1000.5'], ['000', '0']])('"%s" in a language with decimal commas is %s', (typed, quantity) => {
    expect(parseCount(typed, 'comma')).toEqual({ ok: true, value: quantity });
  });

  test.each([['', 'empty'], ['six', 'unreadable'], ['-3', 'negative'], ['1,5', 'unreadable'], ['1234567890', 'tooLarge']])('"%s" is an error (%s), never a guess', (typed, fault) => {
    expect(parseCount(typed, 'point')).toEqual({ ok: false, error: fault });
  });

  test.each(['4006381333931', '96385074', '036000291452', ' 4006381333931 '])('a barcode scanned into the field of the quantity is recognised: %s', (typed) => {
    expect(parseCount(typed, 'point')).toEqual({ ok: false, error: 'barcode' });
  });
});
