import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import { roundUpToPackaging } from '#shared/domain/restocking/choose-packaging.ts';
import { proposeRestock } from '#shared/domain/restocking/propose-restock.ts';
import { boughtEvery, counted, facts, inPieces, packaging, par, soldAs } from './sample-restock.ts';

const carton = packaging('XCT', '12');
const towel = soldAs('TOWEL', [inPieces, carton]);

describe('a counted product with a par level', () => {
  test('12 counted, 6 on order, par 20 to 40: up to the maximum, rounded up to cartons of 12, with the reason in figures', () => {
    const { lines } = proposeRestock(
      facts([soldAs('TOWEL', [carton])], { counted: [counted('TOWEL', '12')], parLevels: [par('TOWEL', '20', '40')], onOrder: new Map([['TOWEL', decimal('6')]]) }),
    );
    expect(lines).toEqual([
      {
        sku: 'TOWEL', replaces: null, unit: 'XCT', quantity: '2', baseQuantity: '24',
        reason: { kind: 'belowPar', counted: '12', onOrder: '6', minimum: '20', maximum: '40', need: '22', unit: 'XCT', content: '12', rounded: true },
      },
    ]);
  });

  test('at the minimum nothing is ordered, below it is; goods on order count as there', () => {
    const at = (shelf: string, onOrder: string) =>
      proposeRestock(facts([towel], { counted: [counted('TOWEL', shelf)], parLevels: [par('TOWEL', '20', '40')], onOrder: new Map([['TOWEL', decimal(onOrder)]]) }));
    expect(at('20', '0').lines).toEqual([]);
    expect(at('14', '6').kept).toEqual([{ sku: 'TOWEL', reason: { kind: 'enough', counted: '14', onOrder: '6', minimum: '20' } }]);
    expect(at('19', '0').lines[0]?.reason.need).toBe('21');
    expect(at('0', '0').lines[0]?.reason.need).toBe('40');
  });

  test('one that was not counted is named, and nothing is guessed about its shelf', () => {
    expect(proposeRestock(facts([towel], { parLevels: [par('TOWEL', '20', '40')] }))).toEqual({ lines: [], kept: [], unmet: [], uncounted: ['TOWEL'] });
  });
});

describe('the site’s own rhythm', () => {
  test('bought every 28 days, last 35 days ago, usually 24: due, less what is counted and on order', () => {
    const purchases = new Map([['TOWEL', boughtEvery(28, 35, 24)]]);
    expect(proposeRestock(facts([towel], { purchases })).lines[0]).toMatchObject({ baseQuantity: '24', reason: { kind: 'dueByRhythm', everyDays: 28, lastDaysAgo: 35, usual: '24', counted: null, need: '24' } });
    const some = proposeRestock(facts([towel], { purchases, counted: [counted('TOWEL', '4')], onOrder: new Map([['TOWEL', decimal('6')]]) }));
    expect(some.lines[0]?.reason).toMatchObject({ counted: '4', onOrder: '6', need: '14' });
    expect(proposeRestock(facts([towel], { purchases, onOrder: new Map([['TOWEL', decimal('24')]]) })).lines).toEqual([]);
  });

  test('a par level on a counted shelf speaks first', () => {
    const { lines, kept } = proposeRestock(facts([towel], { purchases: new Map([['TOWEL', boughtEvery(28, 35, 24)]]), counted: [counted('TOWEL', '30')], parLevels: [par('TOWEL', '20', '40')] }));
    expect(lines).toEqual([]);
    expect(kept[0]?.reason.kind).toBe('enough');
  });
});

