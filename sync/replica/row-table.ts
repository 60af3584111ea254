import type { EntityName } from '#sync/protocol/entities.ts';

/** A row as it came: number in the feed, key, values in the order of the entity's columns. */
export interface FeedRow {
  readonly entity: EntityName;
  readonly key: string;
  readonly seq: number;
  readonly values: readonly unknown[];
}

/** A row as it stands in a file, with the digest that was written down when it came. */
export interface StoredRow {
  readonly key: string;
  readonly digest: number;
  /** Its values as they travel, as JSON. */
  readonly text: string;
}

/**
 * Where rows of one entity live in a file. `scope` is the number of the scope in that file. Counting rows and sums is not
 * this table's business; whoever calls it does that in the same transaction.
 */
export interface RowTable {
  standing(scope: number, key: string): { readonly seq: number; readonly digest: number } | undefined;
  put(scope: number, row: FeedRow, digest: number): void;
  /** Writes down the digest of a row that stays as it is. */
  setDigest(scope: number, key: string, digest: number): void;
  remove(scope: number, key: string): void;
  /** Where there is much to be written beside each row: how the rows of a scope come that nobody reads yet. */
  readonly fill?: FillingTable;
  clear(scope: number): void;
  /** Keys that are here and not among the scope's staged rows. */
  strayKeys(scope: number): string[];
  /** The digest of every row. Nothing may be written while this is being read. */
  digests(scope: number): Iterable<number>;
  /** Every row with what it says. Nothing may be written while this is being read. */
  rows(scope: number): Iterable<StoredRow>;
}

/** Rows of a scope that was never whole, without what finds them: made at the end in one go it costs a third. */
export interface FillingTable extends Pick<RowTable, 'put' | 'remove' | 'clear'> {
  /** Before the first row. */
  begin(): void;
  /** In the transaction that shows the scope: makes what finds the rows, whatever of it was there. */
  end(): void;
}

export type RowTables = (entity: EntityName) => RowTable;

/** One table for each entity, made when it is first asked for: most files hold a few entities only. */
export function tablesOf(table: (entity: EntityName) => RowTable): RowTables {
  const tables = new Map<EntityName, RowTable>();
  return (entity) => {
    const known = tables.get(entity) ?? table(entity);
    tables.set(entity, known);
    return known;
  };
}

/** The same tables for a scope that was never whole. */
export function fillingTables(tables: RowTables): RowTables {
  return tablesOf((entity) => {
    const table = tables(entity);
    return { ...table, ...table.fill };
  });
}
