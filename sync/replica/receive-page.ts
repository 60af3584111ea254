import type { FeedPage, PageOutcome } from '#sync/protocol/feed.ts';
import type { FileKind, WriteHandle } from './database-file.ts';
import { rangeRepair, type RangeRepairer } from './range-repair.ts';
import { fillingTables, type RowTables } from './row-table.ts';
import { positionOf, type StoredScope } from './stored-scope.ts';
import { scopeRows, scopeWriter, type RowDigest, type ScopeRows, type ScopeSum } from './scope-writer.ts';
import { stagedRows } from './staged-rows.ts';

class Mismatch extends Error {}

const sumOf = (scope: StoredScope): ScopeSum => ({ rows: scope.rowCount, checksum: scope.checksum });

const countRows = (page: FeedPage): number => page.blocks.reduce((total, block) => total + block.rows.length, 0) + page.tombstones.length;

export interface PageReceiver extends RangeRepairer {
  receive(name: string, from: string | null, page: FeedPage, at: string): PageOutcome;
  gain(name: string, epoch: string): void;
  lose(name: string): void;
  refetch(name: string, epoch: string, asRepair: boolean): void;
  confirm(name: string, at: string): void;
  /** Puts count and sum of a whole scope right, from what its rows say. */
  reread(name: string): void;
}

/** Rows into their tables: of a page as it comes, or of all staged pages at once. Both answer the scope's new count and sum. */
function pageRows(rowsOf: (scope: StoredScope) => ScopeRows, staged: ReturnType<typeof stagedRows>) {
  function applyPage(scope: StoredScope, page: FeedPage): ScopeSum {
    const sum = sumOf(scope);
    const rows = rowsOf(scope);
    if (scope.complete === 0 && scope.cursor === null) rows.beginFilling();
    for (const block of page.blocks) {
      for (const [seq, key, values] of block.rows) rows.apply(scope.id, sum, { entity: block.entity, key, seq, values });
    }
    for (const [seq, entity, key] of page.tombstones) rows.bury(scope.id, sum, entity, key, seq);
    return sum;
  }

  function applyStaged(scope: StoredScope): ScopeSum {
    const sum = sumOf(scope);
    const whole = scope.stage === 'refetch';
    const rows = rowsOf(scope);
    if (whole) {
      rows.removeDamaged(scope.id);
      rows.buryStray(scope.id, sum);
    }
    for (const { entity, key, seq, rowValues } of staged.all(scope.id)) {
      if (rowValues !== null) rows.apply(scope.id, sum, { entity, key, seq, values: JSON.parse(rowValues) as unknown[] }, whole);
      else rows.bury(scope.id, sum, entity, key, whole ? Number.MAX_SAFE_INTEGER : seq);
    }
    staged.clear(scope.id);
    // A refetch may be there because the running sum itself was wrong.
    return whole ? rows.recount(scope.id) : sum;
  }

  return { applyPage, applyStaged };
}

/** What happens to a scope as a whole, without a page. */
function wholeScope<Kind extends FileKind>(database: WriteHandle<Kind>, { scopes, rows, staged }: { scopes: ReturnType<typeof scopeWriter>; rows: ScopeRows; staged: ReturnType<typeof stagedRows> }): Pick<PageReceiver, 'gain' | 'lose' | 'reread'> {
  const describe = database.transaction((scope: StoredScope, sum: ScopeSum, misdescribed: readonly RowDigest[]): void => {
    rows.describe(scope.id, misdescribed);
    scopes.save({ ...scope, rowCount: sum.rows, checksum: sum.checksum });
  });
  return {
    gain: (name: string, epoch: string): void => scopes.insert(name, epoch),
    lose: database.transaction((name: string): void => {
      const scope = scopes.find(name);
      if (scope === undefined) return;
      rows.clear(scope.id);
      staged.clear(scope.id);
      scopes.remove(scope.id);
    }),
    // Without the lock until there is something to write: people write into the same file meanwhile, and rows are changed by this thread alone.
    reread: (name: string): void => {
      const scope = scopes.find(name);
      if (scope === undefined || scope.complete === 0 || scope.stage !== null) return;
      const { sum, misdescribed } = rows.reread(scope.id);
      if (misdescribed.length > 0 || sum.rows !== scope.rowCount || sum.checksum !== scope.checksum) describe(scope, sum, misdescribed);
    },
  };
}

