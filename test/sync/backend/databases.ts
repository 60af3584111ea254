import { sql } from 'kysely';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { openEmbedded, openPostgres } from '#sync/backend/store/open-database.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';

function fail(error: Error): never {
  throw error;
}

/** Runs the same behaviours on the embedded PostgreSQL and on the real one. `open` gives a new, migrated database that is closed in the end. */
export function onEveryDatabase(title: string, behaviours: (open: () => Promise<Database>) => void): void {
  describe.each(['embedded', 'PostgreSQL'] as const)(`${title} (%s)`, (kind) => {
    let server: PostgresServer | undefined;
    let embedded: Database | undefined;
    const opened: Database[] = [];
    beforeAll(async () => {
      if (kind === 'PostgreSQL') server = await startPostgres();
    });
    afterAll(async () => {
      for (const database of opened) await database.destroy();
      await server?.stop();
    });
    behaviours(async () => {
      if (server === undefined) {
        embedded ??= await openEmbedded(null);
        opened[0] = embedded;
        // Emptying it takes milliseconds, a new one seconds.
        await sql`drop schema public cascade`.execute(embedded);
        await sql`create schema public`.execute(embedded);
      } else opened.push(openPostgres(await server.newDatabase(), fail));
      const database = opened.at(-1) ?? fail(new Error('no database'));
      await migrate(database);
      return database;
    });
  });
}
