import { sql } from 'kysely';
import { catalogScope } from './record-store.ts';
import type { Database, Reading, Writing } from './tables.ts';

export interface OrderedAt {
  readonly placedAt: string;
  readonly skus: readonly string[];
}

/** What a scope ordered since a moment, oldest first; lines and orders that were cancelled say nothing about what is bought. */
export async function ordersOfScope(reading: Reading, scope: string, since: string): Promise<readonly OrderedAt[]> {
  const { rows } = await sql<OrderedAt>`
    select body->>'placedAt' as "placedAt",
      array(select line->>'sku' from json_array_elements(body->'lines') line where line->>'cancelled' <> line->>'quantity') as skus
    from record
    where scope = ${scope} and entity = 'order' and not deleted and body->>'state' <> 'cancelled' and body->>'placedAt' >= ${since}
    order by body->>'placedAt', key`.execute(reading);
  return rows;
}

/** Codes of every product of the catalog. */
export async function catalogSkus(reading: Reading): Promise<ReadonlySet<string>> {
  const rows = await reading.selectFrom('record').select('key').where('scope', '=', catalogScope).where('entity', '=', 'product').where('deleted', '=', false).execute();
  return new Set(rows.map(({ key }) => key));
}

const trendDay = 'tradeTrendDay';

/** The day for which the trade's figures were worked out last; null = never. */
export async function lastTrendDay(database: Database): Promise<string | null> {
  const row = await database.selectFrom('setting').select('value').where('name', '=', trendDay).executeTakeFirst();
  return row?.value ?? null;
}

/** Part of the transaction that publishes them. */
export async function noteTrendDay(writing: Writing, day: string): Promise<void> {
  await writing.insertInto('setting').values({ name: trendDay, value: day }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: day })).execute();
}