/**
 * The feed side of one file. Rows and cursor of a page always go in one transaction. A scope that was never complete takes rows
 * directly, since nobody reads it; a complete one shows the old rows until the new ones are whole and their sum is right. `onDrained` runs in that transaction.
 */
export function pageReceiver<Kind extends FileKind>(database: WriteHandle<Kind>, tables: RowTables, onDrained: (scope: string) => void): PageReceiver {
  const scopes = scopeWriter(database);
  const rows = scopeRows(tables);
  const filling = scopeRows(fillingTables(tables));
  const rowsOf = (scope: StoredScope): ScopeRows => (scope.complete === 0 ? filling : rows);
  const staged = stagedRows(database);

  const { applyPage, applyStaged } = pageRows(rowsOf, staged);

  /** In a savepoint of its own, so that rows with a wrong sum never become visible. */
  const finish = database.transaction((scope: StoredScope, page: FeedPage, at: string) => {
    if (page.drained === null) throw new Error('the last page of a feed does not say what the whole is');
    const direct = scope.complete === 0 || scope.stage === null;
    if (!direct) staged.keep(scope.id, page);
    const sum = direct ? applyPage(scope, page) : applyStaged(scope);
    if (sum.rows !== page.drained.rows || sum.checksum !== page.drained.checksum) throw new Mismatch();
    if (scope.complete === 0) filling.endFilling();
    scopes.save({ ...scope, cursor: page.next, complete: 1, rowCount: sum.rows, checksum: sum.checksum, rowsReceived: 0, receivedAt: at, stage: null, stagedCursor: null });
    onDrained(scope.name);
  });

  /** The last page waits too, so that whoever comes next finds the same difference, be it after a restart. */
  function keepWaiting(scope: StoredScope, page: FeedPage): void {
    if (scope.complete === 0) {
      const sum = applyPage(scope, page);
      scopes.save({ ...scope, cursor: page.next, rowCount: sum.rows, checksum: sum.checksum });
      return;
    }
    staged.keep(scope.id, page);
    scopes.save({ ...scope, stage: scope.stage ?? 'delta', stagedCursor: page.next });
  }

  function restart(scope: StoredScope, epoch: string, asRepair: boolean): void {
    if (asRepair) scopes.recordRepair(scope.name);
    staged.clear(scope.id);
    const afresh = { ...scope, epoch, rowsReceived: 0, stagedCursor: null };
    if (scope.complete === 1) return scopes.save({ ...afresh, stage: 'refetch' });
    filling.clear(scope.id);
    scopes.save({ ...afresh, cursor: null, rowCount: 0, checksum: 0, stage: null });
  }

  const { digests, repair } = rangeRepair({ database, tables: { shown: tables, filling: fillingTables(tables) }, rows, scopes, applyStaged, onDrained });

  return {
    ...wholeScope(database, { scopes, rows, staged }),
    digests,
    repair,
    receive: database.transaction((name: string, from: string | null, page: FeedPage, at: string): PageOutcome => {
      const scope = scopes.find(name);
      if (scope === undefined || page.scope !== name || page.epoch !== scope.epoch || from !== positionOf(scope)) return 'stale';
      if (!page.hasMore) {
        try {
          finish(scope, page, at);
          return 'drained';
        } catch (error) {
          if (!(error instanceof Mismatch)) throw error;
          keepWaiting(scope, page);
          return 'mismatch';
        }
      }
      const rowsReceived = scope.rowsReceived + countRows(page);
      if (scope.complete === 0) {
        const sum = applyPage(scope, page);
        scopes.save({ ...scope, cursor: page.next, rowCount: sum.rows, checksum: sum.checksum, rowsReceived });
      } else {
        staged.keep(scope.id, page);
        scopes.save({ ...scope, stage: scope.stage ?? 'delta', stagedCursor: page.next, rowsReceived });
      }
      return 'more';
    }),
    refetch: database.transaction((name: string, epoch: string, asRepair: boolean): void => {
      const scope = scopes.find(name);
      if (scope !== undefined) restart(scope, epoch, asRepair);
    }),
    confirm: database.transaction((name: string, at: string): void => {
      const scope = scopes.find(name);
      if (scope === undefined || scope.complete === 0) return;
      scopes.save({ ...scope, receivedAt: at });
      onDrained(name);
    }),
  };
}
