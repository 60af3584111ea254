import { sql } from 'kysely';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Reading } from './tables.ts';

/** Products whose sku, GTIN or name holds every word of the text, in any letter case: active ones first, by sku, at most `limit`. */
export async function searchProducts(reading: Reading, text: string, limit: number): Promise<readonly Product[]> {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const holds = words.map((word) => sql`position(${word} in lower(concat_ws(' ', body->>'sku', body->>'gtin', body->>'name', body->>'brand'))) > 0`);
  const { rows } = await sql<{ body: Product }>`
    select body from record
    where scope = 'catalog' and entity = 'product' and not deleted and ${holds.length === 0 ? sql`false` : sql.join(holds, sql` and `)}
    order by (body->>'status' = 'active') desc, key limit ${limit}`.execute(reading);
  return rows.map(({ body }) => body);
}
