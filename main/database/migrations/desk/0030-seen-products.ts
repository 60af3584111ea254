import type { Migration } from '#sync/replica/migrate.ts';

/** Products that the account buys, as the person last saw them: what is different now is news. */
export const seenProducts: Migration<'desk'> = {
  number: 30,
  up: (database) => {
    database.exec(`CREATE TABLE seen_product (sku TEXT PRIMARY KEY, standing TEXT NOT NULL, seen_at TEXT NOT NULL) WITHOUT ROWID`);
  },
};
