import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inProject } from '#build/project-root.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { channel, priceList, type PriceList, type PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { PricingRequest } from '#shared/domain/pricing/pricing-request.ts';
import { promotion, type Promotion } from '#shared/domain/promotions/promotion.ts';

/**
 * A price that was worked out by hand. Desktop and backend put the records in their own stores, ask `request` and compare with
 * `expected`. The file leaves out what most cases share; here every record is whole.
 */
export interface PriceVector {
  readonly name: string;
  readonly account: PriceBook['account'];
  readonly vat: Readonly<Record<string, string>>;
  readonly products: readonly Product[];
  readonly lists: readonly PriceList[];
  readonly rows: readonly (PriceRow & { readonly list: string })[];
  readonly promotions: readonly Promotion[];
  /** Base units used before this document, by promotion. */
  readonly quotaUsed: Readonly<Record<string, string>>;
  readonly request: PricingRequest;
  readonly expected: {
    readonly lines: readonly { readonly list: string | null; readonly listPrice: string | null; readonly unitPrice: string | null; readonly free: string; readonly promotions: readonly string[]; readonly net: string | null }[];
    readonly totals: { readonly net: string; readonly vat: string; readonly gross: string } | null;
  };
}

const day = '2026-06-15';
const text = z.string().nullable();
const line = z.tuple([text, text, text, z.string(), z.array(z.string()), text]);
const written = z.strictObject({
  name: z.string(),
  account: z.strictObject({ lists: z.array(z.string()).optional(), strategy: z.enum(['priority', 'lowest']).optional(), currency: z.string().optional() }).default({}),
  lists: z.array(z.looseObject({ id: z.string() })).default([{ id: 'L' }]),
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), text, text])),
  promotions: z.array(z.looseObject({ id: z.string(), conditions: z.looseObject({}).default({}) })).default([]),
  quotaUsed: z.record(z.string(), z.string()).default({}),
  channel: channel.default('platform'),
  codes: z.array(z.string()).default([]),
  lines: z.array(z.tuple([z.string(), z.string(), z.string()])),
  expected: z.strictObject({ lines: z.array(line), totals: z.tuple([z.string(), z.string(), z.string()]).optional() }),
});

const listDefaults = { kind: 'catalog', currency: 'EUR', priority: 0, validFrom: null, validTo: null, parent: null, rulePercent: null, ruleStep: null, channel: null };

/** The products that all vectors share. */
export const vectorProducts: readonly Product[] = [
  sample('P1', 'Food > Tea', 'S', [['C62', '1'], ['XBX', '12']]),
  sample('P2', 'Food > Tea > Green', 'R', [['C62', '1']]),
  sample('P3', 'Foods', 'Z', [['C62', '1']]),
  sample('P4', 'Food > Loose', 'R', [['KGM', '1', '0.1', '0.1']]),
  sample('P5', 'Fixings', 'S', [['C62', '1'], ['XPK', '2.5']]),
  sample('P6', 'Fixings', 'S', [['C62', '1', '5', '3']]),
  { ...sample('OLD', 'Food > Tea', 'S', [['C62', '1']]), status: 'discontinued', replacedBy: 'P1' },
];

function sample(sku: string, category: string, vat: string, packagings: readonly (readonly [unit: string, content: string, minimum?: string, multiple?: string])[]): Product {
  return {
    sku,
    gtin: null,
    name: `Product ${sku}`,
    description: '',
    brand: 'Brand',
    category,
    vat,
    baseUnit: packagings[0]?.[0] ?? 'C62',
    status: 'active',
    replacedBy: null,
    available: null,
    availableAsOf: null,
    packagings: packagings.map(([unit, content, minimum = '1', multiple = '1']) => ({ unit, content, minimum, multiple, gtin: null })),
  };
}

/** All vectors of test/shared/domain/pricing/price-vectors.json. */
export function priceVectors(): readonly PriceVector[] {
  const file = readFileSync(inProject('test/shared/domain/pricing/price-vectors.json'), 'utf8');
  return z.array(written).parse(JSON.parse(file)).map(whole);
}

function whole(vector: z.output<typeof written>): PriceVector {
  const lists = vector.lists.map((list) => priceList.parse({ ...listDefaults, name: `List ${list.id}`, ...list }));
  const { totals } = vector.expected;
  return {
    name: vector.name,
    account: { id: 'ACME', currency: 'EUR', strategy: 'priority', lists: lists.map((list) => list.id), ...withoutGaps(vector.account) },
    vat: { S: '21', R: '10', Z: '0' },
    products: vectorProducts,
    lists,
    rows: vector.rows.map(([list, sku, unit, minQuantity, unitPrice, validFrom, validTo]) => ({ list, sku, unit, minQuantity, unitPrice, validFrom, validTo })),
    promotions: vector.promotions.map((entry) => promotion.parse({ name: `Promotion ${entry.id}`, exclusive: false, priority: 1, ...entry })),
    quotaUsed: vector.quotaUsed,
    request: { lines: vector.lines.map(([sku, unit, quantity]) => ({ sku, unit, quantity })), day, channel: vector.channel, codes: vector.codes },
    expected: {
      lines: vector.expected.lines.map(([list, listPrice, unitPrice, free, promotions, net]) => ({ list, listPrice, unitPrice, free, promotions, net })),
      totals: totals ? { net: totals[0], vat: totals[1], gross: totals[2] } : null,
    },
  };
}

function withoutGaps(account: z.output<typeof written>['account']): Partial<PriceBook['account']> {
  const { lists, strategy, currency } = account;
  return { ...(lists && { lists }), ...(strategy && { strategy }), ...(currency !== undefined && { currency }) };
}

/** A price book in memory over whole records. */
export function bookInMemory(records: Pick<PriceVector, 'account' | 'vat' | 'products' | 'lists' | 'rows' | 'promotions' | 'quotaUsed'>): PriceBook {
  const products = new Map(records.products.map((product) => [product.sku, product]));
  const lists = new Map(records.lists.map((list) => [list.id, list]));
  const rows = Map.groupBy(records.rows, (row) => JSON.stringify([row.list, row.sku]));
  return {
    company: { vat: { ...records.vat }, timeZone: 'Europe/Madrid' },
    account: records.account,
    list: (id) => lists.get(id),
    rows: (listId, sku) => rows.get(JSON.stringify([listId, sku])) ?? [],
    product: (sku) => products.get(sku),
    promotions: records.promotions,
    quotaUsed: (id) => decimal(records.quotaUsed[id] ?? zero.toFixed()),
  };
}
