import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './tables.ts';

const int8 = pg.types.builtins.INT8;

/**
 * Opens PostgreSQL by its URL. Numbers of type bigint stay below 2^53 here, so they arrive as numbers as they do from PGlite.
 * `onLostConnection` hears of an idle connection that broke (the server was restarted); the pool opens another when one is needed.
 */
export function openPostgres(databaseUrl: string, onLostConnection: (error: Error) => void, connections = 10): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // Without a listener this event would end the process.
  pool.on('error', onLostConnection);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Opens the embedded PostgreSQL: in a directory (made where missing), or in memory when there is none. */
export async function openEmbedded(directory: string | null): Promise<Database> {
  if (directory !== null) mkdirSync(directory, { recursive: true });
  const pglite = directory === null ? await PGlite.create() : await PGlite.create({ dataDir: directory });
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
}
