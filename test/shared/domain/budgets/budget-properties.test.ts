import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetLeft, budgetReports, budgetStandings, isOverBudget, outsideBudgets, type BudgetQuestion } from '#shared/domain/budgets/budget-standing.ts';
import { countedDocuments } from '#shared/domain/budgets/counted-documents.ts';
import { previewBudget } from '#shared/domain/budgets/preview-budget.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { quoteState, type Quote } from '#shared/domain/quotes/quote.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { monday, sampleAccount, sampleOrder, sampleQuote, uuid } from '../sample-purchase.ts';

const centres = ['office', 'kitchen', 'garden'];
const account = sampleAccount({
  costCentres: [
    { id: 'office', name: 'Office', budgets: [{ from: '2026-07-01', to: '2026-12-31', amount: '3000' }, { from: '2026-01-01', to: '2026-06-30', amount: '1000.5' }, { from: '2026-11-01', to: '2026-11-30', amount: '400' }] },
    { id: 'kitchen', name: 'Kitchen', budgets: [{ from: '2026-01-01', to: '2026-12-31', amount: '0' }] },
    { id: 'garden', name: 'Garden', budgets: [] },
  ],
});

const money = fc.integer({ min: 0, max: 200_000 }).map((cents) => (cents / 100).toFixed(2));
const at = fc.integer({ min: 0, max: 364 }).map((offset) => `${addDays('2026-01-01', offset)}T09:00:00.000Z`);
const centre = fc.constantFrom(...centres, null);

const quotes = fc.array(fc.record({ state: fc.constantFrom(...quoteState.options), gross: money, requestedAt: at, costCentre: centre, expired: fc.boolean() }), { maxLength: 12 }).map((all) =>
  all.map(({ gross, expired, ...head }, index): Quote => {
    const base = sampleQuote({ id: uuid(index + 1), ...head });
    const limit = expired ? '2026-02-01T00:00:00.000Z' : '2027-02-01T00:00:00.000Z';
    return { ...base, current: { ...base.current, validUntil: limit, orderBy: limit, totals: { ...base.current.totals, gross } } };
  }),
);
const orders = fc.array(fc.record({ gross: money, placedAt: at, costCentre: centre, cancelled: fc.integer({ min: 0, max: 10 }), state: fc.constantFrom('placed' as const, 'closed' as const, 'onHold' as const, 'cancelled' as const), of: fc.integer({ min: 1, max: 20 }) }), { maxLength: 12 }).map((all) =>
  all.map(({ gross, cancelled, of, ...head }, index): Order => {
    const base = sampleOrder({ id: `o${index}`, quote: of > 12 ? null : { id: uuid(of), number: null, version: 1 }, ...head });
    return { ...base, lines: base.lines.map((line) => ({ ...line, cancelled: String(cancelled) })), totals: { ...base.totals, gross } };
  }),
);
const books = fc.record({ quotes, orders });
const question = (changes: Partial<BudgetQuestion>): BudgetQuestion => ({ account, costCentre: 'office', day: '2026-11-23', now: monday, timeZone: 'Europe/Rome', quotes: [], orders: [], ...changes });

