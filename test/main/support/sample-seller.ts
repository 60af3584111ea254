import { account, card, type Account } from '#shared/domain/accounts/account.ts';
import { product, type Product } from '#shared/domain/catalog/product.ts';
import { company } from '#shared/domain/company/company.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { priceList, priceRow } from '#shared/domain/pricing/price-list.ts';
import type { FakeBackend } from '#test/sync/client/fake-backend.ts';
import type { SessionIdentity } from '#main/host/sign-in.ts';

export const seller = company.parse({
  id: 'seller', name: 'Seller', vatId: 'IT1', country: 'IT', timeZone: 'Europe/Rome', currency: 'EUR', workingDays: [1, 2, 3, 4, 5], holidays: [],
  quotationPolicy: {
    version: '1', defaultDays: 14, rules: [{ categories: ['Kitchen'], days: 7 }], orderWithinDays: 5, extensions: { max: 1, days: 7 },
    autoIssue: { maxAmount: '10000', listedPricesOnly: true }, directOrder: null,
  },
  conditionsOfSale: { version: '1', validFrom: '2026-01-01', overCard: [{ upToAmount: null, action: 'remainderOnAccount' }], overCredit: 'refuse' },
  vat: { S: '22' },
});

function article(sku: string, name: string, more: Partial<Product> = {}): Product {
  return product.parse({
    sku, gtin: null, name, description: '', brand: 'Terra', category: 'Linen > Towels', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null,
    available: '100', availableAsOf: '2026-11-20T08:00:00.000Z', packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }], ...more,
  });
}

const products = [
  article('TOWEL', 'Bath towel', {
    gtin: '4006381333931',
    packagings: [
      { unit: 'C62', content: '1', minimum: '6', multiple: '6', gtin: null },
      { unit: 'XBX', content: '24', minimum: '1', multiple: '1', gtin: '4006381333948' },
    ],
  }),
  article('PAN', 'Frying pan', { category: 'Kitchen > Pans' }),
  article('OLD-PAN', 'Frying pan, old', { category: 'Kitchen > Pans', status: 'discontinued', replacedBy: 'PAN' }),
  article('STATUE', 'Garden statue', { category: 'Garden' }),
];

export const hotel: Account = account.parse({
  id: 'hotel', name: 'Hotel', vatId: '', country: 'IT', currency: 'EUR', strategy: 'priority', lists: ['base', 'fair'], terms: { netDays: 30 }, creditLimit: '1000',
  sites: [{ id: 'lake', name: 'Lake', address: '' }],
  costCentres: [{ id: 'rooms', name: 'Rooms', budgets: [] }],
  members: [
    { id: 'anna', name: 'Anna', email: 'anna@hotel.example', roles: ['buyer'] },
    { id: 'tom', name: 'Tom', email: 'tom@hotel.example', roles: ['approver'], approvalLimit: '5000' },
  ],
  approvalRules: [{ id: 'over-100', name: 'Above 100', when: { minAmount: '100' }, steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 24, onDeadline: 'remind' }] }],
});

export const pastOrder: Order = {
  id: 'SO-1', number: 'SO-1', account: 'hotel', state: 'closed', channel: 'phone', site: 'lake', costCentre: null, author: null, quote: null, currency: 'EUR',
  placedAt: '2026-05-04T09:30:00.000Z', receivedAt: null, confirmedAt: null, instruments: [], allocation: [], hold: null, note: '',
  totals: { net: '110.00', vat: '24.20', gross: '134.20', vatByCategory: [] },
  lines: [
    { id: '1', sku: 'TOWEL', name: 'Bath towel', unit: 'C62', quantity: '12', free: '0', unitPrice: '4.00', list: null, promotions: [], net: '48.00', vatCategory: 'S', confirmed: '12', shipped: '12', cancelled: '0', answer: '' },
    { id: '2', sku: 'OLD-PAN', name: 'Frying pan, old', unit: 'C62', quantity: '2', free: '0', unitPrice: '31.00', list: null, promotions: [], net: '62.00', vatCategory: 'S', confirmed: '2', shipped: '2', cancelled: '0', answer: '' },
  ],
};

const identityOf = (memberId: 'anna' | 'tom'): SessionIdentity => {
  const member = hotel.members.find(({ id }) => id === memberId);
  return { backendId: 'backend-1', accountId: 'hotel', accountName: 'Hotel', memberId, memberName: member?.name ?? '', email: member?.email ?? '', roles: member?.roles ?? [] };
};

export const anna = identityOf('anna');
export const tom = identityOf('tom');

/** A seller that fits on a page: four products, a catalog list, a fair list of its own channel, one account with a buyer and an approver. */
export function fillWithSampleSeller(backend: FakeBackend): void {
  const row = (sku: string, unit: string, minQuantity: string, unitPrice: string) => priceRow.parse({ sku, unit, minQuantity, unitPrice, validFrom: null, validTo: null });
  const list = (id: string, kind: 'catalog' | 'fair') =>
    priceList.parse({ id, name: id, kind, currency: 'EUR', priority: kind === 'fair' ? 1 : 9, validFrom: null, validTo: null, parent: null, rulePercent: null, ruleStep: null, channel: kind === 'fair' ? 'fair' : null });
  backend.put('catalog', 'company', seller);
  backend.put('catalog', 'product', ...products);
  backend.hold('list:base');
  backend.put('list:base', 'priceList', list('base', 'catalog'));
  backend.put('list:base', 'priceRow', row('TOWEL', 'C62', '1', '5.00'), row('TOWEL', 'C62', '48', '4.50'), row('PAN', 'C62', '1', '30.00'));
  backend.put('list:fair', 'priceList', list('fair', 'fair'));
  backend.put('list:fair', 'priceRow', row('TOWEL', 'C62', '1', '3.00'));
  backend.put('account:hotel', 'account', hotel);
  backend.put('account:hotel', 'card', card.parse({ token: 'card-1', brand: 'Visa', last4: '4242', expiry: '2030-05', holder: 'Anna', transactionLimit: '100', capacity: '500' }));
  backend.put('account:hotel', 'creditStanding', { limit: '1000.00', openInvoices: '0.00', overdue: '0.00', ordersNotInvoiced: '0.00', available: '1000.00', asOf: '2026-11-20T08:00:00.000Z' });
  backend.put('account:hotel', 'order', pastOrder);
}
