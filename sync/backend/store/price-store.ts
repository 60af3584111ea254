import { sql } from 'kysely';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import type { Promotion } from '#shared/domain/promotions/promotion.ts';
import { catalogScope, listScope, recordsOf } from './record-store.ts';
import type { Reading } from './tables.ts';

export async function findProducts(reading: Reading, skus: readonly string[]): Promise<ReadonlyMap<string, Product>> {
  if (skus.length === 0) return new Map();
  const rows = await reading
    .selectFrom('record')
    .select('body')
    .where('scope', '=', catalogScope)
    .where('entity', '=', 'product')
    .where('key', 'in', skus)
    .where('deleted', '=', false)
    .execute();
  return new Map(rows.map(({ body }) => [(body as Product).sku, body as Product]));
}

/** Heads of price lists, by id; a list that is gone is left out. Each list carries its own in its scope. */
export async function findPriceLists(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, PriceList>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.selectFrom('record').select(['scope', 'body']).where('scope', 'in', ids.map(listScope)).where('entity', '=', 'priceList').where('key', 'in', ids).where('deleted', '=', false).execute();
  return new Map(rows.flatMap(({ scope, body }) => (scope === listScope((body as PriceList).id) ? [[(body as PriceList).id, body as PriceList]] : [])));
}

/**
 * Price rows of some products in some lists, by list and sku. A row's key begins with its sku and a bar, which is what the index finds.
 * `offset 0` keeps the planner from reading a whole list and joining afterwards, which it did as soon as it had counted the rows.
 */
export async function findPriceRows(reading: Reading, lists: readonly string[], skus: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly PriceRow[]>>> {
  const scopes = JSON.stringify(lists.map((list) => ({ list, scope: listScope(list) })));
  const wanted = JSON.stringify([...new Set(skus)].map((sku) => ({ sku })));
  const { rows } = await sql<{ list: string; body: PriceRow }>`
    select l.list, r.body
    from json_to_recordset(${scopes}::json) as l(list text, scope text)
    cross join json_to_recordset(${wanted}::json) as s(sku text)
    cross join lateral (
      select body from record
      where scope = l.scope collate "C" and entity = 'priceRow'
        and key >= (s.sku || '|') collate "C" and key < (s.sku || '}') collate "C" and not deleted
      offset 0
    ) r
    where r.body->>'sku' = s.sku`.execute(reading);
  const found = new Map<string, Map<string, PriceRow[]>>();
  for (const { list, body } of rows) {
    const ofList = found.get(list) ?? new Map<string, PriceRow[]>();
    found.set(list, ofList);
    ofList.set(body.sku, [...(ofList.get(body.sku) ?? []), body]);
  }
  return found;
}

/** Promotions that the catalog or one of the lists carries, each once, by id. */
export async function findPromotions(reading: Reading, lists: readonly string[]): Promise<readonly Promotion[]> {
  const found = new Map<string, Promotion>();
  for (const scope of [catalogScope, ...lists.map(listScope)]) {
    for (const promotion of await recordsOf(reading, scope, 'promotion')) found.set(promotion.id, promotion);
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
