import { expect, test } from 'vitest';
import { product } from '#shared/domain/catalog/product.ts';
import { isPriced } from '#shared/domain/pricing/is-priced.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceList, priceRow, type PriceRow } from '#shared/domain/pricing/price-list.ts';
import { isOnPromotion } from '#shared/domain/promotions/on-promotion.ts';
import { promotion } from '#shared/domain/promotions/promotion.ts';
import { zero } from '#shared/domain/money/decimal.ts';

const cup = product.parse({
  sku: 'CUP', gtin: null, name: 'Cup', description: '', brand: '', category: 'Table > Cups', vat: 'S', baseUnit: 'C62', status: 'active', replacedBy: null, available: null, availableAsOf: null,
  packagings: [{ unit: 'C62', content: '1', minimum: '6', multiple: '6', gtin: null }],
});
const offer = (conditions: object, more: object = {}) =>
  promotion.parse({ id: 'p', name: 'P', exclusive: false, priority: 1, effect: { percent: '10' }, conditions: { skus: null, categories: null, minQuantity: null, minDocumentNet: null, ...conditions }, ...more });
const on = (given: ReturnType<typeof offer>): boolean => isOnPromotion(cup, [given], new Set(['base']), '2026-11-23');

test('a product is on promotion by name or category, today, without a code, in one of the lists', () => {
  expect([on(offer({ skus: ['CUP'] })), on(offer({ categories: ['Table'], minQuantity: '100' }))]).toEqual([true, true]);
  expect(on(offer({}))).toBe(false);
  expect(on(offer({ skus: ['CUP'] }, { code: 'FAIR' }))).toBe(false);
  expect([on(offer({ skus: ['CUP'] }, { lists: ['fair'] })), on(offer({ skus: ['CUP'] }, { lists: ['base'] }))]).toEqual([false, true]);
  expect([on(offer({ skus: ['CUP'] }, { validTo: '2026-11-22' })), on(offer({ skus: ['CUP'] }, { validFrom: '2026-11-23' }))]).toEqual([false, true]);
});

test('a product is priced by a row of today of any packaging and quantity, in an open list or one above it', () => {
  const list = (id: string, parent: string | null) => priceList.parse({ id, name: id, kind: 'catalog', currency: 'EUR', priority: 1, validFrom: null, validTo: null, parent, rulePercent: null, ruleStep: null, channel: null });
  const lists = [list('base', null), list('own', 'base'), list('round', 'round')];
  const row = (more: Partial<PriceRow> = {}) => priceRow.parse({ sku: 'CUP', unit: 'C62', minQuantity: '48', unitPrice: '2', validFrom: null, validTo: null, ...more });
  const priced = (rows: Record<string, PriceRow[]>, open: string): boolean => {
    const book: PriceBook = {
      company: { vat: {}, timeZone: 'Europe/Rome' }, account: { id: 'a', currency: 'EUR', strategy: 'priority', lists: [open] },
      list: (id) => lists.find((each) => each.id === id), rows: (id) => rows[id] ?? [], product: () => cup, promotions: [], quotaUsed: () => zero,
    };
    return isPriced(cup, { open: lists.filter(({ id }) => id === open), shut: [] }, '2026-11-23', book);
  };
  expect([priced({ own: [row()] }, 'own'), priced({ base: [row()] }, 'own'), priced({ base: [row()] }, 'round')]).toEqual([true, true, false]);
  expect([priced({ own: [row({ validTo: '2026-11-22' })] }, 'own'), priced({ own: [row({ unit: 'XBX' })] }, 'own')]).toEqual([false, false]);
});
