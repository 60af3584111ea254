import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { product } from '#shared/domain/catalog/product.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { notTaken } from '#shared/domain/orders/not-taken.ts';
import { takePart, type PartTerms } from '#shared/domain/orders/take-part.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { QuoteLine } from '#shared/domain/quotes/quote.ts';
import { sampleLines, sampleQuote, uuid } from '../sample-purchase.ts';

const towel = product.parse({
  sku: 'A1', gtin: null, name: 'Towel', description: '', brand: '', category: 'Linen', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null,
  packagings: [{ unit: 'C62', content: '1', minimum: '6', multiple: '6', gtin: null }, { unit: 'XBX', content: '12', minimum: '1', multiple: '1', gtin: null }],
});
const terms: PartTerms = { currency: 'EUR', rates: { S: '22' }, product: (sku) => (sku === 'A1' ? towel : undefined) };

const row = (minQuantity: string, more: Partial<ExplanationStep> = {}): ExplanationStep => ({ subject: 'row', id: 'r', outcome: 'won', reason: 'packagingRow', detail: { list: 'catalog', unit: 'C62', minQuantity, unitPrice: '10' }, ...more });
const promotion = (detail: Record<string, string>): ExplanationStep => ({ subject: 'promotion', id: 'p', outcome: 'applied', reason: 'bestForBuyer', detail });
const line = (changes: Partial<QuoteLine> = {}): QuoteLine => ({ ...sampleLines()[0]!, id: uuid(1), quantity: '60', unitPrice: '10.0000', listPrice: '10.0000', net: '600.00', explanation: [row('12')], ...changes });
const version = (...lines: QuoteLine[]) => ({ lines, totals: documentTotals(lines, terms.rates, 'EUR') });
const take = (lines: QuoteLine[], ...taken: [line: string, quantity: string][]) => takePart(version(...lines), taken.map(([id, quantity]) => ({ line: id, quantity })), terms);
const refusalOf = (result: ReturnType<typeof take>) => (result.ok ? null : { kind: result.error.kind, ...result.error.detail });

