import type { Account } from '#shared/domain/accounts/account.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { entityKey, type EntityName } from '#sync/protocol/entities.ts';
import { benchCompany, benchLists } from './bench-records.ts';

export interface BenchRecord {
  readonly scope: string;
  readonly entity: EntityName;
  readonly key: string;
  readonly body: object;
}

const products = 2000;
const orders = 208;
const linesOfOrder = 60;
const lastDay = '2026-11-20';
const list = { ...benchLists[0], id: 'main' };

const account: Account = {
  id: 'a1', name: 'Buyers', vatId: 'DE2', country: 'DE', currency: 'EUR', strategy: 'priority', lists: ['main'], terms: { netDays: 30 }, creditLimit: '999999',
  sites: [{ id: 's1', name: 'Main site', address: '' }, { id: 's2', name: 'Second site', address: '' }], costCentres: [],
  members: [{ id: 'm1', name: 'Bea Buyer', email: 'bea@example.com', roles: ['buyer'], approvalLimit: null }],
  approvalRules: [], substitutions: null,
};

/** Twice a week for two years, of every product about six times; the newest orders are still on their way. */
function orderOf(number: number): Order {
  const daysAgo = Math.floor((number * 7) / 2);
  const lines = Array.from({ length: linesOfOrder }, (_none, at) => {
    const product = (number * linesOfOrder + at) % products;
    const shipped = number > 2 ? '12' : '0';
    return { id: String(at), sku: `P${product}`, name: `Product ${product}`, unit: 'C62', quantity: '12', free: '0', unitPrice: '2.0000', list: 'main', promotions: [], net: '24.00', vatCategory: 'standard', confirmed: '12', shipped, cancelled: '0', answer: '' };
  });
  return {
    id: `O${number}`, number: `O${number}`, account: 'a1', state: number > 2 ? 'closed' : 'confirmed', channel: 'platform', site: 's1', costCentre: null, author: 'm1', quote: null, currency: 'EUR',
    placedAt: `${addDays(lastDay, -daysAgo)}T09:00:00.000Z`, receivedAt: null, confirmedAt: null, lines, totals: { net: '1440.00', vat: '273.60', gross: '1713.60', vatByCategory: [] },
    instruments: [], allocation: [], hold: null, note: '', requests: null,
  };
}

/** A site with 2,000 products, each with a par level, two packagings and a tier, and two years of orders. */
export function restockRecords(): BenchRecord[] {
  const records: BenchRecord[] = [];
  const add = (scope: string, entity: EntityName, body: object): void => void records.push({ scope, entity, key: entityKey[entity](body as never), body });
  add('catalog', 'company', benchCompany);
  add('list:main', 'priceList', list);
  add('account:a1', 'account', account);
  for (let number = 0; number < products; number += 1) {
    const sku = `P${number}`;
    add('catalog', 'product', {
      sku, gtin: null, name: `Product ${number}`, description: 'What a product is described with, some words of it'.repeat(2), brand: 'Brand', category: 'Office > Paper', vat: 'standard', baseUnit: 'C62', status: 'active', replacedBy: null,
      available: null, availableAsOf: null,
      packagings: [{ unit: 'C62', content: '1', minimum: '1', multiple: '1', gtin: null }, { unit: 'XCT', content: '12', minimum: '1', multiple: '1', gtin: null }],
    });
    for (const [unit, minQuantity, unitPrice] of [['C62', '1', '2.0000'], ['C62', '48', '1.8000'], ['XCT', '1', '22.0000']] as const) {
      add('list:main', 'priceRow', { sku, unit, minQuantity, unitPrice, validFrom: null, validTo: null });
    }
    add('account:a1', 'parLevel', { site: 's1', sku, minimum: '20', maximum: '40' });
  }
  for (let number = 0; number < orders; number += 1) add('account:a1', 'order', orderOf(number));
  return records;
}
