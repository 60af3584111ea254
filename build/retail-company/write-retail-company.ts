import { stringify } from 'csv-stringify/sync';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { zero } from '#shared/domain/money/decimal.ts';
import { readCsv, readRecords } from './read-source.ts';
import { retailAccount } from './retail-account.ts';
import { accountId, catalogRows, contractRows, packagingRows, priceListRows, productRow } from './retail-catalog.ts';
import { type Credit, type Invoice, retailLedger } from './retail-ledger.ts';
import { grossOf, orderRecord } from './retail-order.ts';
import { retailReadme } from './retail-readme.ts';
import { retailSeller } from './retail-seller.ts';
import { sourceContractPrice, sourceCreditNote, type SourceCustomer, sourceCustomer, sourceOrder, sourcePriceLevel, sourceProduct } from './source-records.ts';

/** What was written, and what of the source found no place. */
export interface RetailSummary {
  readonly products: number;
  readonly unpriced: number;
  readonly accounts: number;
  readonly orders: number;
  readonly lines: number;
  readonly droppedLines: number;
  readonly ledgerEntries: number;
}

const columns = {
  products: ['sku', 'gtin', 'name', 'description', 'brand', 'category', 'vat', 'baseUnit', 'status', 'replacedBy', 'available', 'availableAsOf'],
  packagings: ['sku', 'unit', 'content', 'minimum', 'multiple', 'gtin'],
  lists: ['id', 'name', 'kind', 'currency', 'priority', 'validFrom', 'validTo', 'parent', 'rulePercent', 'ruleStep', 'channel'],
  prices: ['list', 'sku', 'unit', 'minQuantity', 'unitPrice', 'validFrom', 'validTo'],
  ledger: ['account', 'number', 'type', 'date', 'due', 'amount', 'currency', 'order', 'settles'],
} as const;

const csv = (header: readonly string[], rows: readonly object[]): string => stringify([...rows], { header: true, columns: [...header], record_delimiter: '\n' });

interface OrderPass {
  readonly invoices: ReadonlyMap<string, readonly Invoice[]>;
  readonly countries: ReadonlyMap<string, readonly string[]>;
  readonly orders: number;
  readonly lines: number;
  readonly droppedLines: number;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

async function writeOrders(from: string, path: string, customers: ReadonlySet<string>, codes: ReadonlySet<string>): Promise<OrderPass> {
  const out = createWriteStream(path);
  const invoices = new Map<string, Invoice[]>();
  const countries = new Map<string, string[]>();
  const counts = { orders: 0, lines: 0, droppedLines: 0 };
  for await (const record of readRecords(from, sourceOrder)) {
    if (!customers.has(record.customer)) continue;
    const lines = record.lines.filter((line) => codes.has(line.code));
    counts.droppedLines += record.lines.length - lines.length;
    if (lines.length === 0) continue;
    counts.orders += 1;
    counts.lines += lines.length;
    const gross = grossOf(lines);
    if (gross.gt(zero)) append(invoices, record.customer, { number: record.order, day: record.date.slice(0, 10), gross });
    if (countries.get(record.customer)?.includes(record.country) !== true) append(countries, record.customer, record.country);
    if (!out.write(`${JSON.stringify(orderRecord({ ...record, lines }))}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { invoices, countries, ...counts };
}

async function readCredits(from: string, customers: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Credit[]>> {
  const credits = new Map<string, Credit[]>();
  for await (const { credit, customer, date, lines } of readRecords(from, sourceCreditNote)) {
    const gross = grossOf(lines);
    if (!customers.has(customer) || gross.lte(zero)) continue;
    const orders = new Set(lines.map((line) => line.order));
    const [order] = orders;
    append(credits, customer, { number: credit, day: date.slice(0, 10), gross, order: orders.size === 1 ? (order ?? null) : null });
  }
  return credits;
}

/** Makes a company folder of the published retail data in `from`. The same data gives the same bytes. */
export async function writeRetailCompany(from: string, to: string): Promise<RetailSummary> {
  await mkdir(to, { recursive: true });
  const products = await readCsv(join(from, 'products.csv'), sourceProduct);
  const known = await readCsv(join(from, 'customers.csv'), sourceCustomer);
  const customers: readonly SourceCustomer[] = known.filter((customer) => customer.wholesale_like === '1');
  const ids = new Set(customers.map(({ customer }) => customer));
  const codes = new Set(products.map(({ code }) => code));
  const contracts = (await readCsv(join(from, 'contract_prices.csv'), sourceContractPrice)).filter(({ customer, code }) => ids.has(customer) && codes.has(code));
  const contractCustomers = [...new Set(contracts.map(({ customer }) => customer))].sort();
  const levels = Map.groupBy(await readCsv(join(from, 'price_levels.csv.gz'), sourcePriceLevel), ({ code }) => code);
  const catalogPrices = products.map((product) => catalogRows(product, levels.get(product.code) ?? []));
  const prices = [...catalogPrices.flat(), ...contractRows(contracts)];
  const pass = await writeOrders(join(from, 'orders.ndjson.gz'), join(to, 'orders.ndjson'), ids, codes);
  const credits = await readCredits(join(from, 'credit_notes.ndjson.gz'), ids);
  const accounts = customers.map((customer) => retailAccount(customer, pass.countries.get(customer.customer) ?? [customer.country], contractCustomers.includes(customer.customer)));
  const ledger = customers.flatMap(({ customer }) => retailLedger(accountId(customer), pass.invoices.get(customer) ?? [], credits.get(customer) ?? []));
  const files: readonly (readonly [string, string])[] = [
    ['README.md', retailReadme],
    ['company.json', `${JSON.stringify(retailSeller, null, 2)}\n`],
    ['products.csv', csv(columns.products, products.map(productRow))],
    ['packagings.csv', csv(columns.packagings, products.flatMap(packagingRows))],
    ['price-lists.csv', csv(columns.lists, priceListRows(contractCustomers))],
    ['prices.csv', csv(columns.prices, prices)],
    ['promotions.json', '[]\n'],
    ['accounts.json', `[\n${accounts.map((account) => JSON.stringify(account)).join(',\n')}\n]\n`],
    ['ledger.csv', csv(columns.ledger, ledger)],
  ];
  for (const [name, content] of files) await writeFile(join(to, name), content);
  const { orders, lines, droppedLines } = pass;
  return { products: products.length, unpriced: catalogPrices.filter((rows) => rows.length === 0).length, accounts: accounts.length, orders, lines, droppedLines, ledgerEntries: ledger.length };
}
