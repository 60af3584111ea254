import type { OutputOf } from '#shared/contract/contract.ts';

export const fakeTerms: OutputOf<'account.get'> = {
  company: {
    id: 'hartwig', name: 'Hartwig Supplies GmbH', vatId: 'DE812345678', country: 'DE', timeZone: 'Europe/Berlin', currency: 'EUR', workingDays: [1, 2, 3, 4, 5], holidays: ['2026-12-25'],
    quotationPolicy: { version: '3', defaultDays: 30, rules: [], orderWithinDays: 14, extensions: { max: 1, days: 14 }, autoIssue: null, directOrder: null },
    conditionsOfSale: { version: '2', validFrom: '2026-01-01', overCard: [], overCredit: 'release' },
    vat: { standard: '19' },
  },
  account: {
    id: 'lago', name: 'Albergo del Lago', vatId: 'IT01234567890', country: 'IT', currency: 'EUR', strategy: 'lowest', lists: ['catalog', 'contract'], terms: { netDays: 30 }, creditLimit: '25000',
    sites: [{ id: 'main', name: 'Main house', address: 'Via Roma 12, 37011 Bardolino' }, { id: 'spa', name: 'Spa and pool', address: 'Lungolago 3, 37011 Bardolino' }],
    costCentres: [{ id: 'kitchen', name: 'Kitchen', budgets: [{ from: '2026-10-01', to: '2026-12-31', amount: '18000' }] }, { id: 'rooms', name: 'Rooms', budgets: [] }],
    members: [
      { id: 'm1', name: 'Carla Rinaldi', email: 'carla@lago.example', roles: ['buyer'], approvalLimit: null },
      { id: 'm2', name: 'Piero Galli', email: 'piero@lago.example', roles: ['approver'], approvalLimit: '5000' },
      { id: 'm3', name: 'Sofia Berg', email: 'sofia@lago.example', roles: ['approver', 'admin'], approvalLimit: null },
    ],
    approvalRules: [
      { id: 'r1', name: 'Above 500 EUR', when: { minAmount: '500', overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null }, steps: [{ approvers: { members: ['m2', 'm3'] }, need: 'any', withinHours: 48, onDeadline: { escalateTo: 'm3' } }] },
      { id: 'r2', name: 'Kitchen over budget', when: { minAmount: null, overBudget: true, categories: null, costCentres: ['kitchen'], payment: ['card'], priceAboveLastPercent: '5', newProduct: null }, steps: [{ approvers: { role: 'admin' }, need: 'all', withinHours: 24, onDeadline: 'remind' }] },
    ],
  },
  cards: [{ token: 'tok-1', brand: 'Visa', last4: '4242', expiry: '2028-04', holder: 'Carla Rinaldi', costCentres: null, transactionLimit: '2000', capacity: '3480.5' }, { token: 'tok-2', brand: 'Mastercard', last4: '8731', expiry: '2026-12', holder: 'Piero Galli', costCentres: ['kitchen'], transactionLimit: '1500', capacity: '0' }, { token: 'tok-3', brand: 'Visa', last4: '1189', expiry: '2026-08', holder: 'Sofia Berg', costCentres: null, transactionLimit: '3000', capacity: '3000' }],
  credit: { limit: '25000', openInvoices: '4210.80', overdue: '310.00', ordersNotInvoiced: '1890.00', available: '18899.20', asOf: '2026-11-22T18:00:00.000Z' },
  today: '2026-11-23',
  clock: { trusted: true, offsetMs: 120 },
};

export const fakePerson = { memberId: 'm1', name: 'Carla Rinaldi', email: 'carla@lago.example', accountId: 'lago', accountName: 'Albergo del Lago', roles: ['buyer' as const, 'approver' as const] };

export const fakeMemberNames = Object.fromEntries(fakeTerms.account.members.map(({ id, name }) => [id, name]));
