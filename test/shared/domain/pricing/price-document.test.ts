import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sum, zero } from '#shared/domain/money/decimal.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { linePrice, documentTotals } from '#shared/domain/pricing/priced-line.ts';
import { pricingReasons } from '#shared/domain/pricing/pricing-reason.ts';
import { bookInMemory } from '#test/support/price-vectors.ts';
import { randomVector } from './random-books.ts';

const runs = { numRuns: 400 };
const priced = (vector: Parameters<typeof bookInMemory>[0] & { request: Parameters<typeof priceDocument>[0] }) => priceDocument(vector.request, bookInMemory(vector));
const withoutSteps = ({ lines, totals }: ReturnType<typeof priceDocument>) => ({ lines: lines.map((line) => ({ ...line, explanation: [] })), totals });

// Hundreds of random books each: room for a slow machine.
describe('whatever the book says', { timeout: 120_000 }, () => {
  test('a promotion never makes a line dearer than its list price, and nothing is below zero', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        for (const line of priced(vector).lines) {
          if (line.unitPrice === null || line.listPrice === null || line.net === null) continue;
          expect(decimal(line.unitPrice).lte(line.listPrice)).toBe(true);
          for (const amount of [line.unitPrice, line.net, line.free]) expect(decimal(amount).gte(zero)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('a piece received never costs more than without promotions', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        const without = priced({ ...vector, promotions: [] });
        priced(vector).lines.forEach((line, at) => {
          const quantity = vector.request.lines[at]?.quantity ?? '0';
          const plainNet = without.lines[at]?.net ?? null;
          expect(line.net === null).toBe(plainNet === null);
          // net / (quantity + free) <= plain net / quantity
          expect(decimal(line.net ?? '0').times(quantity).lte(decimal(plainNet ?? '0').times(decimal(quantity).plus(line.free)))).toBe(true);
        });
      }),
      runs,
    );
  });

  test('totals add up: the net is the sum of the lines, VAT the sum of its categories, gross both together', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        const { lines, totals } = priced(vector);
        expect(sum(lines.map((line) => decimal(line.net ?? '0'))).eq(totals.net)).toBe(true);
        expect(sum(totals.vatByCategory.map(({ base }) => decimal(base))).eq(totals.net)).toBe(true);
        expect(sum(totals.vatByCategory.map(({ amount }) => decimal(amount))).eq(totals.vat)).toBe(true);
        expect(decimal(totals.net).plus(totals.vat).eq(totals.gross)).toBe(true);
      }),
      runs,
    );
  });

  test('the order in which records are stored changes neither price nor explanation', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        const turned = { ...vector, rows: vector.rows.toReversed(), lists: vector.lists.toReversed(), promotions: vector.promotions.toReversed(), account: { ...vector.account, lists: vector.account.lists.toReversed() } };
        const unambiguous = new Set(vector.rows.map(({ validTo: _validTo, unitPrice: _unitPrice, ...row }) => JSON.stringify(row))).size === vector.rows.length;
        if (unambiguous) expect(priced(turned)).toEqual(priced(vector));
        else expect(withoutSteps(priced(turned))).toEqual(withoutSteps(priced(vector)));
      }),
      runs,
    );
  });

  test('the lowest strategy is never dearer at list price than the priority strategy', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        const byPriority = priced({ ...vector, account: { ...vector.account, strategy: 'priority' } });
        const byLowest = priced({ ...vector, account: { ...vector.account, strategy: 'lowest' } });
        byLowest.lines.forEach((line, at) => {
          const other = byPriority.lines[at]?.listPrice ?? null;
          expect(line.listPrice === null).toBe(other === null);
          expect(decimal(line.listPrice ?? '0').lte(other ?? '0')).toBe(true);
        });
      }),
      runs,
    );
  });

  test('one document never takes more of a quota than it has left', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        const { lines } = priced(vector);
        for (const promotion of vector.promotions) {
          if (promotion.quotaPerAccount === null) continue;
          const taken = lines.map((line, at) => {
            const asked = vector.request.lines[at];
            const packaging = vector.products.find((product) => product.sku === asked?.sku)?.packagings.find((candidate) => candidate.unit === asked?.unit);
            return line.promotions.includes(promotion.id) && asked && packaging ? decimal(asked.quantity).times(packaging.content) : zero;
          });
          const total = sum(taken);
          if (total.gt(zero)) expect(total.plus(vector.quotaUsed[promotion.id] ?? '0').lte(promotion.quotaPerAccount)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('answers keep the agreed shapes: 4 decimals for unit prices, the minor unit for nets, known reasons only', () => {
    const reasons = new Set<string>(pricingReasons);
    fc.assert(
      fc.property(randomVector, (vector) => {
        const { lines, totals } = priced(vector);
        const places = vector.account.currency === 'JPY' ? /^\d+$/ : /^\d+\.\d{2}$/;
        documentTotals.parse(totals);
        for (const line of lines) {
          linePrice.parse(line);
          if (line.unitPrice !== null) expect(line.unitPrice).toMatch(/^\d+\.\d{4}$/);
          if (line.net !== null) expect(line.net).toMatch(places);
          for (const step of line.explanation) expect(reasons.has(step.reason)).toBe(true);
        }
        for (const amount of [totals.net, totals.vat, totals.gross]) expect(amount).toMatch(places);
      }),
      runs,
    );
  });

  test('every assigned list and every applied promotion stands in the explanation, with exactly one winner where there is a price', () => {
    fc.assert(
      fc.property(randomVector, (vector) => {
        for (const line of priced(vector).lines) {
          const lists = line.explanation.filter((step) => step.subject === 'list');
          if (line.unitPrice === null && !lists.length) continue;
          expect(lists.map((step) => step.id).toSorted()).toEqual([...new Set(vector.account.lists)].toSorted());
          expect(lists.filter((step) => step.outcome === 'won').map((step) => step.id)).toEqual(line.list === null ? [] : [line.list]);
          const applied = line.explanation.filter((step) => step.subject === 'promotion' && step.outcome === 'applied');
          expect(applied.map((step) => step.id)).toEqual(line.promotions);
        }
      }),
      runs,
    );
  });
});
