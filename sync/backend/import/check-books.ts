import { decimal } from '#shared/domain/money/decimal.ts';
import type { CompanyFolder, FolderOrder } from './company-folder.ts';
import type { Faults, Located } from './fault.ts';
import type { KnownKeys } from './known-keys.ts';

function checkOrder({ value, where }: Located<FolderOrder>, keys: KnownKeys, faults: Faults): void {
  const account = keys.accounts.get(value.account);
  if (keys.lacksAccount(value.account)) faults.add(where('account'), `unknown account "${value.account}"`);
  if (account !== undefined && value.site !== null && !account.sites.some(({ id }) => id === value.site)) faults.add(where('site'), `account "${value.account}" has no site "${value.site}"`);
  value.lines.forEach((line, at) => {
    if (keys.lacksProduct(line.sku)) faults.add(where('lines', at, 'sku'), `unknown sku "${line.sku}"`);
    if (keys.lacksUnit(line.sku, line.unit)) faults.add(where('lines', at, 'unit'), `sku "${line.sku}" has no packaging ${line.unit}`);
    const [quantity, shipped, cancelled, unitPrice] = [line.quantity, line.shipped, line.cancelled, line.unitPrice].map(decimal);
    if (quantity?.lte('0') === true) faults.add(where('lines', at, 'quantity'), 'must be above zero');
    if (unitPrice?.lt('0') === true) faults.add(where('lines', at, 'unitPrice'), 'must not be negative');
    if (shipped?.lt('0') === true || cancelled?.lt('0') === true) faults.add(where('lines', at, 'shipped'), 'must not be negative');
    if (shipped !== undefined && cancelled !== undefined && quantity?.lt(shipped.plus(cancelled)) === true) faults.add(where('lines', at, 'shipped'), 'shipped and cancelled exceed the quantity');
    if (line.promisedFor != null && line.promisedFor < value.placedAt.slice(0, 10)) faults.add(where('lines', at, 'promisedFor'), `promised for ${line.promisedFor}, before the order was placed`);
  });
}

/** Orders and ledger: their accounts, products, sites, and what settles what. */
export function checkBooks(folder: CompanyFolder, keys: KnownKeys, faults: Faults): void {
  for (const order of folder.orders) checkOrder(order, keys, faults);
  for (const { value, where } of folder.ledger) {
    const account = keys.accounts.get(value.account);
    if (keys.lacksAccount(value.account)) faults.add(where('account'), `unknown account "${value.account}"`);
    if (account !== undefined && account.currency !== value.currency) faults.add(where('currency'), `account "${value.account}" is kept in ${account.currency}`);
    if (value.due !== null && value.due < value.date) faults.add(where('due'), `due on ${value.due}, before its date ${value.date}`);
    if (value.order !== null && keys.lacksOrder(value.order)) faults.add(where('order'), `unknown order "${value.order}"`);
    if (value.settles === null) continue;
    if (value.type === 'invoice') faults.add(where('settles'), 'an invoice settles nothing');
    else if (keys.lacksInvoice(value.account, value.settles)) faults.add(where('settles'), `account "${value.account}" has no invoice "${value.settles}"`);
  }
}
