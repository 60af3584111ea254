import { expect, test } from 'vitest';
import { product, type Product } from '#shared/domain/catalog/product.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceQuoteRequest, type RequestToPrice } from '#shared/domain/quotes/price-quote-request.ts';

const article = (sku: string, more: Partial<Product> = {}): Product =>
  product.parse({
    sku, gtin: null, name: `Name of ${sku}`, description: '', brand: '', category: 'Linen', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null,
    packagings: [{ unit: 'C62', content: '1', minimum: '2', multiple: '2', gtin: null }], ...more,
  });

const products = new Map([article('TOWEL'), article('OLD', { status: 'discontinued', replacedBy: 'TOWEL' }), article('STATUE')].map((each) => [each.sku, each]));
const book: PriceBook = {
  company: { vat: { S: '22' }, timeZone: 'Europe/Rome' },
  account: { id: 'hotel', currency: 'EUR', strategy: 'priority', lists: ['base'] },
  list: (id) => (id === 'base' ? { id, name: id, kind: 'catalog', currency: 'EUR', priority: 1, validFrom: null, validTo: null, parent: null, rulePercent: null, ruleStep: null, channel: null } : undefined),
  rows: (_list, sku) => (sku === 'TOWEL' ? [{ sku, unit: 'C62', minQuantity: '1', unitPrice: '5.00', validFrom: null, validTo: null }] : []),
  product: (sku) => products.get(sku),
  promotions: [],
  quotaUsed: () => zero,
};
const account = { sites: [{ id: 'lake', name: 'Lake', address: '' }], costCentres: [] };

const asking = (lines: readonly [sku: string, quantity: string][], more: Partial<RequestToPrice> = {}) =>
  priceQuoteRequest(
    {
      day: '2026-11-23', channel: 'platform', codes: [], site: null, costCentre: null,
      lines: lines.map(([sku, quantity], at) => ({ id: `00000000-0000-4000-8000-00000000000${at}`, sku, unit: 'C62', quantity, targetPrice: null, seenPrice: null, note: '' })),
      ...more,
    },
    account,
    book,
  );

test('each line comes back with its price, name and category; a line on request may be asked for', () => {
  expect(asking([['TOWEL', '4'], ['STATUE', '2']])).toMatchObject({
    ok: true,
    value: { lines: [{ name: 'Name of TOWEL', category: 'Linen', unitPrice: '5.0000', net: '20.00' }, { name: 'Name of STATUE', unitPrice: null }], totals: { net: '20.00', gross: '24.40' } },
  });
});

test.each([
  ['noLines', [], {}],
  ['unknownProduct', [['NO', '2']], {}],
  ['discontinuedProduct', [['OLD', '2']], {}],
  ['quantityBelowMinimum', [['TOWEL', '1']], {}],
  ['quantityOffMultiple', [['TOWEL', '3']], {}],
  ['unknownSite', [['TOWEL', '2']], { site: 'moon' }],
  ['unknownCostCentre', [['TOWEL', '2']], { costCentre: 'none' }],
] as const)('what stands in the way is named: %s', (kind, lines, more) => {
  expect(asking([...lines].map(([sku, quantity]) => [sku, quantity]), more)).toMatchObject({ ok: false, error: { kind } });
});

test('the refusal says on which line it is', () => {
  expect(asking([['TOWEL', '2'], ['OLD', '2']])).toMatchObject({ ok: false, error: { detail: { sku: 'OLD', replacedBy: 'TOWEL', line: '00000000-0000-4000-8000-000000000001' } } });
});
