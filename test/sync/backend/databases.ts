import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { openPostgres } from '#sync/backend/store/open-database.ts';
import type { Database, Tables } from '#sync/backend/store/tables.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function fail(error: Error): never {
  throw error;
}

/** An embedded PostgreSQL in memory. Founding one takes many times longer than copying one, so the first of all is kept as a file. */
export async function embeddedInMemory(): Promise<Database> {
  const version = (JSON.parse(readFileSync(join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8')) as { version: string }).version;
  const cache = join(root, 'node_modules', '.cache', 'proforma');
  const template = join(cache, `empty-pglite-${version}.tar`);
  if (!existsSync(template)) {
    const fresh = await PGlite.create();
    const dump = await fresh.dumpDataDir('none');
    await fresh.close();
    mkdirSync(cache, { recursive: true });
    // Written beside and renamed: another test file may be doing the same at this moment.
    const half = `${template}.${process.pid}`;
    writeFileSync(half, Buffer.from(await dump.arrayBuffer()));
    renameSync(half, template);
  }
  // Read whole: a file that is taken for a blob may not be replaced by an equal one while it is being read.
  const pglite = await PGlite.create({ loadDataDir: new Blob([readFileSync(template)]) });
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
}

/** Runs the same behaviours on the embedded PostgreSQL and on the real one. `open` gives an empty, migrated database that is closed in the end. */
export function onEveryDatabase(title: string, behaviours: (open: () => Promise<Database>) => void): void {
  describe.each(['embedded', 'PostgreSQL'] as const)(`${title} (%s)`, (kind) => {
    let server: PostgresServer | undefined;
    let embedded: Database | undefined;
    const opened: Database[] = [];
    beforeAll(async () => {
      if (kind === 'PostgreSQL') server = await startPostgres();
      else opened.push((embedded = await embeddedInMemory()));
    });
    afterAll(async () => {
      for (const database of opened) await database.destroy();
      await server?.stop();
    });
    behaviours(async () => {
      if (embedded !== undefined) {
        await sql`drop schema public cascade`.execute(embedded);
        await sql`create schema public`.execute(embedded);
        await migrate(embedded);
        return embedded;
      }
      if (server === undefined) throw new Error('no database server');
      const database = openPostgres(await server.newDatabase(), fail);
      opened.push(database);
      await migrate(database);
      return database;
    });
  });
}
