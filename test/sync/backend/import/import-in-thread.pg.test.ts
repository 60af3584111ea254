import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importInThread, type ThreadedImport } from '#sync/backend/import/import-in-thread.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { isPassing, openPostgres } from '#sync/backend/store/open-database.ts';
import { ChangeSet } from '#sync/backend/store/change-set.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { accountScope, catalogScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import { holdScopes } from '#sync/backend/store/scope-store.ts';
import { loadBackendIdentity, lockImports } from '#sync/backend/store/setting-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';
import { startOfTest } from '../backend-under-test.ts';
import { smallCompany } from '../small-company.ts';

interface Place {
  readonly epoch: string;
  readonly database: Database;
  readonly thread: ThreadedImport;
  readonly moved: string[];
}

let server: PostgresServer;
const opened: Place[] = [];

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(async () => {
  for (const { database, thread } of opened) {
    await thread.stop();
    await database.destroy();
  }
  await server.stop();
});

async function emptyPlace(): Promise<Place> {
  const databaseUrl = await server.newDatabase();
  const database = openPostgres(databaseUrl, () => undefined, { connections: 2 });
  await migrate(database);
  const { epoch } = await loadBackendIdentity(database, randomUUID);
  const moved: string[] = [];
  const place = { database, moved, epoch, thread: importInThread({ databaseUrl, epoch, now: () => startOfTest, announce: (scopes) => moved.push(...scopes) }) };
  opened.push(place);
  return place;
}

const skusOf = async (database: Database): Promise<readonly string[]> => (await recordsOf(database, catalogScope, 'product')).map(({ sku }) => sku);

describe('A company folder that is imported in a thread of its own', () => {
  it('is taken over whole, and what it moved is announced once it stands', async () => {
    const { database, thread, moved } = await emptyPlace();
    const imported = await thread.importFiles(smallCompany());
    expect(imported.ok && imported.value.changed).toBeGreaterThan(0);
    expect(await skusOf(database)).toContain('POT-1');
    expect(moved).toContain(catalogScope);
    const again = await thread.importFiles(smallCompany());
    expect(again.ok && again.value.changed).toBe(0);
  });

  it('is refused with every fault and its place, and nothing of it stands', async () => {
    const { database, thread, moved } = await emptyPlace();
    const refused = await thread.importFiles(new Map([...smallCompany(), ['prices.csv', 'list,sku,unit,minQuantity,unitPrice,validFrom,validTo\nbase,NONE,C62,1,x,,\n']]));
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.error.every(({ file, line }) => file === 'prices.csv' && line === 2)).toBe(true);
    expect(await skusOf(database)).toEqual([]);
    expect(moved).toEqual([]);
  });

  it('is given up when the backend stops: nothing of it stands, and the same import may come again', async () => {
    const { database, thread, moved } = await emptyPlace();
    const hold = Promise.withResolvers<undefined>();
    const held = Promise.withResolvers<undefined>();
    const holding = database.transaction().execute(async (writing) => {
      await lockImports(writing);
      held.resolve(undefined);
      await hold.promise;
    });
    await held.promise;
    const importing = thread.importFiles(smallCompany()).catch((error: unknown) => error);
    const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await waiting.execute(database)).rows.length === 0) await sleep(10);
    await thread.stop();
    expect(isPassing(await importing)).toBe(true);
    hold.resolve(undefined);
    await holding;
    expect(await skusOf(database)).toEqual([]);
    expect(moved).toEqual([]);
    expect((await thread.importFiles(smallCompany())).ok).toBe(true);
  });
});

it('an order that is placed while a folder changes the account is in the credit that the import tells', async () => {
  const { database, thread, epoch } = await emptyPlace();
  await thread.importFiles(smallCompany());
  const scope = accountScope('acme');
  const [known] = await recordsOf(database, scope, 'order');
  if (known === undefined) throw new Error('the company has no order');
  const hold = Promise.withResolvers<undefined>();
  const held = Promise.withResolvers<undefined>();
  const placing = createCommit(database, epoch, () => undefined)(async (writing, changes) => {
    await holdScopes(writing, [scope]);
    held.resolve(undefined);
    await hold.promise;
    changes.put(scope, 'order', { ...known, id: 'placed-meanwhile', number: 'M-1', state: 'confirmed', lines: known.lines.map((line) => ({ ...line, shipped: '0', cancelled: '0' })) });
  });
  await held.promise;
  const folder = smallCompany({ 'accounts.json': (smallCompany().get('accounts.json') ?? '').replace('"creditLimit": "5000"', '"creditLimit": "6000"') });
  const importing = thread.importFiles(folder);
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(database)).rows.length === 0) await sleep(10);
  hold.resolve(undefined);
  await placing;
  expect((await importing).ok).toBe(true);
  const told = await findRecord(database, scope, 'creditStanding', 'credit');
  const [account, company] = [await findRecord(database, scope, 'account', 'acme'), await findRecord(database, catalogScope, 'company', 'company')];
  if (told === undefined || account === undefined || company === undefined) throw new Error('nothing was told');
  expect(told).toEqual(await computeCredit(database, new ChangeSet(), account, company, told.asOf));
  expect(told.limit).toBe('6000.00');
  expect(told.ordersNotInvoiced).not.toBe('0.00');
});

it('no statement is compiled by PostgreSQL: all are short look-ups', async () => {
  const { database } = await emptyPlace();
  expect((await sql<{ jit: string }>`show jit`.execute(database)).rows).toEqual([{ jit: 'off' }]);
});
