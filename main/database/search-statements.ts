import type { Statement } from 'better-sqlite3';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import type { CatalogQuestion } from './catalog-hit.ts';
import type { Candidate } from './rank-products.ts';

/** What a question narrows the catalog to, as the statements take it. */
export interface Filter {
  readonly category: string | null;
  readonly underCategory: string | null;
  readonly brand: string | null;
  readonly discontinued: 0 | 1;
}

export const filterOf = ({ category, brand, includeDiscontinued }: CatalogQuestion): Filter => ({
  category: category ?? null,
  underCategory: category === undefined ? null : `${category} > `,
  brand: brand ?? null,
  discontinued: includeDiscontinued === true ? 1 : 0,
});

const columns = 'product.id AS id, product.discontinued AS discontinued, product.sort_name AS name, product.sku AS sku';
const passes = `product.discontinued <= @discontinued AND (@brand IS NULL OR product.brand = @brand)
  AND (@category IS NULL OR product.category = @category OR substr(product.category, 1, length(@underCategory)) = @underCategory)`;

type Rows<Row> = Statement<[Record<string, unknown>], Row>;
export type CandidateStatement = Rows<Candidate>;

type Gathering = 'sku' | 'code' | 'gtin' | 'codePrefix' | 'namePrefix' | 'words' | 'inside';
type Browsing = 'browse' | 'browseBrand' | 'browseBroad' | 'browseCategory' | 'count' | 'countCategory' | 'countBrand';

export interface SearchStatements extends Readonly<Record<Gathering, CandidateStatement>>, Readonly<Record<Browsing, Rows<number>>> {
  /** A product's row by its id. */
  readonly body: Statement<[number], string>;
  /** Changes whenever the catalog does. */
  readonly edition: Statement<[], number>;
}

export function searchStatements(database: ReadHandle<'replica'>): SearchStatements {
  const candidates = (sql: string) => database.prepare<[Record<string, unknown>], Candidate>(`${sql} LIMIT @limit`);
  const ids = (sql: string) => database.prepare<[Record<string, unknown>], number>(`SELECT id ${sql} ORDER BY discontinued, sort_name LIMIT @limit OFFSET @offset`).pluck();
  return {
    sku: candidates(`SELECT ${columns} FROM product WHERE sku = @sku`),
    code: candidates(`SELECT ${columns} FROM product WHERE code = @code ORDER BY discontinued`),
    gtin: candidates(`SELECT ${columns} FROM product_gtin JOIN product ON product.id = product_gtin.product WHERE gtin = @gtin GROUP BY product.id ORDER BY discontinued`),
    codePrefix: candidates(`SELECT ${columns} FROM product WHERE code > @code AND code < @code || char(1114111) AND ${passes} ORDER BY code`),
    namePrefix: candidates(`SELECT ${columns} FROM product WHERE discontinued = 0 AND sort_name >= @name AND sort_name < @name || char(1114111) AND ${passes} ORDER BY sort_name`),
    words: candidates(`SELECT ${columns} FROM product_words JOIN product ON product.id = product_words.rowid WHERE product_words MATCH @match AND ${passes}`),
    inside: candidates(`SELECT ${columns} FROM product_inside JOIN product ON product.id = product_inside.rowid WHERE product_inside MATCH @match AND ${passes}`),
    body: database.prepare<[number], string>('SELECT row_values FROM product WHERE id = ?').pluck(),
    browse: ids(`FROM product WHERE discontinued <= @discontinued`),
    browseBrand: ids(`FROM product INDEXED BY product_by_brand WHERE brand = @brand AND ${passes}`),
    browseBroad: ids(
      `FROM product INDEXED BY product_browse WHERE (+category = @category OR (+category > @underCategory AND +category < @underCategory || char(1114111)))
       AND discontinued <= @discontinued`,
    ),
    browseCategory: ids(
      `FROM product WHERE (category = @category OR (category > @underCategory AND category < @underCategory || char(1114111)))
       AND discontinued <= @discontinued`,
    ),
    edition: database.prepare<[], number>(`SELECT checksum FROM scope WHERE name = 'catalog'`).pluck(),
    count: database.prepare<[Record<string, unknown>], number>(
      `SELECT count(*) FROM product WHERE discontinued <= @discontinued`,
    ).pluck(),
    countCategory: database.prepare<[Record<string, unknown>], number>(
      `SELECT count(*) FROM product WHERE (category = @category OR (category > @underCategory AND category < @underCategory || char(1114111))) AND discontinued <= @discontinued`,
    ).pluck(),
    countBrand: database.prepare<[Record<string, unknown>], number>(`SELECT count(*) FROM product WHERE brand = @brand AND ${passes}`).pluck(),
  };
}


/** Up to `limit` rows; with `accepts`, of those that it says yes to. */
export function taken<Row>(statement: Statement<[Record<string, unknown>], Row>, parameters: Record<string, unknown>, limit: number, accepts: ((row: Row) => boolean) | null): Row[] {
  if (accepts === null) return statement.all({ ...parameters, limit });
  const rows: Row[] = [];
  for (const row of statement.iterate({ ...parameters, limit: -1 })) {
    if (accepts(row)) rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
}
