import type { EntityBody, EntityName } from '#sync/protocol/entities.ts';
import type { Reading } from './tables.ts';

/** Bodies were parsed by their schema before they were published, so they are read back as what they are. */
const asBody = <Name extends EntityName>(body: unknown): EntityBody<Name> => body as EntityBody<Name>;

export async function findRecord<Name extends EntityName>(reading: Reading, scope: string, entity: Name, key: string): Promise<EntityBody<Name> | undefined> {
  const row = await reading
    .selectFrom('record')
    .select('body')
    .where('scope', '=', scope)
    .where('entity', '=', entity)
    .where('key', '=', key)
    .where('deleted', '=', false)
    .executeTakeFirst();
  return row === undefined ? undefined : asBody<Name>(row.body);
}

/** All records of an entity in a scope, by key. */
export async function recordsOf<Name extends EntityName>(reading: Reading, scope: string, entity: Name): Promise<readonly EntityBody<Name>[]> {
  const rows = await reading
    .selectFrom('record')
    .select('body')
    .where('scope', '=', scope)
    .where('entity', '=', entity)
    .where('deleted', '=', false)
    .orderBy('key')
    .execute();
  return rows.map((row) => asBody<Name>(row.body));
}

/** Records of an entity whose keys begin so, by key. */
export async function recordsUnder<Name extends EntityName>(reading: Reading, scope: string, entity: Name, beginning: string): Promise<readonly EntityBody<Name>[]> {
  const rows = await reading
    .selectFrom('record')
    .select('body')
    .where('scope', '=', scope)
    .where('entity', '=', entity)
    .where('key', '>=', beginning)
    .where('key', '<', `${beginning}\u{10ffff}`)
    .where('deleted', '=', false)
    .orderBy('key')
    .execute();
  return rows.map((row) => asBody<Name>(row.body));
}

/** All records of an entity over all scopes, by key: for the seller's offices only. */
export async function recordsEverywhere<Name extends EntityName>(reading: Reading, entity: Name): Promise<readonly EntityBody<Name>[]> {
  const rows = await reading.selectFrom('record').select('body').where('entity', '=', entity).where('deleted', '=', false).orderBy('key').orderBy('scope').execute();
  return rows.map((row) => asBody<Name>(row.body));
}

/** Scopes in which a record of the entity stands. */
export async function scopesHolding(reading: Reading, entity: EntityName): Promise<ReadonlySet<string>> {
  const rows = await reading.selectFrom('record').select('scope').where('entity', '=', entity).where('deleted', '=', false).distinct().execute();
  return new Set(rows.map(({ scope }) => scope));
}

export const catalogScope = 'catalog';
export const listScope = (list: string): string => `list:${list}`;
/** Ids may hold any sign; written as in an address they cannot run into each other. */
export const memberScope = (account: string, member: string): string => `member:${encodeURIComponent(account)}/${encodeURIComponent(member)}`;
export const accountScope = (account: string): string => `account:${account}`;
