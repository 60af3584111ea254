import type { Migration } from '#sync/replica/migrate.ts';

/** States that a draft had before, and states that were taken back: undo and redo survive a restart. */
export const draftSteps: Migration<'desk'> = {
  number: 40,
  up: (database) => {
    database.exec(`
      CREATE TABLE draft_step (
        draft TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('past', 'future')),
        seq INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (draft, side, seq)
      ) WITHOUT ROWID;
    `);
  },
};
