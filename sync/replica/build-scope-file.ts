import type { FeedPage, PageOutcome } from '#sync/protocol/feed.ts';
import { damageOfTables, openWriter } from './database-file.ts';
import { migrate } from './migrate.ts';
import { replicaMigrations } from './migrations/replica-migrations.ts';
import { scopeFileReceiver } from './scope-file.ts';

/** A ready file in the making. It takes the same pages as a desktop, by the same code, and the same sums must come out. */
export interface ScopeFileBuild {
  receive(from: string | null, page: FeedPage): PageOutcome;
  /** Packs and closes the file. Only after the last page was `drained`. */
  finish(): void;
  abandon(): void;
}

/** Begins a file at `path`, which must not exist. A crash leaves a file that nobody has been told of, so nothing waits for the disk here. */
export function buildScopeFile(path: string, scope: string, epoch: string): ScopeFileBuild {
  const database = openWriter(path, 'replica');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -131072');
  migrate(database, replicaMigrations);
  const receiver = scopeFileReceiver(database);
  receiver.gain(scope, epoch);
  return {
    receive: (from, page) => receiver.receive(scope, from, page, ''),
    finish: () => {
      // One segment of each index: smaller on the wire, and faster to search than what pages left behind.
      database.exec(`INSERT INTO product_words (product_words) VALUES ('optimize'); INSERT INTO product_inside (product_inside) VALUES ('optimize')`);
      database.exec('UPDATE scope SET received_at = NULL');
      database.exec('VACUUM');
      // Whoever gets it compares its hash, and looks no further.
      const damage = damageOfTables(database);
      if (damage !== null) {
        database.close();
        throw new Error(`a ready file is damaged: ${damage}`);
      }
      // A desktop locks the file in place, which a file with a write-ahead log does not allow.
      database.pragma('journal_mode = DELETE');
      database.close();
    },
    abandon: () => void database.close(),
  };
}