describe('whatever documents there are', () => {
  test('left is the amount less spent and committed, and if all come less what waits as well; no part is negative', () => {
    fc.assert(
      fc.property(books, (held) => {
        for (const { standing } of budgetReports(question(held))) {
          const { amount, spent, committed, waiting, left, leftIfAllCome } = standing;
          expect(sum([spent, committed, left].map(decimal)).eq(decimal(amount))).toBe(true);
          expect(sum([spent, committed, waiting, leftIfAllCome].map(decimal)).eq(decimal(amount))).toBe(true);
          for (const part of [spent, committed, waiting]) expect(decimal(part).gte('0')).toBe(true);
        }
      }),
    );
  });

  test('a document counts in one stage only, and its purchase once: never an estimate beside the order that came of it', () => {
    fc.assert(
      fc.property(books, ({ quotes: asked, orders: placed }) => {
        const counted = countedDocuments({ quotes: asked, orders: placed, currency: 'EUR', now: monday, timeZone: 'Europe/Rome' });
        expect(new Set(counted.map(({ id }) => id)).size).toBe(counted.length);
        const purchases = counted.map(({ id }) => placed.find((order) => order.id === id)?.quote?.id ?? id);
        for (const quote of asked) {
          const times = purchases.filter((id) => id === quote.id).length;
          expect(times).toBeLessThanOrEqual(Math.max(1, placed.filter((order) => order.quote?.id === quote.id).length));
          if (placed.some((order) => order.quote?.id === quote.id)) expect(counted.some(({ id }) => id === quote.id)).toBe(false);
        }
      }),
    );
  });

  test('the figures of a report are the sums of the documents that it names', () => {
    fc.assert(
      fc.property(books, (held) => {
        for (const { standing, documents } of budgetReports(question(held))) {
          for (const stage of ['spent', 'committed', 'waiting'] as const) {
            expect(sum(documents.filter((document) => document.stage === stage).map(({ gross }) => gross)).eq(decimal(standing[stage]))).toBe(true);
          }
          expect(documents.every(({ costCentre, day }) => costCentre === standing.costCentre && standing.from <= day && day <= standing.to)).toBe(true);
        }
      }),
    );
  });

  test('an estimate that becomes an order of the same amount on the same day moves money and changes nothing that is left', () => {
    fc.assert(
      fc.property(books, money, (held, gross) => {
        const base = sampleQuote({ id: uuid(99), state: 'approved', costCentre: 'office', requestedAt: monday });
        const approved: Quote = { ...base, current: { ...base.current, totals: { ...base.current.totals, gross } } };
        const placed = sampleOrder({ id: 'o99', costCentre: 'office', placedAt: monday, quote: { id: approved.id, number: null, version: 1 }, totals: { ...sampleOrder().totals, gross } });
        const before = budgetStandings(question({ ...held, quotes: [...held.quotes, approved] }));
        for (const state of ['approved', 'ordered'] as const) {
          const after = budgetStandings(question({ quotes: [...held.quotes, { ...approved, state }], orders: [placed, ...held.orders] }));
          expect(after.map(({ left, leftIfAllCome }) => [left, leftIfAllCome])).toEqual(before.map(({ left, leftIfAllCome }) => [left, leftIfAllCome]));
        }
      }),
    );
  });

  test('the preview takes exactly the document off, says "over" exactly where the approval rule does, and leaves the estimate itself out', () => {
    fc.assert(
      fc.property(books, money, (held, gross) => {
        const asked = question(held);
        const previews = previewBudget(gross, asked);
        expect(previews.some(({ over }) => over)).toBe(isOverBudget(gross, asked));
        for (const { before, after, over, overIfAllCome } of previews) {
          expect(decimal(before.left).minus(gross).eq(decimal(after.left))).toBe(true);
          expect(sum([after.spent, after.committed, after.left].map(decimal)).eq(decimal(after.amount))).toBe(true);
          expect(over || overIfAllCome).toBe(decimal(after.leftIfAllCome).lt('0') || decimal(after.left).lt('0'));
          expect(over && overIfAllCome).toBe(false);
        }
        const base = sampleQuote({ id: uuid(99), state: 'inApproval', costCentre: 'office', requestedAt: monday });
        const running: Quote = { ...base, current: { ...base.current, totals: { ...base.current.totals, gross } } };
        expect(previewBudget(gross, question({ ...held, quotes: [...held.quotes, running], except: running.id }))).toEqual(previews);
      }),
    );
  });

  test('every document is either in its centre\'s budgets or outside all of them', () => {
    fc.assert(
      fc.property(books, (held) => {
        const counted = countedDocuments({ ...held, currency: 'EUR', now: monday, timeZone: 'Europe/Rome' }).filter(({ costCentre }) => costCentre === null);
        const outside = outsideBudgets(question(held));
        expect(outside?.documents ?? 0).toBe(counted.length);
        expect(decimal(outside?.gross ?? '0').eq(sum(counted.map(({ gross }) => gross)))).toBe(true);
        expect(budgetReports(question(held)).flatMap(({ documents }) => documents).every(({ costCentre }) => costCentre !== null)).toBe(true);
      }),
    );
  });

  test('the reports that hold a day are the standings of that day, centre by centre', () => {
    fc.assert(
      fc.property(books, (held) => {
        const reports = budgetReports(question(held)).map(({ standing }) => standing);
        for (const costCentre of centres) {
          const today = reports.filter((standing) => standing.costCentre === costCentre && standing.from <= '2026-11-23' && '2026-11-23' <= standing.to);
          const asked = budgetStandings(question({ ...held, costCentre }));
          expect(new Set(asked)).toEqual(new Set(today));
          const least = budgetLeft(question({ ...held, costCentre }));
          expect(least === null).toBe(asked.length === 0);
          expect(asked.every(({ left }) => least !== null && decimal(least).lte(decimal(left)))).toBe(true);
        }
      }),
    );
  });
});
