import { stringify } from 'csv-stringify/sync';
import { assortment } from './assortment/assortment.ts';
import type { CompanyAccount, Customer } from './company-account.ts';
import { alpenhof } from './customers/alpenhof.ts';
import { bottegaCasa } from './customers/bottega-casa.ts';
import { sonnenhang } from './customers/sonnenhang.ts';
import type { DemoProduct } from './demo-product.ts';
import { expandFamily } from './expand-family.ts';
import { foldedJson } from './folded-json.ts';
import { gtinRange } from './gtin-range.ts';
import { booksOf } from './ledger.ts';
import { withFate } from './order-fate.ts';
import { type DemoOrder, placedOrders } from './order-history.ts';
import { priceLists } from './price-lists.ts';
import { promotions } from './promotions.ts';
import { seller } from './seller.ts';
import { sellerPrices } from './seller-price-book.ts';
import { parLevelsOf, siteNeeds } from './site-needs.ts';

const customers: readonly Customer[] = [alpenhof, bottegaCasa, sonnenhang];

function csv(columns: readonly string[], rows: readonly object[]): string {
  return stringify([...rows], { header: true, columns: [...columns], record_delimiter: '\n' });
}

const json = (value: unknown): string => `${foldedJson(value)}\n`;

function accountOf({ account, habits }: Customer, products: readonly DemoProduct[]): CompanyAccount {
  const parLevels = habits.filter((habit) => habit.parLevels).flatMap((habit) => parLevelsOf(habit.site, siteNeeds(account.id, habit, products)));
  return { ...account, parLevels };
}

function orderLine(order: DemoOrder, paid: ReadonlySet<string>): string {
  const { number, customer, site, channel, placedAt } = order;
  const lines = order.lines.map((line) => ({ ...line, quantity: String(line.quantity), shipped: String(line.shipped), cancelled: String(line.cancelled) }));
  return `${JSON.stringify({ number, account: customer.account.id, site, channel, placedAt, status: paid.has(number) ? 'closed' : order.status, quote: null, lines })}\n`;
}

/** The whole demo company: file name -> text, the same on every run. */
export function demoCompanyFiles(): ReadonlyMap<string, string> {
  const nextGtin = gtinRange();
  const products = assortment.flatMap((family) => expandFamily(family, nextGtin));
  const plain = products.map(({ product }) => product);
  const priced = priceLists(products);
  const orders = withFate(placedOrders(sellerPrices(priced, plain), customers, products));
  const { entries, paidOrders } = booksOf(orders, products);
  return new Map([
    ['company.json', json(seller)],
    ['products.csv', csv(['sku', 'gtin', 'name', 'description', 'brand', 'category', 'vat', 'baseUnit', 'status', 'replacedBy', 'available', 'availableAsOf'], plain)],
    ['packagings.csv', csv(['sku', 'unit', 'content', 'minimum', 'multiple', 'gtin'], plain.flatMap(({ sku, packagings }) => packagings.map((one) => ({ sku, ...one }))))],
    ['price-lists.csv', csv(['id', 'name', 'kind', 'currency', 'priority', 'validFrom', 'validTo', 'parent', 'rulePercent', 'ruleStep', 'channel'], priced.map(({ list }) => list))],
    ['prices.csv', csv(['list', 'sku', 'unit', 'minQuantity', 'unitPrice', 'validFrom', 'validTo'], priced.flatMap(({ list, rows }) => rows.map((row) => ({ list: list.id, ...row }))))],
    ['promotions.json', json(promotions)],
    ['accounts.json', json(customers.map((customer) => accountOf(customer, products)))],
    ['orders.ndjson', orders.map((order) => orderLine(order, paidOrders)).join('')],
    ['ledger.csv', csv(['account', 'number', 'type', 'date', 'due', 'amount', 'currency', 'order', 'settles'], entries)],
  ]);
}
