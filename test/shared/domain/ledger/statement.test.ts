import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { openItems } from '#shared/domain/ledger/open-items.ts';
import { statementDifference, statementOf } from '#shared/domain/ledger/statement.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { monday, sampleOrder } from '../sample-purchase.ts';

const entry = (number: string, type: LedgerEntry['type'], date: string, amount: string, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  account: 'buyer-co', number, type, date, due: type === 'invoice' ? addDays(date, 30) : null, amount, currency: 'EUR', order: null, settles: null, ...changes,
});
const entries = [
  entry('I1', 'invoice', '2026-09-10', '100.00'),
  entry('P1', 'payment', '2026-10-05', '60.00', { settles: 'I1' }),
  entry('I2', 'invoice', '2026-10-15', '200.00'),
  entry('C1', 'creditNote', '2026-10-20', '50.00', { settles: 'I2' }),
  entry('P2', 'payment', '2026-11-02', '500.00', { order: 'O-9' }),
];

describe('a statement', () => {
  test('opening, movements with running balance, closing', () => {
    const statement = statementOf(entries, { from: '2026-10-01', to: '2026-10-31' }, 'EUR');
    expect(statement.opening).toBe('100.00');
    expect(statement.movements.map(({ entry: { number }, change, balance }) => [number, change, balance])).toEqual([['P1', '-60.00', '40.00'], ['I2', '200.00', '240.00'], ['C1', '-50.00', '190.00']]);
    expect(statement.closing).toBe('190.00');
  });

  test('open items say what each payment settled; a part payment does not close an invoice', () => {
    const { items } = statementOf(entries, { from: '2026-10-01', to: '2026-10-31' }, 'EUR');
    expect(items).toMatchObject([
      { invoice: 'I1', open: '40.00', overdue: true, settledBy: [{ number: 'P1', type: 'payment', amount: '60.00' }] },
      { invoice: 'I2', open: '150.00', overdue: false, settledBy: [{ number: 'C1', type: 'creditNote', amount: '50.00' }] },
    ]);
  });

  test('an advance for an order that is not invoiced settles nothing yet', () => {
    expect(statementOf(entries, { from: '2026-11-01', to: '2026-11-30' }, 'EUR').unsettled).toEqual([{ number: 'P2', type: 'payment', date: '2026-11-02', order: 'O-9', left: '500.00' }]);
    const invoiced = [...entries, entry('I9', 'invoice', '2026-11-10', '450.00', { order: 'O-9' })];
    const later = statementOf(invoiced, { from: '2026-11-01', to: '2026-11-30' }, 'EUR');
    expect(later.items.map((item) => item.invoice)).toEqual(['I1', 'I2']);
    expect(later.unsettled).toMatchObject([{ number: 'P2', left: '50.00' }]);
  });

  test('money without a name goes to the oldest invoice, but never to one that another entry names', () => {
    const { items } = openItems([entry('I1', 'invoice', '2026-09-01', '100.00'), entry('I2', 'invoice', '2026-09-02', '100.00'), entry('P1', 'payment', '2026-09-03', '120.00'), entry('P2', 'payment', '2026-09-04', '100.00', { settles: 'I1' })], '2026-12-01');
    expect(items.map((item) => [item.open.toFixed(), item.settlements.map((settlement) => settlement.by)])).toEqual([['0', ['P2']], ['0', ['P1']]]);
  });

  test('the due day itself is not overdue', () => {
    const invoice = entry('I1', 'invoice', '2026-09-01', '1.00', { due: '2026-10-01' });
    expect(openItems([invoice], '2026-10-01').items[0]?.overdue).toBe(false);
    expect(openItems([invoice], '2026-10-02').items[0]?.overdue).toBe(true);
  });

  test('a period that ends after today makes nothing overdue before its time', () => {
    const invoice = entry('I1', 'invoice', '2026-09-01', '1.00', { due: '2026-10-15' });
    const overdue = (today: string) => statementOf([invoice], { from: '2026-10-01', to: '2026-10-31', today }, 'EUR').items[0]?.overdue;
    expect([overdue('2026-10-15'), overdue('2026-10-16'), overdue('2027-01-01')]).toEqual([false, true, true]);
  });

  test('currencies are never mixed', () => {
    const mixed = [...entries, entry('D1', 'invoice', '2026-10-16', '900.00', { currency: 'USD' }), entry('P9', 'payment', '2026-10-17', '5.00', { currency: 'USD', settles: 'I2' })];
    expect(statementOf(mixed, { from: '2026-10-01', to: '2026-10-31' }, 'EUR')).toEqual(statementOf(entries, { from: '2026-10-01', to: '2026-10-31' }, 'EUR'));
  });

  test('a difference from the seller\'s figures is shown, not adopted', () => {
    const statement = statementOf(entries, { from: '2026-10-01', to: '2026-10-31' }, 'EUR');
    expect(statementDifference(statement, { opening: '100.0', closing: '190' })).toBeNull();
    expect(statementDifference(statement, { opening: '100.00', closing: '200.00' })).toEqual({ opening: '0.00', closing: '-10.00' });
  });

  const anyEntry = fc.record({
    number: fc.uuid(),
    type: fc.constantFrom('invoice' as const, 'creditNote' as const, 'payment' as const),
    offset: fc.integer({ min: 0, max: 200 }),
    cents: fc.integer({ min: 0, max: 100_000 }),
    names: fc.boolean(),
  });

  test('opening plus movements is closing; periods join without a gap; open items and unsettled money make the closing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: (each) => each.number, maxLength: 25 }), fc.integer({ min: 0, max: 200 }), (raw, cut) => {
        const invoices = raw.filter((each) => each.type === 'invoice');
        const ledger = raw.map((each, index) => entry(each.number, each.type, addDays('2026-01-01', each.offset), (each.cents / 100).toFixed(2), { settles: each.type !== 'invoice' && each.names ? (invoices[index % Math.max(1, invoices.length)]?.number ?? null) : null }));
        const day = addDays('2026-01-01', cut);
        const first = statementOf(ledger, { from: '2026-01-01', to: day }, 'EUR');
        const second = statementOf(ledger, { from: addDays(day, 1), to: '2026-12-31' }, 'EUR');
        expect(second.opening).toBe(first.closing);
        for (const statement of [first, second]) {
          expect(decimal(statement.opening).plus(sum(statement.movements.map((movement) => decimal(movement.change)))).eq(decimal(statement.closing))).toBe(true);
          const open = sum(statement.items.map((item) => decimal(item.open)));
          expect(open.minus(sum(statement.unsettled.map((part) => decimal(part.left)))).eq(decimal(statement.closing))).toBe(true);
        }
      }),
    );
  });
});

