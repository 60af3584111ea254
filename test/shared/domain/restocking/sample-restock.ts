import type { Packaging, Product } from '#shared/domain/catalog/product.ts';
import type { Purchase } from '#shared/domain/restocking/reorder-rhythm.ts';
import type { RestockFacts } from '#shared/domain/restocking/propose-restock.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { sampleProduct } from '#test/main/database/sample-records.ts';

export const today = '2026-11-23';

export const packaging = (unit: string, content: string, minimum = '1', multiple = '1'): Packaging => ({ unit, content, minimum, multiple, gtin: null });
export const inPieces = packaging('C62', '1');

export const soldAs = (sku: string, packagings: readonly Packaging[], more: Partial<Product> = {}): Product => sampleProduct(sku, { packagings: [...packagings], ...more });

/** Bought every `everyDays`, the last time `lastDaysAgo`. */
export const boughtEvery = (everyDays: number, lastDaysAgo: number, baseQuantity: number, times = 5): Purchase[] =>
  Array.from({ length: times }, (_none, at) => ({ day: addDays(today, -lastDaysAgo - everyDays * at), baseQuantity }));

export function facts(products: readonly Product[], more: Partial<RestockFacts> = {}): RestockFacts {
  return { counted: [], parLevels: [], onOrder: new Map(), purchases: new Map(), today, product: (sku) => products.find((product) => product.sku === sku), priceOf: () => null, ...more };
}

export const counted = (sku: string, baseQuantity: string) => ({ sku, baseQuantity, counts: 1, newest: 1 });
export const par = (sku: string, minimum: string, maximum: string) => ({ site: 's1', sku, minimum, maximum });
