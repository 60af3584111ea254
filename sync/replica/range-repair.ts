import { entityNames, type EntityName } from '#sync/protocol/entities.ts';
import { rangeOf, type KeyRange, type RowsAnswer } from '#sync/protocol/repair.ts';
import { addDigest, rowDigest, textDigest } from '#sync/protocol/row-digest.ts';
import type { FileKind, WriteHandle } from './database-file.ts';
import type { RowTables } from './row-table.ts';
import type { ScopeRows, scopeWriter, ScopeSum } from './scope-writer.ts';
import type { StoredScope } from './stored-scope.ts';

/** Rows of the ranges that differ, as the backend has them, and what the whole is then. */
export interface ScopeRepair extends Pick<RowsAnswer, 'epoch' | 'blocks' | 'next' | 'drained'> {
  /** In order; what stands in them and did not come, goes. */
  readonly ranges: readonly KeyRange[];
}

/** `mismatch`: with these rows the sum does not come out either. `stale`: the scope is not what it was when the repair began. Neither changes anything. */
export type RepairOutcome = 'repaired' | 'mismatch' | 'stale';

interface RepairParts<Kind extends FileKind> {
  readonly database: WriteHandle<Kind>;
  readonly tables: { readonly shown: RowTables; readonly filling: RowTables };
  readonly rows: ScopeRows;
  readonly scopes: ReturnType<typeof scopeWriter<Kind>>;
  /** Puts what waits in its place. */
  readonly applyStaged: (scope: StoredScope) => unknown;
  readonly onDrained: (scope: string) => void;
}

/** Ends a transaction of which nothing is to stay. */
class Undone extends Error {}

export interface RangeRepairer {
  /** Rows and sum of each range, as if what waits were in its place already; null: this scope cannot be compared. Worked out from what the rows say. */
  digests(name: string, ranges: readonly KeyRange[]): readonly ScopeSum[] | null;
  /** Puts the rows in the place of what stood in their ranges, all at once, and counts the defect; only if everything comes out then. */
  repair(name: string, repair: ScopeRepair, at: string): RepairOutcome;
}

/** Finds and mends what differs from the backend, by ranges of keys, where a whole feed came and its sum did not come out. */
export function rangeRepair<Kind extends FileKind>({ database, tables, rows, scopes, applyStaged, onDrained }: RepairParts<Kind>): RangeRepairer {
  /** A scope that is being fetched afresh has nothing to compare: most of its rows wait. */
  const comparable = (scope: StoredScope | undefined): scope is StoredScope => scope !== undefined && scope.stage !== 'refetch';

  const tablesFor = ({ complete }: StoredScope): RowTables => (complete === 0 ? tables.filling : tables.shown);

  function sumsOf(scope: number, ranges: readonly KeyRange[]): ScopeSum[] {
    const sums = ranges.map(() => ({ rows: 0, checksum: 0 }));
    for (const entity of entityNames) {
      for (const { key, digest, text } of tables.shown(entity).rows(scope)) {
        const sum = sums[rangeOf(ranges, entity, key)];
        if (sum === undefined) continue;
        const own = textDigest(entity, key, text);
        sum.rows += 1;
        // A row that is not what was written down about it counts for nothing, so that its range differs whichever of the two is wrong.
        if (own === digest) sum.checksum = addDigest(sum.checksum, own);
      }
    }
    return sums;
  }

  function removeWithin(scope: StoredScope, ranges: readonly KeyRange[], except: ReadonlySet<string>): void {
    for (const entity of entityNames) {
      const table = tablesFor(scope)(entity);
      const gone: string[] = [];
      for (const { key } of table.rows(scope.id)) {
        if (rangeOf(ranges, entity, key) >= 0 && !except.has(`${entity}\n${key}`)) gone.push(key);
      }
      for (const key of gone) table.remove(scope.id, key);
    }
  }

  const put = (scope: StoredScope, entity: EntityName, seq: number, key: string, values: readonly unknown[]): void =>
    tablesFor(scope)(entity).put(scope.id, { entity, key, seq, values }, rowDigest(entity, key, values));

  const mend = database.transaction((scope: StoredScope, { ranges, blocks, next, drained }: ScopeRepair, at: string) => {
    if (scope.stage === 'delta') applyStaged(scope);
    const wanted = new Set(blocks.flatMap(({ entity, rows: own }) => own.map(([, key]) => `${entity}\n${key}`)));
    removeWithin(scope, ranges, wanted);
    for (const { entity, rows: own } of blocks) for (const [seq, key, values] of own) put(scope, entity, seq, key, values);
    // What was counted along the way may be what is wrong.
    const sum = rows.recount(scope.id);
    if (sum.rows !== drained.rows || sum.checksum !== drained.checksum) throw new Undone();
    if (scope.complete === 0) rows.endFilling();
    scopes.save({ ...scope, cursor: next, complete: 1, rowCount: sum.rows, checksum: sum.checksum, rowsReceived: 0, receivedAt: at, stage: null, stagedCursor: null });
    scopes.recordRepair(scope.name);
    onDrained(scope.name);
  });

  const compare = database.transaction((scope: StoredScope, ranges: readonly KeyRange[], tell: (sums: readonly ScopeSum[]) => void) => {
    applyStaged(scope);
    tell(sumsOf(scope.id, ranges));
    throw new Undone();
  });

  const isUndone = (work: () => void): boolean => {
    try {
      work();
      return false;
    } catch (error) {
      if (error instanceof Undone) return true;
      throw error;
    }
  };

  return {
    digests: (name, ranges) => {
      const scope = scopes.find(name);
      if (!comparable(scope)) return null;
      if (scope.stage === null) return sumsOf(scope.id, ranges);
      let sums: readonly ScopeSum[] = [];
      isUndone(() => compare(scope, ranges, (told) => (sums = told)));
      return sums;
    },
    repair: database.transaction((name: string, repair: ScopeRepair, at: string): RepairOutcome => {
      const scope = scopes.find(name);
      if (!comparable(scope) || scope.epoch !== repair.epoch) return 'stale';
      return isUndone(() => mend(scope, repair, at)) ? 'mismatch' : 'repaired';
    }),
  };
}
