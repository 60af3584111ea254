import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

const entry = (number: string, type: LedgerEntry['type'], date: string, amount: string, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  account: 'hotel', number, type, date, due: type === 'invoice' ? `2026-11-${number === 'I-2' ? '30' : '10'}` : null, amount, currency: 'EUR', order: null, settles: null, ...changes,
});

let desk: SampleHost;
beforeAll(async () => {
  desk = await openSampleHost();
  desk.backend.put(
    'account:hotel',
    'ledgerEntry',
    entry('I-1', 'invoice', '2026-10-10', '300.00'),
    entry('P-1', 'payment', '2026-11-05', '120.00', { settles: 'I-1' }),
    entry('I-2', 'invoice', '2026-11-06', '80.00'),
    entry('P-2', 'payment', '2026-11-20', '50.00', { order: 'SO-9' }),
  );
  desk.backend.put('account:hotel', 'creditStanding', { limit: '1000.00', openInvoices: '260.00', overdue: '180.00', ordersNotInvoiced: '0.00', available: '740.00', asOf: '2026-11-20T08:00:00.000Z' });
  await desk.synchronise();
});
afterAll(() => desk.close());

test('the statement of a period: opening, running balance, closing, also without a connection', async () => {
  desk.goOffline();
  const statement = await desk.call('ledger.statement', { from: '2026-11-01', to: '2026-11-30' });
  desk.goOnline();
  expect(statement).toMatchObject({ currency: 'EUR', opening: '300.00', closing: '210.00', today: '2026-11-23' });
  expect(statement.movements.map(({ entry: { number }, change, balance }) => [number, change, balance])).toEqual([['P-1', '-120.00', '180.00'], ['I-2', '80.00', '260.00'], ['P-2', '-50.00', '210.00']]);
  expect(decimal(statement.opening).plus(sum(statement.movements.map(({ change }) => decimal(change)))).eq(decimal(statement.closing))).toBe(true);
});

test('open items say what each payment settled and what is overdue; an advance waits', async () => {
  const { items, unsettled } = await desk.call('ledger.statement', { from: '2026-11-01', to: '2026-11-30' });
  expect(items).toMatchObject([
    { invoice: 'I-1', open: '180.00', overdue: true, settledBy: [{ number: 'P-1', type: 'payment', amount: '120.00' }] },
    { invoice: 'I-2', open: '80.00', overdue: false, settledBy: [] },
  ]);
  expect(unsettled).toEqual([{ number: 'P-2', type: 'payment', date: '2026-11-20', order: 'SO-9', left: '50.00' }]);
  expect(await desk.call('ledger.openItems', {})).toMatchObject({ today: '2026-11-23', open: '260.00', overdue: '180.00', items, unsettled });
});

test('credit by its parts, whose figures of when, and no difference where both sides agree', async () => {
  const { credit } = await desk.call('ledger.statement', { from: '2026-11-01', to: '2026-11-30' });
  expect(credit).toMatchObject({ exposure: '260.00', recomputed: { limit: '1000.00', openInvoices: '260.00', overdue: '180.00', ordersNotInvoiced: '0.00', available: '740.00' }, told: { asOf: '2026-11-20T08:00:00.000Z' }, difference: null });
});

test('a difference from the seller\'s figures is shown part by part and nothing is adopted', async () => {
  desk.backend.put('account:hotel', 'creditStanding', { limit: '1000.00', openInvoices: '250.00', overdue: '180.00', ordersNotInvoiced: '0.00', available: '750.00', asOf: '2026-11-20T08:00:00.000Z' });
  await desk.synchronise();
  const { credit } = await desk.call('ledger.statement', { from: '2026-11-01', to: '2026-11-30' });
  expect(credit.difference).toEqual({ limit: '0.00', openInvoices: '10.00', overdue: '0.00', ordersNotInvoiced: '0.00', available: '-10.00' });
  expect(credit.recomputed.openInvoices).toBe('260.00');
});

test('a period that ends before it starts is an input error', async () => {
  expect(await desk.ask('ledger.statement', { from: '2026-11-30', to: '2026-11-01' })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'to' }] } });
});

test('an empty period is an answer: opening and closing are the same', async () => {
  expect(await desk.call('ledger.statement', { from: '2025-01-01', to: '2025-12-31' })).toMatchObject({ opening: '0.00', movements: [], closing: '0.00', items: [], unsettled: [] });
});
