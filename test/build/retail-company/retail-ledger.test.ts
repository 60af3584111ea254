import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Credit, type Invoice, retailLedger } from '#build/retail-company/retail-ledger.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';

const invoice = (number: string, day: string, gross: string): Invoice => ({ number, day, gross: decimal(gross) });
const credit = (number: string, day: string, gross: string, order: string | null): Credit => ({ number, day, gross: decimal(gross), order });

describe('the ledger of a customer of the source', () => {
  test('an invoice is paid in full within thirty days', () => {
    const entries = retailLedger('C1', [invoice('500000', '2010-01-04', '120.00')], []);
    expect(entries.map(({ number, type, amount, settles }) => [number, type, amount, settles])).toEqual([
      ['500000', 'invoice', '120.00', null],
      ['P500000', 'payment', '120.00', '500000'],
    ]);
  });

  test('a credit note of its order lessens the payment', () => {
    const entries = retailLedger('C1', [invoice('500000', '2010-01-04', '120.00')], [credit('C500010', '2010-01-06', '20.40', '500000')]);
    expect(entries.find(({ type }) => type === 'creditNote')).toMatchObject({ settles: '500000', order: '500000', amount: '20.40' });
    expect(entries.find(({ type }) => type === 'payment')).toMatchObject({ amount: '99.60' });
  });

  test('a credit note that comes after the payment is deducted from a later invoice', () => {
    const invoices = [invoice('500000', '2010-01-04', '120.00'), invoice('500100', '2010-05-04', '60.00')];
    const entries = retailLedger('C1', invoices, [credit('C500010', '2010-04-06', '20.00', '500000')]);
    expect(entries.find(({ type }) => type === 'creditNote')).toMatchObject({ settles: '500100', order: '500000' });
  });

  test('a credit note that no invoice can take stands in the customer’s favour, and a guessed order that is not there is left out', () => {
    const entries = retailLedger('C1', [invoice('500000', '2010-01-04', '12.00')], [credit('C500010', '2010-01-06', '20.00', '499999')]);
    expect(entries.find(({ type }) => type === 'creditNote')).toMatchObject({ settles: null, order: null, amount: '20.00' });
  });

  test('whatever came: no invoice is settled beyond its amount, none stays open, nothing is settled before its date', () => {
    const days = fc.integer({ min: 0, max: 600 }).map((offset) => addDays('2009-12-01', offset));
    const amounts = fc.integer({ min: 1, max: 500_000 }).map((pence) => decimal(String(pence)).div('100').toFixed(2));
    const invoices = fc.array(fc.tuple(days, amounts), { maxLength: 12 }).map((all) => all.map(([day, gross], at) => invoice(String(489_434 + at * 7), day, gross)));
    const credits = fc.array(fc.tuple(days, amounts, fc.integer({ min: 0, max: 14 })), { maxLength: 8 });
    fc.assert(
      fc.property(invoices, credits, (billed, given) => {
        const notes = given.map(([day, gross, at], index) => credit(`C${index}`, day, gross, String(489_434 + at * 7)));
        const entries = retailLedger('C1', billed, notes);
        expect(entries.filter(({ type }) => type === 'creditNote')).toHaveLength(notes.length);
        for (const one of billed) {
          const settling = entries.filter(({ settles }) => settles === one.number);
          expect(sum(settling.map(({ amount }) => decimal(amount))).eq(one.gross)).toBe(true);
          expect(settling.filter(({ type }) => type === 'payment').every(({ date }) => date > one.day && date <= addDays(one.day, 30))).toBe(true);
        }
      }),
    );
  });
});