describe('credit by its named parts', () => {
  const ask = (changes: Partial<Parameters<typeof creditStanding>[0]> = {}) => creditStanding({ limit: '1000', currency: 'EUR', entries, orders: [], day: '2026-11-23', asOf: monday, ...changes });

  test('limit, open invoices, overdue among them, orders not yet invoiced', () => {
    expect(ask({ orders: [sampleOrder()] })).toEqual({ limit: '1000.00', openInvoices: '190.00', overdue: '190.00', ordersNotInvoiced: '122.00', available: '688.00', asOf: monday });
  });

  test('nothing counts twice: an invoice takes over from its order, also in part', () => {
    const half = [...entries, entry('I5', 'invoice', '2026-11-20', '50.00', { order: 'O-1' })];
    expect(ask({ entries: half, orders: [sampleOrder({ state: 'partlyShipped' })] })).toMatchObject({ openInvoices: '240.00', ordersNotInvoiced: '72.00' });
    expect(ask({ orders: [sampleOrder({ state: 'invoiced' })] }).ordersNotInvoiced).toBe('0.00');
  });

  test('only the part on the account counts, less what is cancelled', () => {
    const split = sampleOrder({ allocation: [{ kind: 'card', token: 'one', amount: '22.00' }, { kind: 'account', amount: '100.00' }] });
    expect(ask({ orders: [split] }).ordersNotInvoiced).toBe('100.00');
    expect(ask({ orders: [{ ...split, lines: [{ ...split.lines[0]!, cancelled: '5' }] }] }).ordersNotInvoiced).toBe('50.00');
  });

  test('an order on hold for credit takes nothing until released; one that waits for its advance keeps its part', () => {
    const hold = { reason: 'credit' as const, detail: '', since: monday, releasedBy: 'administrativeOffice' as const, clears: '' };
    expect(ask({ orders: [sampleOrder({ state: 'onHold', hold })] }).ordersNotInvoiced).toBe('0.00');
    expect(ask({ orders: [sampleOrder({ state: 'onHold', hold: { ...hold, reason: 'advance' } })] }).ordersNotInvoiced).toBe('122.00');
  });

  test('an order without a payment plan (from another system) counts whole', () => expect(ask({ orders: [sampleOrder({ allocation: [] })] }).ordersNotInvoiced).toBe('122.00'));

  test('an overpayment or an advance never raises the credit above its limit', () => {
    expect(ask({ entries: [entry('P1', 'payment', '2026-11-01', '800.00')] }).available).toBe('1000.00');
  });

  test('a payment frees the credit that its invoice took', () => {
    const paid = [...entries, entry('P3', 'payment', '2026-11-22', '150.00', { settles: 'I2' })];
    expect(decimal(ask({ entries: paid }).available).minus(decimal(ask().available)).toFixed(2)).toBe('150.00');
  });
});
