import { isUnderCategory } from '#shared/domain/catalog/product.ts';
import type { CompanyFolder } from './company-folder.ts';
import type { Faults, Located } from './fault.ts';

type Values<Key extends 'products' | 'lists' | 'accounts'> = CompanyFolder[Key][number]['value'];

/** Look-ups that the checks of references need, built once. The first of several entries of one key counts; the others are faults. */
export interface FolderIndex {
  readonly products: ReadonlyMap<string, Values<'products'>>;
  readonly lists: ReadonlyMap<string, Values<'lists'>>;
  readonly accounts: ReadonlyMap<string, Values<'accounts'>>;
  /** Units in which a product can be ordered. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  readonly orders: ReadonlySet<string>;
  readonly hasCategory: (path: string) => boolean;
}

function firstOf<Value>(entries: readonly Located<Value>[], keyOf: (value: Value) => string, keyField: PropertyKey, faults: Faults): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const { value, where } of entries) {
    const key = keyOf(value);
    if (found.has(key)) faults.add(where(keyField), `${String(keyField)} "${key}" stands twice`);
    else found.set(key, value);
  }
  return found;
}

/** Builds the look-ups and reports every key that stands twice. */
export function indexFolder(folder: CompanyFolder, faults: Faults): FolderIndex {
  const products = firstOf(folder.products, ({ sku }) => sku, 'sku', faults);
  firstOf(folder.packagings, ({ sku, unit }) => `${sku} ${unit}`, 'unit', faults);
  firstOf(folder.promotions, ({ id }) => id, 'id', faults);
  firstOf(folder.ledger, ({ account, number }) => `${account} ${number}`, 'number', faults);
  const units = new Map([...products.values()].map(({ sku, baseUnit }) => [sku, new Set([baseUnit])]));
  for (const { value } of folder.packagings) units.get(value.sku)?.add(value.unit);
  const categories = new Set([...products.values()].map(({ category }) => category));
  return {
    products,
    lists: firstOf(folder.lists, ({ id }) => id, 'id', faults),
    accounts: firstOf(folder.accounts, ({ id }) => id, 'id', faults),
    units,
    orders: new Set(firstOf(folder.orders, (order) => order.number, 'number', faults).keys()),
    hasCategory: (path) => [...categories].some((category) => isUnderCategory(category, path)),
  };
}