describe('a discontinued product', () => {
  const old = soldAs('OLD', [inPieces], { status: 'discontinued', replacedBy: 'NEW' });
  const successor = soldAs('NEW', [inPieces]);

  test('passes its stock, its par level and its goods on order to its successor: nothing is ordered twice', () => {
    const { lines } = proposeRestock(
      facts([old, successor], { counted: [counted('OLD', '5'), counted('NEW', '3')], parLevels: [par('OLD', '20', '40')], onOrder: new Map([['NEW', decimal('6')], ['OLD', decimal('1')]]) }),
    );
    expect(lines).toMatchObject([{ sku: 'NEW', quantity: '25', reason: { counted: '8', onOrder: '7' } }]);
    expect(proposeRestock(facts([old, successor], { counted: [counted('OLD', '5')], parLevels: [par('OLD', '20', '40')] })).lines).toMatchObject([{ sku: 'NEW', replaces: 'OLD', quantity: '35' }]);
  });

  test('without a successor, or with one that counts another base unit, the need is told and not ordered', () => {
    const alone = soldAs('OLD', [inPieces], { status: 'discontinued' });
    const other = soldAs('NEW', [packaging('MTR', '1')], { baseUnit: 'MTR' });
    for (const products of [[alone], [old, other]]) {
      expect(proposeRestock(facts(products, { counted: [counted('OLD', '5')], parLevels: [par('OLD', '20', '40')] }))).toMatchObject({ lines: [], unmet: [{ sku: 'OLD', kind: 'discontinued', need: '35' }] });
    }
    expect(proposeRestock(facts([], { counted: [counted('GONE', '0')], parLevels: [par('GONE', '1', '2')] })).unmet).toEqual([{ sku: 'GONE', kind: 'notInCatalog', need: '2' }]);
  });
});

describe('for every site', () => {
  const figure = fc.integer({ min: 0, max: 4000 }).map((quarters) => decimal(String(quarters)).times('0.25').toFixed());
  const positive = fc.integer({ min: 1, max: 200 }).map((quarters) => decimal(String(quarters)).times('0.25').toFixed());
  const packagings = fc.array(fc.tuple(positive, positive, positive), { minLength: 1, maxLength: 4 }).map((list) => list.map(([content, minimum, multiple], at) => packaging(`U${at}`, content, minimum, multiple)));
  const prices = fc.array(fc.option(fc.integer({ min: 1, max: 9999 }).map((cents) => decimal(String(cents)).div('100'))), { minLength: 4, maxLength: 4 });

  test('a proposal covers its need, fits its packaging, is above zero and never more than the rounding of some packaging needs', () => {
    fc.assert(
      fc.property(packagings, figure, figure, figure, figure, prices, (ways, shelf, onOrder, minimum, more, priceList) => {
        const product = soldAs('P', ways);
        const maximum = decimal(minimum).plus(more).toFixed();
        const { lines, kept } = proposeRestock(
          facts([product], {
            counted: [counted('P', shelf)], parLevels: [par('P', minimum, maximum)], onOrder: new Map([['P', decimal(onOrder)]]),
            priceOf: (_sku, unit) => priceList[Number(unit.slice(1))] ?? null,
          }),
        );
        expect(lines.length + kept.length).toBe(1);
        for (const line of lines) {
          const need = decimal(maximum).minus(shelf).minus(onOrder);
          const way = ways.find(({ unit }) => unit === line.unit);
          expect(line.reason.need).toBe(need.toFixed());
          expect(need.gt(zero)).toBe(true);
          expect(decimal(line.baseQuantity).gte(need)).toBe(true);
          expect(checkQuantity(product, line.unit, line.quantity).ok).toBe(true);
          // One step less would not cover it, unless it is the least that can be ordered.
          const less = decimal(line.quantity).minus(way?.multiple ?? '0');
          expect(decimal(line.quantity).eq(way?.minimum ?? '0') || less.times(way?.content ?? '0').lt(need)).toBe(true);
          const least = ways.map((one) => roundUpToPackaging(need, one).times(one.content)).reduce((one, other) => (other.lt(one) ? other : one));
          expect(decimal(line.baseQuantity).eq(least) || decimal(line.baseQuantity).minus(need).times('2').lte(way?.content ?? '0')).toBe(true);
        }
      }),
    );
  });

  test('goods on order are counted once: a proposal that was ordered proposes nothing more', () => {
    fc.assert(
      fc.property(packagings, figure, figure, positive, (ways, shelf, minimum, more) => {
        const product = soldAs('P', ways);
        const known = { counted: [counted('P', shelf)], parLevels: [par('P', minimum, decimal(minimum).plus(more).toFixed())] };
        const [line] = proposeRestock(facts([product], known)).lines;
        const onOrder = new Map([['P', decimal(line?.baseQuantity ?? '0')]]);
        expect(proposeRestock(facts([product], { ...known, onOrder })).lines).toEqual([]);
      }),
    );
  });
});
