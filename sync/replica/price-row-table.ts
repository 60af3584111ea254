import type { WriteHandle } from './database-file.ts';
import type { RowTable } from './row-table.ts';

// The key of a price row is made of its columns (entities.ts, entityKey); an open start of validity is the empty text.
const keyText = `sku || '|' || unit || '|' || min_quantity || '|' || valid_from`;

interface PriceColumns {
  readonly key: string;
  readonly digest: number;
  readonly sku: string;
  readonly unit: string;
  readonly minQuantity: string;
  readonly unitPrice: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The columns as they came, in the order of the entity. */
const textOf = ({ sku, unit, minQuantity, unitPrice, validFrom, validTo }: PriceColumns): string =>
  JSON.stringify([sku, unit, minQuantity, unitPrice, validFrom === '' ? null : validFrom, validTo]);

type KeyParts = readonly [string, string, string, string];

function partsOf(key: string): KeyParts {
  // A sku may hold a bar itself, so the parts are taken from the right.
  const parts = key.split('|');
  const [validFrom = '', minQuantity = '', unit = ''] = [parts.pop(), parts.pop(), parts.pop()];
  return [parts.join('|'), unit, minQuantity, validFrom];
}

/** Rows of price lists, one table for all lists: columns instead of text, because there are four for every product. */
export function priceRowTable(database: WriteHandle<'replica'>): RowTable {
  const where = 'scope = ? AND sku = ? AND unit = ? AND min_quantity = ? AND valid_from = ?';
  const standing = database.prepare<[number, ...KeyParts], { seq: number; digest: number }>(`SELECT seq, digest FROM price_row WHERE ${where}`);
  const put = database.prepare(
    `INSERT OR REPLACE INTO price_row (scope, sku, unit, min_quantity, unit_price, valid_from, valid_to, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setDigest = database.prepare(`UPDATE price_row SET digest = ? WHERE ${where}`);
  const remove = database.prepare(`DELETE FROM price_row WHERE ${where}`);
  const clear = database.prepare('DELETE FROM price_row WHERE scope = ?');
  const stray = database
    .prepare<[number], string>(
      `SELECT ${keyText} FROM price_row WHERE scope = ? AND NOT EXISTS (SELECT 1 FROM staged_row
       WHERE staged_row.scope = price_row.scope AND entity = 'priceRow' AND staged_row.key = ${keyText} AND row_values IS NOT NULL)`,
    )
    .pluck();
  const digests = database.prepare<[number], number>('SELECT digest FROM price_row WHERE scope = ?').pluck();
  const all = database.prepare<[number], PriceColumns>(
    `SELECT ${keyText} AS key, digest, sku, unit, min_quantity AS minQuantity, unit_price AS unitPrice, valid_from AS validFrom, valid_to AS validTo FROM price_row WHERE scope = ?`,
  );
  return {
    standing: (scope, key) => standing.get(scope, ...partsOf(key)),
    put: (scope, { seq, values }, digest) => {
      const [sku, unit, minQuantity, unitPrice, validFrom, validTo] = values;
      put.run(scope, sku, unit, minQuantity, unitPrice, validFrom ?? '', validTo, seq, digest);
    },
    setDigest: (scope, key, digest) => void setDigest.run(digest, scope, ...partsOf(key)),
    remove: (scope, key) => void remove.run(scope, ...partsOf(key)),
    clear: (scope) => void clear.run(scope),
    strayKeys: (scope) => stray.all(scope),
    digests: (scope) => digests.iterate(scope),
    *rows(scope) {
      for (const row of all.iterate(scope)) yield { key: row.key, digest: row.digest, text: textOf(row) };
    },
  };
}
