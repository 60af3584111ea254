import type { Account } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import { listNames, type WorkloadPrice, type WorkloadProduct } from './workload.ts';

export const benchMember = { id: 'buyer', name: 'Bea Buyer', email: 'bea@bench.example' } as const;

export const benchCompany: Company = {
  id: 'bench', name: 'Bench seller', vatId: 'DE1', country: 'DE', timeZone: 'Europe/Berlin', currency: 'EUR', workingDays: [1, 2, 3, 4, 5], holidays: [],
  quotationPolicy: { version: '1', defaultDays: 30, rules: [], orderWithinDays: 14, extensions: { max: 1, days: 7 }, autoIssue: null, directOrder: { maxAmount: '999999999' } },
  conditionsOfSale: { version: '1', validFrom: '2020-01-01', overCard: [], overCredit: 'refuse' },
  vat: { standard: '19' },
};

export const benchAccount: Account = {
  id: 'bench', name: 'Bench buyers', vatId: 'DE2', country: 'DE', currency: 'EUR', strategy: 'priority', lists: [...listNames], terms: { netDays: 30 }, creditLimit: '999999999',
  sites: [{ id: 'site', name: 'Store', address: '' }], costCentres: [],
  members: [{ ...benchMember, roles: ['buyer'], approvalLimit: null }],
  approvalRules: [], substitutions: null,
};

export const benchLists: readonly PriceList[] = listNames.map((id, at) => ({
  id, name: `List ${id}`, kind: 'catalog', currency: 'EUR', priority: at + 1, validFrom: null, validTo: null, parent: null, rulePercent: null, ruleStep: null, channel: null,
}));

export const productOf = ({ sku, gtin, name, description, brand, category, packSize }: WorkloadProduct): Product => ({
  sku, gtin, name, description, brand, category, vat: 'standard', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null,
  packagings: [
    { unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null },
    ...(packSize > 1 ? [{ unit: 'XBX', content: String(packSize), minimum: '1', multiple: '1', gtin: null }] : []),
  ],
});

export const benchCredit: CreditStanding = { limit: '999999999', openInvoices: '0', overdue: '0', ordersNotInvoiced: '0', available: '999999999', asOf: '2026-01-01T00:00:00.000Z' };

/** Unit price with four decimals, as the process has it. */
export const unitPriceText = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}00`;

export const priceRowOf = ({ sku, minQty, unitMinor }: WorkloadPrice): PriceRow => ({
  sku, unit: 'C62', minQuantity: String(minQty), unitPrice: unitPriceText(unitMinor), validFrom: null, validTo: null,
});
