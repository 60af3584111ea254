import type { Migration } from '../migrate.ts';

/** Scopes with their products, prices and other facts, and what search reads. */
export const firstReplica: Migration<'replica'> = {
  number: 10,
  up: (database) => {
    database.exec(`
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

      CREATE TABLE product (
        id INTEGER PRIMARY KEY,
        scope INTEGER NOT NULL,
        sku TEXT NOT NULL UNIQUE,
        seq INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        discontinued INTEGER NOT NULL,
        code TEXT NOT NULL,
        category TEXT NOT NULL,
        sort_name TEXT NOT NULL,
        row_values TEXT NOT NULL
      );
      CREATE INDEX product_by_code ON product (code);
      CREATE INDEX product_browse ON product (discontinued, sort_name);
      CREATE INDEX product_by_category ON product (category, discontinued, sort_name);
      CREATE TABLE product_gtin (gtin TEXT NOT NULL, product INTEGER NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (gtin, product, unit)) WITHOUT ROWID;
      CREATE INDEX product_gtin_product ON product_gtin (product);
      CREATE VIRTUAL TABLE product_words USING fts5(
        name, brand, category, description,
        content = '', contentless_delete = 1, detail = column, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );
      CREATE VIRTUAL TABLE product_inside USING fts5(
        name, sku,
        content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
      );

      CREATE TABLE price_row (
        scope INTEGER NOT NULL,
        sku TEXT NOT NULL,
        unit TEXT NOT NULL,
        min_quantity TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        unit_price TEXT NOT NULL,
        seq INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        PRIMARY KEY (scope, sku, unit, min_quantity, valid_from)
      ) WITHOUT ROWID;
    `);
  },
};
