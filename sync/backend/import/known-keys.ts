import { isUnderCategory } from '#shared/domain/catalog/product.ts';
import type { CompanyFolder } from './company-folder.ts';
import type { Faults, Located } from './fault.ts';

type Values<Key extends 'products' | 'lists' | 'accounts'> = CompanyFolder[Key][number]['value'];

/**
 * Look-ups that the checks of references need, built once. Of several entries of one key the first counts; the others are faults.
 * Where a file could not be read whole, nothing is said to be missing from it: one fault must not be followed by a thousand echoes.
 */
export interface KnownKeys {
  readonly products: ReadonlyMap<string, Values<'products'>>;
  readonly lists: ReadonlyMap<string, Values<'lists'>>;
  readonly accounts: ReadonlyMap<string, Values<'accounts'>>;
  readonly lacksProduct: (sku: string) => boolean;
  readonly lacksUnit: (sku: string, unit: string) => boolean;
  readonly lacksList: (id: string) => boolean;
  readonly lacksAccount: (id: string) => boolean;
  readonly lacksOrder: (number: string) => boolean;
  readonly lacksCategory: (path: string) => boolean;
  readonly lacksInvoice: (account: string, number: string) => boolean;
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

/** Builds the look-ups and reports every key that stands twice. `faults` holds what reading the files has found. */
export function knownKeys(folder: CompanyFolder, faults: Faults): KnownKeys {
  const incomplete = new Set(faults.inOrder().map(({ file }) => file));
  const lacking = (file: string, there: boolean): boolean => !there && !incomplete.has(file);
  const products = firstOf(folder.products, ({ sku }) => sku, 'sku', faults);
  const lists = firstOf(folder.lists, ({ id }) => id, 'id', faults);
  const accounts = firstOf(folder.accounts, ({ id }) => id, 'id', faults);
  const orders = firstOf(folder.orders, ({ number }) => number, 'number', faults);
  const ledger = firstOf(folder.ledger, ({ account, number }) => `${account} ${number}`, 'number', faults);
  firstOf(folder.packagings, ({ sku, unit }) => `${sku} ${unit}`, 'unit', faults);
  firstOf(folder.promotions, ({ id }) => id, 'id', faults);
  const units = new Map([...products.values()].map(({ sku, baseUnit }) => [sku, new Set([baseUnit])]));
  for (const { value } of folder.packagings) units.get(value.sku)?.add(value.unit);
  const categories = new Set([...products.values()].map(({ category }) => category));
  return {
    products,
    lists,
    accounts,
    lacksProduct: (sku) => lacking('products.csv', products.has(sku)),
    lacksUnit: (sku, unit) => products.has(sku) && lacking('packagings.csv', units.get(sku)?.has(unit) === true),
    lacksList: (id) => lacking('price-lists.csv', lists.has(id)),
    lacksAccount: (id) => lacking('accounts.json', accounts.has(id)),
    lacksOrder: (number) => lacking('orders.ndjson', orders.has(number)),
    lacksCategory: (path) => lacking('products.csv', [...categories].some((category) => isUnderCategory(category, path))),
    lacksInvoice: (account, number) => lacking('ledger.csv', ledger.get(`${account} ${number}`)?.type === 'invoice'),
  };
}
