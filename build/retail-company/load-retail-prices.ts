import { join } from 'node:path';
import type { Product } from '#shared/domain/catalog/product.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { priceList, priceRow, type PriceList, type PriceRow } from '#shared/domain/pricing/price-list.ts';
import { readCsv } from './read-source.ts';
import { accountId, catalogList, catalogRows, contractList, contractRows, packagingRows, priceListRows, productRow } from './retail-catalog.ts';
import { timeZone, vat } from './retail-seller.ts';
import { sourceContractPrice, sourcePriceLevel, sourceProduct, type SourcePriceLevel } from './source-records.ts';

/** The prices of the company folder in memory, and the levels that they were read off. */
export interface RetailPrices {
  /** `dated` prices a day as the folder does; `today` knows no dates but today's estimate. Orders of a customer without contract share a book. */
  book(customer: string, of: 'dated' | 'today'): PriceBook;
  levels(code: string, quarter: string): readonly SourcePriceLevel[];
}

type Row = Readonly<Record<string, string>>;

// The folder's tables hold empty cells where the domain says null.
const withNulls = (row: Row): Record<string, string | null> => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]));

const asList = (row: Row): PriceList => priceList.parse({ ...withNulls(row), priority: Number(row['priority']) });

function asPriceRow({ sku, unit, minQuantity, unitPrice, validFrom, validTo }: Record<string, string | null>): PriceRow {
  return priceRow.parse({ sku, unit, minQuantity, unitPrice, validFrom, validTo });
}

function rowsByList(rows: readonly Row[]): ReadonlyMap<string, readonly PriceRow[]> {
  const parsed = rows.map((row) => ({ key: `${row['list'] ?? ''} ${row['sku'] ?? ''}`, row: asPriceRow(withNulls(row)) }));
  return new Map([...Map.groupBy(parsed, ({ key }) => key)].map(([key, group]) => [key, group.map(({ row }) => row)]));
}

/** Converts what pricing needs of the published data in `from`, by the same functions that write the company folder. */
export async function loadRetailPrices(from: string): Promise<RetailPrices> {
  const source = await readCsv(join(from, 'products.csv'), sourceProduct);
  const levels = Map.groupBy(await readCsv(join(from, 'price_levels.csv.gz'), sourcePriceLevel), ({ code }) => code);
  const known = new Set(source.map(({ code }) => code));
  const contracts = (await readCsv(join(from, 'contract_prices.csv'), sourceContractPrice)).filter(({ code }) => known.has(code));
  const customers = [...new Set(contracts.map(({ customer }) => customer))].sort();
  const lists = new Map(priceListRows(customers).map(asList).map((list) => [list.id, list]));
  const agreed = contractRows(contracts);
  const rows = {
    dated: rowsByList([...source.flatMap((product) => catalogRows(product, levels.get(product.code) ?? [])), ...agreed]),
    today: rowsByList([...source.flatMap((product) => catalogRows(product, [])), ...agreed]),
  };
  const products = new Map(source.map((product) => [product.code, asProduct(productRow(product), packagingRows(product))]));
  return {
    book: (customer, of) => ({
      company: { vat: { ...vat }, timeZone },
      account: { id: accountId(customer), currency: 'GBP', strategy: 'priority', lists: customers.includes(customer) ? [contractList(customer), catalogList] : [catalogList] },
      list: (id) => lists.get(id),
      rows: (list, sku) => rows[of].get(`${list} ${sku}`) ?? [],
      product: (sku) => products.get(sku),
      promotions: [],
      quotaUsed: () => zero,
    }),
    levels: (code, quarter) => (levels.get(code) ?? []).filter((level) => level.quarter === quarter),
  };
}

function asProduct(row: Row, packagings: readonly Row[]): Product {
  const { sku = '', name = '', description = '', category = '', vat: vatCategory = '', baseUnit = '' } = row;
  return {
    sku, name, description, category, vat: vatCategory, baseUnit, gtin: null, brand: '', status: 'active', replacedBy: null, available: null, availableAsOf: null,
    packagings: packagings.map(({ unit = '', content = '', minimum = '', multiple = '' }) => ({ unit, content, minimum, multiple, gtin: null })),
  };
}
