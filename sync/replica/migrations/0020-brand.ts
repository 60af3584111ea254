import type { Migration } from '../migrate.ts';

/** The brand as a column of its own: products are counted and narrowed by it. It is the fifth value of a product's row. */
export const brandOfProduct: Migration<'replica'> = {
  number: 20,
  up: (database) => {
    database.exec(`
      ALTER TABLE product ADD COLUMN brand TEXT NOT NULL DEFAULT '';
      UPDATE product SET brand = row_values ->> '$[4]';
      CREATE INDEX product_by_brand ON product (brand, discontinued, sort_name);
    `);
  },
};
