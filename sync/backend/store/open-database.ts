import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './tables.ts';

const int8 = pg.types.builtins.INT8;

export interface PoolLimits {
  readonly connections: number;
  /** Longest time of one statement, waiting for locks included; 0 = no limit. Imports lift it for their own transaction. */
  readonly statementTimeoutMs: number;
  /** Longest wait for a free connection; 0 = no limit. */
  readonly waitMs: number;
}

export const defaultPoolLimits: PoolLimits = { connections: 10, statementTimeoutMs: 30_000, waitMs: 10_000 };

/**
 * A bounded pool of connections. Numbers of type bigint stay below 2^53 here, so they arrive as numbers as they do from PGlite.
 * `onLostConnection` hears of an idle connection that broke (the server was restarted); the pool opens another when one is needed.
 */
export function createPool(databaseUrl: string, onLostConnection: (error: Error) => void, limits: Partial<PoolLimits> = {}): pg.Pool {
  const { connections, statementTimeoutMs, waitMs } = { ...defaultPoolLimits, ...limits };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    statement_timeout: statementTimeoutMs,
    // All statements here are short look-ups. Over a list of 800,000 prices the planner's guess of their cost makes PostgreSQL compile them anew for each call: 320 ms for 4 ms of work.
    options: '-c jit=off',
    connectionTimeoutMillis: waitMs,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // Without a listener this event would end the process.
  pool.on('error', onLostConnection);
  // The pool listens to its idle connections only: one that breaks between two statements of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', onLostConnection));
  return pool;
}

/** The database behind a pool; destroying it ends the pool. */
export const openPool = (pool: pg.Pool): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** Opens PostgreSQL by its URL. */
export function openPostgres(databaseUrl: string, onLostConnection: (error: Error) => void, limits: Partial<PoolLimits> = {}): Database {
  return openPool(createPool(databaseUrl, onLostConnection, limits));
}

/** Opens the embedded PostgreSQL: in a directory (made where missing), or in memory when there is none. */
export async function openEmbedded(directory: string | null): Promise<Database> {
  if (directory !== null) mkdirSync(directory, { recursive: true });
  const pglite = directory === null ? await PGlite.create() : await PGlite.create({ dataDir: directory });
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
}

/** PostgreSQL's ways to say "not now": time-out, cancelled, shutting down, starting up, too many connections, connection lost. */
const passing: ReadonlySet<string> = new Set(['57014', '57P01', '57P02', '57P03', '53300', '55P03', '40001', '40P01', '08000', '08003', '08006']);
const unreachable: ReadonlySet<unknown> = new Set(['connect', 'read', 'write']);

/** The same request may succeed a little later: told by a thread, out of which errors do not come as what they were. */
export class PassingError extends Error {}

/** True when the same request may succeed a little later, because the database is away, restarting or overloaded. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof PassingError) return true;
  if (error instanceof pg.DatabaseError) return passing.has(error.code ?? '');
  if ('syscall' in error) return unreachable.has(error.syscall);
  return /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message);
}
