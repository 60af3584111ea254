import type { OutputOf } from '#shared/contract/contract.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { statementOf } from '#shared/domain/ledger/statement.ts';
import { decimal, sum, toFixedText } from '#shared/domain/money/decimal.ts';
import { compareCredit, creditExposure } from '#shared/domain/payment/compare-credit.ts';
import { fakeId } from './fake-documents.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { fakeTerms } from './fake-people.ts';

const budget = (costCentre: string, from: string, to: string, [amount, spent, committed, waiting]: readonly [string, string, string, string]) => {
  const left = decimal(amount).minus(spent).minus(committed);
  return { costCentre, from, to, amount, spent, committed, waiting, left: toFixedText(left, 2), leftIfAllCome: toFixedText(left.minus(waiting), 2) };
};

const kitchen = budget('kitchen', '2026-10-01', '2026-12-31', ['18000.00', '9120.40', '3214.50', '2480.00']);
const rooms = budget('rooms', '2026-10-01', '2026-12-31', ['6000.00', '5120.00', '1310.25', '0.00']);
const before = budget('kitchen', '2026-07-01', '2026-09-30', ['15000.00', '14210.00', '0.00', '0.00']);

export const fakeBudgets = (empty: boolean): OutputOf<'budgets.list'> => ({
  basis: 'gross', currency: 'EUR', today: '2026-11-23',
  budgets: empty
    ? []
    : [
        { ...before, costCentreName: 'Kitchen', isCurrent: false, estimates: [], orders: 21 },
        { ...kitchen, costCentreName: 'Kitchen', isCurrent: true, orders: 14, estimates: [{ id: fakeId(203), number: 'ES-2026-0143', title: 'Breakfast buffet', stage: 'committed', gross: '3214.50' }, { id: fakeId(200), number: 'ES-2026-0140', title: 'Spring season, glass and linen', stage: 'waiting', gross: '2480.00' }] },
        { ...rooms, costCentreName: 'Rooms', isCurrent: true, orders: 9, estimates: [{ id: fakeId(201), number: 'ES-2026-0141', title: 'Spa restock', stage: 'committed', gross: '1310.25' }] },
      ],
  outside: empty ? null : { from: '2026-10-01', to: '2026-12-31', documents: 3, gross: '1204.80' },
  withoutBudget: [{ costCentre: 'garden', name: 'Garden' }],
});

export const fakeBudgetPreview = (gross: string): OutputOf<'budgets.preview'> => {
  const left = decimal(kitchen.left).minus(gross);
  const leftIfAllCome = decimal(kitchen.leftIfAllCome).minus(gross);
  const after = { ...kitchen, committed: toFixedText(decimal(kitchen.committed).plus(gross), 2), left: toFixedText(left, 2), leftIfAllCome: toFixedText(leftIfAllCome, 2) };
  const over = left.lt('0');
  return {
    basis: 'gross', currency: 'EUR', day: '2026-11-23', gross, costCentre: 'kitchen', costCentreName: 'Kitchen', unpricedLines: 0,
    budgets: [{ before: kitchen, after, over, overIfAllCome: !over && leftIfAllCome.lt('0') }], asks: over ? [{ id: 'over', name: 'Over budget' }] : [],
  };
};

export const fakeSpend = (empty: boolean): Pick<FakeHandlers, 'orders.spend'> => ({
  'orders.spend': ({ by }) => {
    const apart = { before: null, move: null };
    const months = ['2026-08', '2026-09', '2026-10', '2026-11'].map((id, at) => ({ id, name: id, net: `${9000 + at * 2035}.10`, orders: 4 + at, ...(at === 0 ? apart : { before: { net: '11035.10', orders: 5 }, move: `${(at - 1) * 2035}.00` }) }));
    const groups = [{ id: 'a', name: 'Kitchen', net: '30210.40', orders: 14, ...apart }, { id: '', name: '', net: '18000.00', orders: 8, ...apart }];
    return { from: '2025-11-27', to: '2026-11-27', currency: 'EUR', total: empty ? '0.00' : '48210.40', totalBefore: empty || by !== 'month' ? null : '33105.30', groups: empty ? [] : by === 'month' ? months : groups };
  },
});

const entry = (number: string, type: LedgerEntry['type'], date: string, amount: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ account: 'lago', number, type, date, due: null, amount, currency: 'EUR', order: null, settles: null, ...more });

const entries: readonly LedgerEntry[] = [
  entry('INV-2026-0811', 'invoice', '2026-08-14', '1840.00', { due: '2026-09-13', order: 'SO-6980' }),
  entry('PAY-2026-0731', 'payment', '2026-09-10', '1840.00', { settles: 'INV-2026-0811' }),
  entry('INV-2026-0902', 'invoice', '2026-10-02', '910.00', { due: '2026-11-01', order: 'SO-6999' }),
  entry('PAY-2026-0802', 'payment', '2026-10-30', '600.00', { settles: 'INV-2026-0902' }),
  entry('INV-2026-0951', 'invoice', '2026-11-04', '4120.80', { due: '2026-12-04', order: 'SO-7004' }),
  entry('CN-2026-0031', 'creditNote', '2026-11-12', '220.00', { settles: 'INV-2026-0951' }),
  entry('PAY-2026-0840', 'payment', '2026-11-20', '500.00', { order: 'SO-7001' }),
];

export function fakeStatement(from: string, to: string, empty: boolean): OutputOf<'ledger.statement'> {
  const statement = statementOf(empty ? [] : entries, { from, to, today: '2026-11-23' }, 'EUR');
  const told = fakeTerms.credit ?? { limit: '0', openInvoices: '0', overdue: '0', ordersNotInvoiced: '0', available: '0', asOf: '2026-11-22T18:00:00.000Z' };
  const recomputed = { ...told, openInvoices: '4210.80', overdue: '310.00', available: empty ? told.available : '18819.20', ordersNotInvoiced: empty ? told.ordersNotInvoiced : '1970.00' };
  return {
    ...statement, today: '2026-11-23', told: { opening: statement.opening, closing: statement.closing }, difference: null, movements: [...statement.movements], items: statement.items.map((item) => ({ ...item, settledBy: [...item.settledBy] })), unsettled: [...statement.unsettled],
    credit: { recomputed, exposure: creditExposure(recomputed, 'EUR'), told, difference: compareCredit(recomputed, told, 'EUR') },
  };
}

export function fakeOpenItems(empty: boolean): OutputOf<'ledger.openItems'> {
  const { items, unsettled, today, currency } = fakeStatement('2026-11-23', '2026-11-23', empty);
  const total = (of: typeof items) => toFixedText(sum(of.map(({ open }) => decimal(open))), 2);
  return { today, currency, open: total(items), overdue: total(items.filter(({ overdue }) => overdue)), items, unsettled };
}
