import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { entityKey, type EntityBody, type EntityName } from '#sync/protocol/entities.ts';
import type { PriceVector } from './price-vectors.ts';

export type PriceRecords = Omit<PriceVector, 'name' | 'expected'>;

/** A record and the scope that carries it. */
export interface ScopedRecord {
  readonly scope: string;
  readonly entity: EntityName;
  readonly key: string;
  readonly body: Record<string, unknown>;
}

/** Later than everything in the records, so that nothing open has expired. */
export const priceRecordsNow = '2026-06-15T10:00:00.000Z';

function scoped<Name extends EntityName>(scope: string, entity: Name, body: EntityBody<Name>): ScopedRecord {
  return { scope, entity, key: (entityKey[entity] as (body: EntityBody<Name>) => string)(body), body };
}

export const companyOf = ({ vat }: PriceRecords): Company => ({
  id: 'seller', name: 'Seller', vatId: 'ES1', country: 'ES', timeZone: 'Europe/Madrid', currency: 'EUR', workingDays: [1, 2, 3, 4, 5], holidays: [],
  quotationPolicy: { version: '1', defaultDays: 30, rules: [], orderWithinDays: 14, extensions: { max: 1, days: 7 }, autoIssue: null, directOrder: null },
  conditionsOfSale: { version: '1', validFrom: '2026-01-01', overCard: [], overCredit: 'refuse' },
  vat: { ...vat },
});

export const accountOf = ({ account: { id, currency, strategy, lists } }: PriceRecords): Account => ({
  id, name: 'Buyers', vatId: 'ES2', country: 'ES', currency, strategy, lists: [...lists], terms: { netDays: 30 }, creditLimit: '10000',
  sites: [{ id: 's1', name: 'Main site', address: '' }], costCentres: [],
  members: [{ id: 'm1', name: 'Bea Buyer', email: 'bea@example.com', roles: ['buyer'], approvalLimit: null }],
  approvalRules: [], substitutions: null,
});

/** An order that used `pieces` base units of a promotion: stores know quotas from documents only. */
const quotaOrder = (account: string, currency: string, promotion: string, pieces: string): Order => ({
  id: `used-${promotion}`, number: null, account, state: 'confirmed', channel: 'phone', site: null, costCentre: null, author: null, quote: null, currency,
  placedAt: '2026-05-01T10:00:00.000Z', receivedAt: null, confirmedAt: null,
  lines: [
    { id: '1', sku: 'P1', name: 'P1', unit: 'C62', quantity: pieces, free: '0', unitPrice: '1', list: null, promotions: [promotion], net: pieces, vatCategory: 'S', confirmed: pieces, shipped: '0', cancelled: '0', answer: '' },
  ],
  totals: { net: pieces, vat: '0', gross: pieces, vatByCategory: [] },
  instruments: [], allocation: [], hold: null, note: '', requests: null, answered: null,
});

/** Everything of a vector as the records that a feed carries. Of two rows of one key the later stays, as in a store. */
export function priceRecords(vector: PriceRecords): readonly ScopedRecord[] {
  const { account } = vector;
  const records = [
    scoped('catalog', 'company', companyOf(vector)),
    ...vector.products.map((product) => scoped('catalog', 'product', product)),
    ...vector.promotions.map((promotion) => scoped('catalog', 'promotion', promotion)),
    ...vector.lists.map((list) => scoped(`list:${list.id}`, 'priceList', list)),
    ...vector.rows.map(({ list, ...row }) => scoped(`list:${list}`, 'priceRow', row)),
    scoped(`account:${account.id}`, 'account', accountOf(vector)),
    ...Object.entries(vector.quotaUsed).map(([promotion, pieces]) => scoped(`account:${account.id}`, 'order', quotaOrder(account.id, account.currency, promotion, pieces))),
  ];
  return [...new Map(records.map((record) => [JSON.stringify([record.scope, record.entity, record.key]), record])).values()];
}

const rowKey = ({ list, sku, unit, minQuantity, validFrom }: PriceRecords['rows'][number]): string => JSON.stringify([list, sku, unit, minQuantity, validFrom]);

/** The vector with each row's key once: the import refuses rows that overlap, so no store holds two of one minimum and start. */
export function withRowsOnce<Records extends PriceRecords>(vector: Records): Records {
  return { ...vector, rows: [...new Map(vector.rows.map((row) => [rowKey(row), row])).values()] };
}

export const isStorable = (vector: PriceRecords): boolean => withRowsOnce(vector).rows.length === vector.rows.length;
