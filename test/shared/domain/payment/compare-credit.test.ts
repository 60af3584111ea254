import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { compareCredit, creditExposure } from '#shared/domain/payment/compare-credit.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { monday, sampleCredit, sampleOrder } from '../sample-purchase.ts';

const cents = fc.integer({ min: 0, max: 300_000 }).map((count) => (count / 100).toFixed(2));
const entries = fc.uniqueArray(fc.record({ number: fc.uuid(), type: fc.constantFrom('invoice' as const, 'creditNote' as const, 'payment' as const), offset: fc.integer({ min: 0, max: 340 }), amount: cents, order: fc.constantFrom('O-1', 'O-2', null) }), { selector: ({ number }) => number, maxLength: 20 }).map((all) =>
  all.map(({ offset, ...rest }): LedgerEntry => ({ account: 'buyer-co', date: addDays('2026-01-01', offset), due: rest.type === 'invoice' ? addDays('2026-01-31', offset) : null, currency: 'EUR', settles: null, ...rest })),
);
const orders = fc.array(fc.record({ gross: cents, state: fc.constantFrom('placed' as const, 'confirmed' as const, 'partlyShipped' as const, 'shipped' as const, 'invoiced' as const, 'closed' as const, 'cancelled' as const) }), { maxLength: 6 }).map((all) =>
  all.map(({ gross, state }, index): Order => sampleOrder({ id: `o${index}`, number: `O-${index + 1}`, state, totals: { ...sampleOrder().totals, gross }, allocation: [{ kind: 'account', amount: gross }] })),
);

describe('credit by its parts', () => {
  test('the parts sum to the exposure, the limit less the exposure is what is available, overdue is among the open invoices', () => {
    fc.assert(
      fc.property(entries, orders, cents, (booked, placed, limit) => {
        const standing = creditStanding({ limit, currency: 'EUR', entries: booked, orders: placed, day: '2026-11-23', asOf: monday });
        const exposure = decimal(creditExposure(standing, 'EUR'));
        expect(sum([standing.openInvoices, standing.ordersNotInvoiced].map(decimal)).eq(exposure)).toBe(true);
        expect(decimal(standing.limit).minus(exposure).eq(decimal(standing.available))).toBe(true);
        expect(decimal(standing.overdue).lte(decimal(standing.openInvoices))).toBe(true);
        expect(compareCredit(standing, standing, 'EUR')).toBeNull();
      }),
    );
  });

  test('figures that are written differently and mean the same are no difference', () => {
    const told = sampleCredit('5000');
    expect(compareCredit({ ...told, limit: '5000', available: '5000.00' }, told, 'EUR')).toBeNull();
  });

  test('a difference is told part by part, recomputed less told', () => {
    const told = { ...sampleCredit('5000.00'), openInvoices: '10.00' };
    expect(compareCredit({ ...told, openInvoices: '12.50', available: '4997.50' }, told, 'EUR')).toEqual({ limit: '0.00', openInvoices: '2.50', overdue: '0.00', ordersNotInvoiced: '0.00', available: '-2.50' });
  });
});
