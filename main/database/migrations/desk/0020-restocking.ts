import type { Migration } from '#sync/replica/migrate.ts';

/** Restocking sessions, each acknowledged count as a row of its own, and what a person chose against the proposal. */
export const restocking: Migration<'desk'> = {
  number: 20,
  up: (database) => {
    database.exec(`
      CREATE TABLE restocking_session (
        id TEXT PRIMARY KEY,
        site TEXT NOT NULL,
        author TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'drafted', 'discarded')),
        started_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        became_draft TEXT
      ) WITHOUT ROWID;
      CREATE UNIQUE INDEX restocking_one_open ON restocking_session (site) WHERE state = 'open';
      CREATE TABLE restocking_entry (
        session TEXT NOT NULL REFERENCES restocking_session (id),
        seq INTEGER NOT NULL,
        code TEXT NOT NULL,
        sku TEXT,
        unit TEXT,
        quantity TEXT,
        base_quantity TEXT,
        source TEXT NOT NULL,
        at TEXT NOT NULL,
        taken_back INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (session, seq)
      ) WITHOUT ROWID;
      CREATE INDEX restocking_entry_sku ON restocking_entry (session, sku);
      CREATE TABLE restocking_choice (
        session TEXT NOT NULL REFERENCES restocking_session (id),
        sku TEXT NOT NULL,
        unit TEXT NOT NULL,
        quantity TEXT NOT NULL,
        PRIMARY KEY (session, sku)
      ) WITHOUT ROWID;
    `);
  },
};
