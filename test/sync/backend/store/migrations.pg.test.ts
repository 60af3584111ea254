import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrations } from '#sync/backend/store/migrations/migrate.ts';
import { openPostgres } from '#sync/backend/store/open-database.ts';
import { embeddedInMemory } from '#test/sync/backend/databases.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';

/** What each migration brings: a table or an index by its name. */
const brings: Record<string, readonly string[]> = {
  '0010-published-facts': ['record', 'record_feed', 'scope_head', 'setting'],
  '0020-imported': ['imported'],
  '0030-command-log': ['command_log'],
  '0040-counter': ['counter'],
  '0050-document-state': ['record_order_state', 'record_quote_state'],
  '0060-snapshot': ['snapshot'],
  '0070-card-authorisation': ['card_authorisation', 'card_authorisation_order'],
  '0080-card-capture': ['card_authorisation_approved'],
  '0090-scope-commit': ['record_tombstone', 'scope_commit'],
};

describe.each(['embedded', 'PostgreSQL'])('Migrations (%s)', (kind) => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    if (kind === 'PostgreSQL') server = await startPostgres();
  });
  afterAll(() => server?.stop());

  it('run one by one in the order of their numbers, each bringing its own, and once only', async () => {
    const database =
      server === undefined
        ? await embeddedInMemory()
        : openPostgres(await server.newDatabase(), (error) => {
            throw error;
          });
    const names = Object.keys(migrations);
    expect(names).toEqual(names.toSorted());
    expect(Object.keys(brings)).toEqual(names);
    const present = async (): Promise<string[]> => (await sql<{ name: string }>`select relname as name from pg_class`.execute(database)).rows.map(({ name }) => name);
    for (const name of names) {
      expect(await present()).not.toEqual(expect.arrayContaining([...(brings[name] ?? [])]));
      expect(await migrate(database, name)).toEqual([name]);
      expect(await present()).toEqual(expect.arrayContaining([...(brings[name] ?? [])]));
    }
    expect(await migrate(database)).toEqual([]);
    await database.destroy();
  });
});