describe('taking a part of an estimate', () => {
  test('a smaller quantity keeps the locked price while the price row is reached, and the total follows', () => {
    const result = take([line()], [uuid(1), '12']);
    expect(result).toMatchObject({ ok: true, value: { lines: [{ quantity: '12', unitPrice: '10.0000', net: '120.00' }], totals: { net: '120.00', vat: '26.40', gross: '146.40' } } });
  });

  test('below the row of the price it is refused with what would hold, moved up to a quantity that may be ordered', () => {
    expect(refusalOf(take([line({ explanation: [row('20')] })], [uuid(1), '18']))).toMatchObject({ kind: 'quantityBelowMinimum', reason: 'tier', minimum: '24', quantity: '18' });
    expect(take([line({ explanation: [row('20')] })], [uuid(1), '24']).ok).toBe(true);
  });

  test('the minimum and the multiple of the packaging hold for a part as well', () => {
    expect(refusalOf(take([line()], [uuid(1), '3']))).toMatchObject({ kind: 'quantityBelowMinimum', reason: 'minimum', nearestAbove: '6' });
    expect(refusalOf(take([line()], [uuid(1), '20']))).toMatchObject({ kind: 'quantityOffMultiple', nearestBelow: '18', nearestAbove: '24' });
  });

  test('a base-unit row counts the content of the packaging, and a derived price the row of the list above', () => {
    const boxes = line({ unit: 'XBX', quantity: '5', explanation: [row('30', { reason: 'baseUnitRow' })] });
    expect(refusalOf(take([boxes], [uuid(1), '2']))).toMatchObject({ reason: 'tier', minimum: '3' });
    const parent: ExplanationStep = { subject: 'parent', id: 'base', outcome: 'applied', reason: 'parentRule', detail: { list: 'catalog' } };
    const derived = line({ explanation: [row('48', { detail: { list: 'base', minQuantity: '48' } }), row('1', { detail: { list: 'other', minQuantity: '1' } }), parent] });
    expect(refusalOf(take([derived], [uuid(1), '42']))).toMatchObject({ reason: 'tier', minimum: '48' });
  });

  test('a price that the sales office agreed, or whose row is not known, holds for the whole quantity only', () => {
    expect(refusalOf(take([line({ explanation: [row('1'), row('', { reason: 'agreedPrice', detail: {} })] })], [uuid(1), '54']))).toMatchObject({ reason: 'agreed', minimum: '60' });
    expect(refusalOf(take([line({ explanation: [] })], [uuid(1), '54']))).toMatchObject({ reason: 'tier', minimum: '60' });
    expect(take([line({ explanation: [] })], [uuid(1), '60']).ok).toBe(true);
  });

  test('free goods are counted anew, and a promotion still has to be reached', () => {
    const free = line({ free: '5', explanation: [row('1'), promotion({ free: '5', buy: '12', each: '1', minQuantity: '12' })], promotions: ['p'] });
    expect(take([free], [uuid(1), '30'])).toMatchObject({ ok: true, value: { lines: [{ free: '2', quantity: '30' }] } });
    expect(refusalOf(take([free], [uuid(1), '6']))).toMatchObject({ reason: 'promotion', minimum: '12' });
    const unsaid = line({ free: '5', explanation: [row('1'), promotion({ free: '5' })] });
    expect(refusalOf(take([unsaid], [uuid(1), '30']))).toMatchObject({ reason: 'promotion', minimum: '60' });
  });

  test('a promotion for a document of some size needs a part of that size', () => {
    const lines = [line({ explanation: [row('1'), promotion({ minDocumentNet: '700' })] }), line({ id: uuid(2) })];
    expect(refusalOf(take(lines, [uuid(1), '60']))).toMatchObject({ kind: 'quantityBelowMinimum', reason: 'documentNet', minimum: '700', net: '600.00' });
    expect(take(lines, [uuid(1), '60'], [uuid(2), '12']).ok).toBe(true);
  });

  test('nothing, more than offered, a line twice or an unknown one is no part', () => {
    expect(refusalOf(take([line()]))).toMatchObject({ kind: 'noLines' });
    expect(refusalOf(take([line()], [uuid(1), '66']))).toMatchObject({ kind: 'invalidPayload', offered: '60' });
    expect(refusalOf(take([line()], [uuid(1), '12'], [uuid(1), '12']))).toMatchObject({ kind: 'invalidPayload' });
    expect(refusalOf(take([line()], [uuid(9), '12']))).toMatchObject({ kind: 'notFound' });
    expect(refusalOf(take([line({ sku: 'GONE' })], [uuid(1), '12']))).toMatchObject({ kind: 'unknownProduct' });
  });

  test('never more than offered, never dearer per unit, and the parts of a document add up to its total', () => {
    const quantity = fc.integer({ min: 1, max: 12 }).map((times) => String(times * 6));
    fc.assert(
      fc.property(fc.array(fc.tuple(quantity, quantity, fc.constantFrom('1', '12', '30'), fc.constantFrom('0.3333', '10.0000', '7.4999')), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = rows.map(([offered, , minimum, unitPrice], at) => line({ id: uuid(at), quantity: offered, unitPrice, listPrice: unitPrice, explanation: [row(minimum)] }));
        const result = take(lines, ...rows.map(([, asked], at): [string, string] => [uuid(at), asked]));
        if (!result.ok) return;
        for (const [at, part] of result.value.lines.entries()) {
          expect(decimal(part.quantity).lte(decimal(lines[at]?.quantity ?? '0'))).toBe(true);
          expect(part.unitPrice).toBe(lines[at]?.unitPrice);
          expect(decimal(part.quantity).gte(decimal(rows[at]?.[2] ?? '0')) || part.quantity === lines[at]?.quantity).toBe(true);
        }
        const { net, vat, gross } = result.value.totals;
        expect(sum(result.value.lines.map((part) => decimal(part.net ?? '0'))).eq(decimal(net))).toBe(true);
        expect(decimal(net).plus(decimal(vat)).eq(decimal(gross))).toBe(true);
      }),
    );
  });

  test('what was not taken is said against the version that was ordered', () => {
    const quote = sampleQuote({ current: { ...sampleQuote().current, lines: [line(), line({ id: uuid(2) })] } });
    const ordered = { quote: { id: quote.id, number: 'Q-1', version: 1 }, lines: [{ ...line(), quantity: '12', confirmed: null, shipped: '0', cancelled: '0', answer: '', unitPrice: '10', net: '120.00' }] };
    expect(notTaken(quote, ordered)).toMatchObject([{ line: uuid(1), offered: '60', taken: '12' }, { line: uuid(2), offered: '60', taken: '0' }]);
  });
});
