import type { Migration } from '#sync/replica/migrate.ts';

/**
 * Drafts that all machines of their author share: whether something of one is to be sent (2 = it was refused, and waits for the next edit), what the backend has of it as
 * far as this machine knows, and which ones the backend's word has moved. Drafts that are there already go up at the first synchronisation; what was sent stays where it is.
 */
export const sharedDrafts: Migration<'desk'> = {
  number: 50,
  up: (database) => {
    database.exec(`
      ALTER TABLE draft ADD COLUMN unsent INTEGER NOT NULL DEFAULT 1;
      UPDATE draft SET unsent = 0 WHERE state <> 'open';
      CREATE INDEX draft_unsent ON draft (id) WHERE unsent = 1;
      CREATE TABLE draft_base (draft TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE draft_moved (draft TEXT PRIMARY KEY) WITHOUT ROWID;
    `);
  },
};
