import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from '#sync/backend/store/tables.ts';
import * as publishedFacts from './0010-published-facts.ts';
import * as imported from './0020-imported.ts';
import * as commandLog from './0030-command-log.ts';
import * as counter from './0040-counter.ts';
import * as documentState from './0050-document-state.ts';
import * as snapshot from './0060-snapshot.ts';
import * as cardAuthorisation from './0070-card-authorisation.ts';
import * as cardCapture from './0080-card-capture.ts';
import * as scopeCommit from './0090-scope-commit.ts';

/** Forward only, in the order of their numbers. A migration that has run anywhere is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0010-published-facts': publishedFacts,
  '0020-imported': imported,
  '0030-command-log': commandLog,
  '0040-counter': counter,
  '0050-document-state': documentState,
  '0060-snapshot': snapshot,
  '0070-card-authorisation': cardAuthorisation,
  '0080-card-capture': cardCapture,
  '0090-scope-commit': scopeCommit,
};

/** Brings the database to the newest shape, or to `target`. Throws when a migration fails or the database is newer than this program. */
export async function migrate(database: Database, target?: string): Promise<readonly string[]> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error, results } = target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target);
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
