import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Writing } from './tables.ts';

/** What a database is born with: who it is, under which epoch its feeds run, and the key of its tokens. */
export interface BackendIdentity {
  readonly backendId: string;
  readonly epoch: string;
  readonly tokenSecret: Uint8Array;
}

async function born(database: Database, name: string, make: () => string): Promise<string> {
  await database.insertInto('setting').values({ name, value: make() }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
  return (await database.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;
}

/** Reads the identity, and makes it where the database is new. A restore from a backup must give a new `epoch`, so that desktops fetch afresh. */
export async function loadBackendIdentity(database: Database, newId: () => string): Promise<BackendIdentity> {
  const secret = await born(database, 'tokenSecret', () => randomBytes(32).toString('base64url'));
  return {
    backendId: await born(database, 'backendId', newId),
    epoch: await born(database, 'epoch', newId),
    tokenSecret: Buffer.from(secret, 'base64url'),
  };
}

/** Gives the feeds a new epoch. Processes that run keep the old one until they are started again. */
export async function beginEpoch(database: Database, epoch: string): Promise<void> {
  await database.insertInto('setting').values({ name: 'epoch', value: epoch }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: epoch })).execute();
}

/** True when the database answers and has its tables. */
export async function answers(database: Database): Promise<boolean> {
  try {
    await database.selectFrom('setting').select('value').where('name', '=', 'backendId').executeTakeFirstOrThrow();
    return true;
  } catch {
    return false;
  }
}

/** Lets one import run at a time: the second waits until the first has committed, then sees what it did. */
export async function lockImports(writing: Writing): Promise<void> {
  // Waiting for another import, and reading what the last one said, may take longer than a request may.
  await sql`set local statement_timeout = 0`.execute(writing);
  await writing.selectFrom('setting').select('name').where('name', '=', 'backendId').forUpdate().execute();
}

const importMark = 'importedFolder';

/** The mark of the last import, whoever asked for it; null before the first. */
export async function lastImport(database: Database): Promise<string | null> {
  const row = await database.selectFrom('setting').select('value').where('name', '=', importMark).executeTakeFirst();
  return row?.value ?? null;
}

/** Part of the importing transaction, so that the mark never speaks of records that are not there. */
export async function noteImport(writing: Writing, mark: string): Promise<void> {
  await writing.insertInto('setting').values({ name: importMark, value: mark }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: mark })).execute();
}
