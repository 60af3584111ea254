import { sql } from 'kysely';
import type { Order, OrderState } from '#shared/domain/orders/order.ts';
import type { EntityBody } from '#sync/protocol/entities.ts';
import { accountOfDocument } from './document-store.ts';
import { accountScope, findRecord } from './record-store.ts';
import type { Reading } from './tables.ts';

/** Orders of all accounts in any of the states, newest first. */
export async function ordersInStates(reading: Reading, states: readonly OrderState[]): Promise<readonly Order[]> {
  const { rows } = await sql<{ body: Order }>`
    select body from record
    where entity = 'order' and not deleted and body->>'state' in (${sql.join(states)})
    order by body->>'placedAt' desc, key`.execute(reading);
  return rows.map(({ body }) => body);
}

/** A quote or order of any account, by its id. */
export async function findDocument<Kind extends 'quote' | 'order'>(reading: Reading, kind: Kind, id: string): Promise<EntityBody<Kind> | undefined> {
  const owner = await accountOfDocument(reading, kind, id);
  return owner === undefined ? undefined : findRecord(reading, accountScope(owner), kind, id);
}
