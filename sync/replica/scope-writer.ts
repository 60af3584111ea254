import { entityNames, type EntityName } from '#sync/protocol/entities.ts';
import { addDigest, removeDigest, rowDigest, textDigest } from '#sync/protocol/row-digest.ts';
import type { FileKind, WriteHandle } from './database-file.ts';
import type { FeedRow, RowTables } from './row-table.ts';
import { scopeColumns, type StoredScope } from './stored-scope.ts';

/** Rows and sum of a scope while a transaction changes it. */
export interface ScopeSum {
  rows: number;
  checksum: number;
}

/** What a row comes to. */
export interface RowDigest {
  readonly entity: EntityName;
  readonly key: string;
  readonly digest: number;
}

/** Changes rows of a scope and keeps its count and checksum with them, row by row, so that a change costs what it changes. */
export function scopeRows(tables: RowTables) {
  return {
    /** Applies a row if it is newer than what stands. `always` applies it whatever its number is (another epoch counts anew). */
    apply(scope: number, sum: ScopeSum, row: FeedRow, always = false): void {
      const table = tables(row.entity);
      const standing = table.standing(scope, row.key);
      if (standing !== undefined && !always && standing.seq >= row.seq) return;
      const digest = rowDigest(row.entity, row.key, row.values);
      if (standing !== undefined && standing.seq === row.seq && standing.digest === digest) return;
      table.put(scope, row, digest);
      if (standing === undefined) sum.rows += 1;
      else sum.checksum = removeDigest(sum.checksum, standing.digest);
      sum.checksum = addDigest(sum.checksum, digest);
    },
    /** Removes a row unless a newer one stands. */
    bury(scope: number, sum: ScopeSum, entity: EntityName, key: string, seq: number): void {
      const standing = tables(entity).standing(scope, key);
      if (standing === undefined || standing.seq > seq) return;
      tables(entity).remove(scope, key);
      sum.rows -= 1;
      sum.checksum = removeDigest(sum.checksum, standing.digest);
    },
    /** Removes whatever was not fetched again. */
    buryStray(scope: number, sum: ScopeSum): void {
      for (const entity of entityNames) {
        for (const key of tables(entity).strayKeys(scope)) this.bury(scope, sum, entity, key, Number.MAX_SAFE_INTEGER);
      }
    },
    /** Removes every row that is not what was written down about it: as it comes again, its number and digest would say that it is here already. */
    removeDamaged(scope: number): void {
      for (const entity of entityNames) {
        const damaged: string[] = [];
        for (const { key, digest, text } of tables(entity).rows(scope)) if (textDigest(entity, key, text) !== digest) damaged.push(key);
        for (const key of damaged) tables(entity).remove(scope, key);
      }
    },
    /** Count and sum from the digests of the rows, whatever was written down about the whole. */
    recount(scope: number): ScopeSum {
      const sum = { rows: 0, checksum: 0 };
      for (const entity of entityNames) {
        for (const digest of tables(entity).digests(scope)) {
          sum.rows += 1;
          sum.checksum = addDigest(sum.checksum, digest);
        }
      }
      return sum;
    },
    /** Count and sum from what the rows say, whatever was written down about them; and the rows of which something else was written down. */
    reread(scope: number): { readonly sum: ScopeSum; readonly misdescribed: readonly RowDigest[] } {
      const sum = { rows: 0, checksum: 0 };
      const misdescribed: RowDigest[] = [];
      for (const entity of entityNames) {
        for (const { key, text, digest: stored } of tables(entity).rows(scope)) {
          const digest = textDigest(entity, key, text);
          if (digest !== stored) misdescribed.push({ entity, key, digest });
          sum.rows += 1;
          sum.checksum = addDigest(sum.checksum, digest);
        }
      }
      return { sum, misdescribed };
    },
    /** A row that is replaced leaves the sum by the digest that was written down of it: where that is another than the row's, the sum would be wrong from then on. */
    describe(scope: number, rows: readonly RowDigest[]): void {
      for (const { entity, key, digest } of rows) tables(entity).setDigest(scope, key, digest);
    },
    /** Before the first row of a scope that was never whole. */
    beginFilling(): void {
      for (const entity of entityNames) tables(entity).fill?.begin();
    },
    /** With the last one. */
    endFilling(): void {
      for (const entity of entityNames) tables(entity).fill?.end();
    },
    clear(scope: number): void {
      for (const entity of entityNames) tables(entity).clear(scope);
    },
  };
}

export type ScopeRows = ReturnType<typeof scopeRows>;

/** The scope table of one file, for writing. */
export function scopeWriter<Kind extends FileKind>(database: WriteHandle<Kind>) {
  const find = database.prepare<[string], StoredScope>(`SELECT ${scopeColumns} FROM scope WHERE name = ?`);
  const insert = database.prepare('INSERT INTO scope (name, epoch) VALUES (?, ?) ON CONFLICT (name) DO NOTHING');
  const remove = database.prepare('DELETE FROM scope WHERE id = ?');
  const save = database.prepare(
    `UPDATE scope SET epoch = @epoch, cursor = @cursor, complete = @complete, row_count = @rowCount, checksum = @checksum,
     rows_received = @rowsReceived, received_at = @receivedAt, stage = @stage, staged_cursor = @stagedCursor WHERE id = @id`,
  );
  const recordRepair = database.prepare('INSERT INTO repair (scope) VALUES (?)');
  return {
    find: (name: string): StoredScope | undefined => find.get(name),
    insert: (name: string, epoch: string): void => void insert.run(name, epoch),
    remove: (id: number): void => void remove.run(id),
    save: (scope: StoredScope): void => void save.run(scope),
    recordRepair: (name: string): void => void recordRepair.run(name),
  };
}
