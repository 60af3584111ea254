import type { Migration } from '#sync/replica/migrate.ts';

const ownWork = `
  CREATE TABLE draft (id TEXT PRIMARY KEY, state TEXT NOT NULL, changed_at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    device_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    decided_at TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting'
      CHECK (state IN ('waiting', 'sending', 'done', 'refused', 'conflict', 'heldBack', 'discarded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    refusal TEXT,
    answered_at TEXT,
    absorbed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (device_id, number)
  );
  CREATE INDEX outbox_document ON outbox (document_id, seq);
  CREATE INDEX outbox_open ON outbox (seq) WHERE state NOT IN ('done', 'discarded');
  CREATE INDEX outbox_not_absorbed ON outbox (seq) WHERE state = 'done' AND absorbed = 0;
  CREATE TRIGGER outbox_is_immutable
    BEFORE UPDATE OF id, device_id, number, kind, schema_version, document_id, base_version, decided_at, payload, hash ON outbox
    BEGIN SELECT RAISE(ABORT, 'a command never changes'); END;
  CREATE TRIGGER outbox_is_kept
    BEFORE DELETE ON outbox
    BEGIN SELECT RAISE(ABORT, 'a command is never deleted'); END;
`;

/** Scopes with their facts, drafts, outbox, settings. */
export const firstDesk: Migration<'desk'> = {
  number: 10,
  up: (database) => {
    database.exec(`
      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

      CREATE TABLE scope (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        epoch TEXT NOT NULL,
        cursor TEXT,
        complete INTEGER NOT NULL DEFAULT 0,
        row_count INTEGER NOT NULL DEFAULT 0,
        checksum INTEGER NOT NULL DEFAULT 0,
        rows_received INTEGER NOT NULL DEFAULT 0,
        received_at TEXT,
        stage TEXT CHECK (stage IN ('delta', 'refetch')),
        staged_cursor TEXT
      );
      CREATE TABLE staged_row (
        scope INTEGER NOT NULL,
        entity TEXT NOT NULL,
        key TEXT NOT NULL,
        seq INTEGER NOT NULL,
        row_values TEXT,
        PRIMARY KEY (scope, entity, key)
      ) WITHOUT ROWID;
      CREATE TABLE repair (scope TEXT NOT NULL);
      CREATE TABLE fact (
        scope INTEGER NOT NULL,
        entity TEXT NOT NULL,
        key TEXT NOT NULL,
        seq INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        row_values TEXT NOT NULL,
        PRIMARY KEY (entity, key, scope)
      );
      CREATE INDEX fact_scope ON fact (scope);

      CREATE TABLE order_head (
        scope INTEGER NOT NULL,
        id TEXT NOT NULL,
        number TEXT,
        state TEXT NOT NULL,
        channel TEXT NOT NULL,
        placed_at TEXT NOT NULL,
        site TEXT,
        line_count INTEGER NOT NULL,
        gross TEXT NOT NULL,
        currency TEXT NOT NULL,
        quote_number TEXT,
        search_text TEXT NOT NULL,
        PRIMARY KEY (id, scope)
      ) WITHOUT ROWID;
      CREATE INDEX order_head_placed ON order_head (placed_at DESC, id);
      CREATE TABLE promotion_use (
        scope INTEGER NOT NULL,
        entity TEXT NOT NULL,
        key TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (entity, key, scope)
      ) WITHOUT ROWID;
    `);
    database.exec(ownWork);
  },
};
