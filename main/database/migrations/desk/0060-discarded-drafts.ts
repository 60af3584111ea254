import type { Migration } from '#sync/replica/migrate.ts';

/**
 * Drafts that a person discarded on this machine, whole, so that they can be brought back, also after a restart: with what the backend had of each (`base`) and whether something
 * of it was still to be sent. Discarded in one act (`act`) they come back together; `merged_into` is the draft that was made of them.
 */
export const discardedDrafts: Migration<'desk'> = {
  number: 60,
  up: (database) => {
    database.exec(`
      CREATE TABLE discarded_draft (
        draft TEXT PRIMARY KEY,
        seq INTEGER NOT NULL UNIQUE,
        act TEXT NOT NULL,
        discarded_at TEXT NOT NULL,
        merged_into TEXT,
        unsent INTEGER NOT NULL,
        body TEXT NOT NULL,
        base TEXT
      );
      CREATE INDEX discarded_draft_act ON discarded_draft (act);
    `);
  },
};
