import type { Account } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';

export const sampleCompany: Company = {
  id: 'seller', name: 'Seller', vatId: 'DE1', country: 'DE', timeZone: 'Europe/Berlin', currency: 'EUR', workingDays: [1, 2, 3, 4, 5], holidays: [],
  quotationPolicy: { version: '1', defaultDays: 30, rules: [], orderWithinDays: 14, extensions: { max: 1, days: 7 }, autoIssue: null, directOrder: null },
  conditionsOfSale: { version: '1', validFrom: '2026-01-01', overCard: [], overCredit: 'refuse' },
  vat: { standard: '19' },
};

export const sampleAccount: Account = {
  id: 'a1', name: 'Buyers', vatId: 'DE2', country: 'DE', currency: 'EUR', strategy: 'priority', lists: ['main'], terms: { netDays: 30 }, creditLimit: '10000',
  sites: [{ id: 's1', name: 'Main site', address: '' }], costCentres: [],
  members: [{ id: 'm1', name: 'Bea Buyer', email: 'bea@example.com', roles: ['buyer', 'approver'], approvalLimit: null }],
  approvalRules: [], substitutions: null,
};

export function sampleProduct(sku: string, more: Partial<Product> = {}): Product {
  return {
    sku, gtin: null, name: `Product ${sku}`, description: '', brand: 'Brand', category: 'Office > Paper', vat: 'standard', baseUnit: 'C62', status: 'active', replacedBy: null,
    available: null, availableAsOf: null, packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }], ...more,
  };
}

export const sampleList: PriceList = {
  id: 'main', name: 'Main list', kind: 'catalog', currency: 'EUR', priority: 1, validFrom: null, validTo: null, parent: null, rulePercent: null, ruleStep: null, channel: null,
};

export const samplePriceRow = (sku: string, unitPrice: string, more: Partial<PriceRow> = {}): PriceRow => ({
  sku, unit: 'C62', minQuantity: '1', unitPrice, validFrom: null, validTo: null, ...more,
});

const totals = { net: '10.00', vat: '1.90', gross: '11.90', vatByCategory: [] };

export function sampleOrder(id: string, more: Partial<Order> = {}): Order {
  return {
    id, number: id, account: 'a1', state: 'confirmed', channel: 'phone', site: 's1', costCentre: null, author: null, quote: null, currency: 'EUR',
    placedAt: '2026-10-01T10:00:00.000Z', receivedAt: null, confirmedAt: null,
    lines: [
      { id: '1', sku: 'P1', name: 'Café crème', unit: 'C62', quantity: '10', free: '0', unitPrice: '1.0000', list: 'main', promotions: [], net: '10.00', vatCategory: 'standard', confirmed: '10', shipped: '0', cancelled: '0', answer: '' },
    ],
    totals, instruments: [], allocation: [], hold: null, note: '', requests: null, ...more,
  };
}

export function sampleQuote(id: string, more: Partial<Quote> = {}): Quote {
  return {
    id, account: 'a1', number: 'Q-1', state: 'issued', title: 'Paper', author: 'm1', site: 's1', costCentre: null, channel: 'platform', codes: [], currency: 'EUR', note: '',
    requestedAt: '2026-11-20T10:00:00.000Z', receivedAt: '2026-11-20T10:00:00.000Z',
    current: {
      version: 1, lines: [], totals, issuedAt: '2026-11-20T10:00:00.000Z', issuedBy: 'sales', validUntil: '2026-12-20T22:59:59.999Z', orderBy: '2026-12-20T22:59:59.999Z',
      policyVersion: '1', because: [], note: '',
    },
    earlier: [], rounds: [], extensions: [], payment: [], closedReason: '', order: null, ...more,
  };
}
