import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { openEmbedded, openPostgres } from '#sync/backend/store/open-database.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';

/** Runs the same behaviours on the embedded PostgreSQL and on the real one. `open` gives a new, migrated database that is closed in the end. */
export function onEveryDatabase(title: string, behaviours: (open: () => Promise<Database>) => void): void {
  describe.each(['embedded', 'PostgreSQL'] as const)(`${title} (%s)`, (kind) => {
    let server: PostgresServer | undefined;
    const opened: Database[] = [];
    beforeAll(async () => {
      if (kind === 'PostgreSQL') server = await startPostgres();
    });
    afterAll(async () => {
      for (const database of opened) await database.destroy();
      await server?.stop();
    });
    behaviours(async () => {
      const database = server === undefined ? await openEmbedded(null) : openPostgres(await server.newDatabase());
      opened.push(database);
      await migrate(database);
      return database;
    });
  });
}
