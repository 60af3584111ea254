import { z } from 'zod';
import { account, card, parLevel, type Account, type Card, type ParLevel } from '#shared/domain/accounts/account.ts';
import { company, type Company } from '#shared/domain/company/company.ts';
import { ledgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { decimal, decimalText, toPlainText } from '#shared/domain/money/decimal.ts';
import { orderState } from '#shared/domain/orders/order.ts';
import { channel, listKind } from '#shared/domain/pricing/price-list.ts';
import { promotion, type Promotion } from '#shared/domain/promotions/promotion.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { cells } from './cells.ts';
import type { Faults, Located } from './fault.ts';
import { readJson, readJsonLines, readJsonList } from './read-json.ts';
import { readTable } from './read-table.ts';

// Histories have millions of figures and nearly all are plain whole numbers already.
const alreadyPlain = /^(0|[1-9]\d{0,14})$/;
const number = z.union([decimalText, z.number().transform(String)]).transform((text) => (alreadyPlain.test(text) ? text : toPlainText(decimal(text))));

/** An account as the folder writes it: cards and par levels inside, where the backend keeps records of their own. */
const folderAccount = account.extend({ cards: z.array(card), parLevels: z.array(parLevel) });
export type FolderAccount = Account & { readonly cards: Card[]; readonly parLevels: ParLevel[] };

const folderOrder = z.strictObject({
  number: z.string().min(1),
  account: z.string(),
  site: z.string().nullable(),
  channel,
  placedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString()),
  status: orderState,
  quote: z.string().nullish().transform((value) => value ?? null),
  lines: z
    .array(z.strictObject({ sku: z.string(), unit: z.string(), quantity: number, unitPrice: number, shipped: number, cancelled: number, promisedFor: calendarDay.nullish(), answer: z.string().nullish() }))
    .min(1),
});
export type FolderOrder = z.infer<typeof folderOrder>;

const productColumns = {
  sku: cells.text,
  gtin: cells.optionalText,
  name: cells.text,
  description: cells.anyText,
  brand: cells.anyText,
  category: cells.anyText,
  vat: cells.text,
  baseUnit: cells.unit,
  status: z.enum(['active', 'discontinued']),
  replacedBy: cells.optionalText,
  available: cells.optionalDecimal,
  availableAsOf: z.union([z.literal('').transform(() => null), z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())]),
};

const packagingColumns = { sku: cells.text, unit: cells.unit, content: cells.positive, minimum: cells.positive, multiple: cells.positive, gtin: cells.optionalText };

const listColumns = {
  id: cells.text,
  name: cells.text,
  kind: listKind,
  currency: ledgerEntry.shape.currency,
  priority: cells.whole,
  validFrom: cells.optionalDay,
  validTo: cells.optionalDay,
  parent: cells.optionalText,
  rulePercent: cells.optionalDecimal,
  ruleStep: cells.optionalPositive,
  channel: z.union([z.literal('').transform(() => null), channel]),
};

const priceColumns = {
  list: cells.text,
  sku: cells.text,
  unit: cells.unit,
  minQuantity: cells.positive,
  unitPrice: cells.unitPrice,
  validFrom: cells.optionalDay,
  validTo: cells.optionalDay,
};

const ledgerColumns = {
  account: cells.text,
  number: cells.text,
  type: ledgerEntry.shape.type,
  date: cells.day,
  due: cells.optionalDay,
  amount: cells.positive,
  currency: ledgerEntry.shape.currency,
  order: cells.optionalText,
  settles: cells.optionalText,
};

type Rows<Columns extends Record<string, z.ZodType>> = readonly Located<{ readonly [Name in keyof Columns]: z.infer<Columns[Name]> }>[];

/** The whole folder, file by file, each entry with its place. References between files are not checked yet. */
export interface CompanyFolder {
  readonly company: Located<Company> | null;
  readonly products: Rows<typeof productColumns>;
  readonly packagings: Rows<typeof packagingColumns>;
  readonly lists: Rows<typeof listColumns>;
  readonly prices: Rows<typeof priceColumns>;
  readonly promotions: readonly Located<Promotion>[];
  readonly accounts: readonly Located<FolderAccount>[];
  readonly orders: readonly Located<FolderOrder>[];
  readonly ledger: Rows<typeof ledgerColumns>;
}

export const folderFiles = [
  'company.json',
  'products.csv',
  'packagings.csv',
  'price-lists.csv',
  'prices.csv',
  'promotions.json',
  'accounts.json',
  'orders.ndjson',
  'ledger.csv',
] as const;

/** Reads the files of a company folder (name to text). What cannot be read is reported and left out. */
export function readCompanyFolder(files: ReadonlyMap<string, string>, faults: Faults): CompanyFolder {
  const known = new Set<string>(folderFiles);
  for (const name of files.keys()) if (!known.has(name)) faults.add({ file: name, line: 1, column: 1 }, 'no file of a company folder has this name');
  const textOf = (name: (typeof folderFiles)[number]): string | null => {
    const text = files.get(name);
    if (text === undefined) faults.add({ file: name, line: 1, column: 1 }, 'the file is missing');
    return text ?? null;
  };
  const from = <Content>(name: (typeof folderFiles)[number], read: (text: string) => readonly Content[]): readonly Content[] => {
    const text = textOf(name);
    return text === null ? [] : read(text);
  };
  const companyText = textOf('company.json');
  return {
    company: companyText === null ? null : readJson({ file: 'company.json', text: companyText, firstLine: 1, findRepeatedKeys: true }, company, faults),
    products: from('products.csv', (text) => readTable('products.csv', text, productColumns, faults)),
    packagings: from('packagings.csv', (text) => readTable('packagings.csv', text, packagingColumns, faults)),
    lists: from('price-lists.csv', (text) => readTable('price-lists.csv', text, listColumns, faults)),
    prices: from('prices.csv', (text) => readTable('prices.csv', text, priceColumns, faults)),
    promotions: from('promotions.json', (text) => readJsonList('promotions.json', text, z.array(promotion), faults)),
    accounts: from('accounts.json', (text) => readJsonList('accounts.json', text, z.array(folderAccount), faults)),
    orders: from('orders.ndjson', (text) => readJsonLines('orders.ndjson', text, folderOrder, faults)),
    ledger: from('ledger.csv', (text) => readTable('ledger.csv', text, ledgerColumns, faults)),
  };
}
