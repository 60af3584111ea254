import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, unitPricePlaces } from '#shared/domain/money/decimal.ts';
import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import { accountScope, catalogScope, listScope } from '#sync/backend/store/record-store.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import type { CompanyFolder, FolderAccount, FolderOrder } from './company-folder.ts';

type ProductRow = CompanyFolder['products'][number]['value'];

function productsOf(folder: CompanyFolder): readonly Product[] {
  const packagings = Map.groupBy(folder.packagings, ({ value }) => value.sku);
  return folder.products.map(({ value }) => {
    const own = (packagings.get(value.sku) ?? []).map(({ value: { unit, content, minimum, multiple, gtin } }) => ({ unit, content, minimum, multiple, gtin }));
    const hasBase = own.some(({ unit }) => unit === value.baseUnit);
    return productOf(value, hasBase ? own : [{ unit: value.baseUnit, content: '1', minimum: '1', multiple: '1', gtin: null }, ...own]);
  });
}

/** The key order is that of the domain schema: the digest of a record is computed over its text. */
function productOf(row: ProductRow, packagings: Product['packagings']): Product {
  const { sku, gtin, name, description, brand, category, vat, baseUnit, status, replacedBy, available, availableAsOf } = row;
  return { sku, gtin, name, description, brand, category, vat, baseUnit, status, replacedBy, available, availableAsOf, packagings };
}

function orderLineOf(line: FolderOrder['lines'][number], at: number, product: Product, answered: boolean, currency: string): OrderLine {
  return {
    id: String(at + 1),
    sku: line.sku,
    name: product.name,
    unit: line.unit,
    quantity: line.quantity,
    free: '0',
    unitPrice: toFixedText(decimal(line.unitPrice), unitPricePlaces),
    list: null,
    promotions: [],
    net: toFixedText(decimal(line.unitPrice).times(line.quantity), minorUnitPlaces(currency)),
    vatCategory: product.vat,
    confirmed: answered ? line.quantity : null,
    shipped: line.shipped,
    cancelled: line.cancelled,
    answer: line.answer ?? '',
    ...(line.promisedFor != null && { promisedFor: line.promisedFor }),
  };
}

/** An order of the seller's books. It keeps the prices that it was invoiced at; which list made them is not known. */
function orderOf(order: FolderOrder, account: FolderAccount, company: Company, products: ReadonlyMap<string, Product>): Order {
  const answered = order.status !== 'placed' && order.status !== 'onHold' && order.status !== 'cancelled';
  const lines = order.lines.map((line, at) => {
    const product = products.get(line.sku);
    if (product === undefined) throw new Error(`order ${order.number} names ${line.sku} after the check`);
    return orderLineOf(line, at, product, answered, account.currency);
  });
  return {
    id: order.number,
    number: order.number,
    account: account.id,
    state: order.status,
    channel: order.channel,
    site: order.site,
    costCentre: null,
    author: null,
    quote: order.quote === null ? null : { id: order.quote, number: order.quote, version: 1 },
    currency: account.currency,
    placedAt: order.placedAt,
    receivedAt: order.placedAt,
    confirmedAt: null,
    lines,
    totals: documentTotals(lines, company.vat, account.currency),
    instruments: [],
    allocation: [],
    hold:
      order.status === 'onHold'
        ? { reason: 'release', detail: '', since: order.placedAt, releasedBy: 'administrativeOffice', clears: '' }
        : null,
    note: '',
  };
}

/** Puts every record that a checked folder stands for into the change set, each into its scope (sync.md, pull). */
export function putFolder(folder: CompanyFolder, company: Company, changes: ChangeSet): void {
  changes.put(catalogScope, 'company', company);
  const products = new Map(productsOf(folder).map((product) => [product.sku, product]));
  for (const product of products.values()) changes.put(catalogScope, 'product', product);
  for (const { value } of folder.lists) {
    const { id, name, kind, currency, priority, validFrom, validTo, parent, rulePercent, ruleStep, channel } = value;
    changes.put(listScope(id), 'priceList', { id, name, kind, currency, priority, validFrom, validTo, parent, rulePercent, ruleStep, channel });
  }
  for (const { value } of folder.prices) {
    const { list, sku, unit, minQuantity, unitPrice, validFrom, validTo } = value;
    changes.put(listScope(list), 'priceRow', { sku, unit, minQuantity, unitPrice, validFrom, validTo });
  }
  for (const { value } of folder.promotions) {
    const scopes = value.lists === null ? [catalogScope] : value.lists.map(listScope);
    for (const scope of scopes) changes.put(scope, 'promotion', value);
  }
  const accounts = new Map(folder.accounts.map(({ value }) => [value.id, value]));
  for (const folderAccount of accounts.values()) {
    const { cards, parLevels, ...account } = folderAccount;
    const scope = accountScope(account.id);
    changes.put(scope, 'account', account);
    for (const card of cards) changes.put(scope, 'card', card);
    for (const level of parLevels) changes.put(scope, 'parLevel', level);
  }
  for (const { value } of folder.orders) {
    const account = accounts.get(value.account);
    if (account === undefined) throw new Error(`order ${value.number} names account ${value.account} after the check`);
    changes.put(accountScope(account.id), 'order', orderOf(value, account, company, products));
  }
  for (const { value } of folder.ledger) {
    const { account, number, type, date, due, amount, currency, order, settles } = value;
    changes.put(accountScope(account), 'ledgerEntry', { account, number, type, date, due, amount, currency, order, settles });
  }
}
