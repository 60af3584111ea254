import type { LocalScope } from '#sync/client/ports.ts';
import type { FileKind, ReadHandle } from './database-file.ts';

/** A scope as its file keeps it. */
export interface StoredScope {
  readonly id: number;
  readonly name: string;
  readonly epoch: string;
  readonly cursor: string | null;
  readonly complete: 0 | 1;
  readonly rowCount: number;
  readonly checksum: number;
  readonly rowsReceived: number;
  readonly receivedAt: string | null;
  readonly stage: 'delta' | 'refetch' | null;
  readonly stagedCursor: string | null;
}

export const scopeColumns = `id, name, epoch, cursor, complete, row_count AS rowCount, checksum, rows_received AS rowsReceived,
  received_at AS receivedAt, stage, staged_cursor AS stagedCursor`;

/** Where the next page of a scope starts. */
export const positionOf = (scope: StoredScope): string | null => (scope.stage === null ? scope.cursor : scope.stagedCursor);

const localScope = (scope: StoredScope): LocalScope => ({
  scope: scope.name,
  epoch: scope.epoch,
  cursor: positionOf(scope),
  complete: scope.complete === 1,
  staging: scope.stage !== null,
  rows: scope.rowCount,
  checksum: scope.checksum,
  rowsReceived: scope.rowsReceived,
  receivedAt: scope.receivedAt,
});

export interface ScopeReader {
  all(): readonly LocalScope[];
  get(scope: string): LocalScope | undefined;
}

/** What the desk holds of each scope, over all of its files. */
export function scopeReader(...files: readonly ReadHandle<FileKind>[]): ScopeReader {
  const all = files.map((file) => file.prepare<[], StoredScope>(`SELECT ${scopeColumns} FROM scope ORDER BY name`));
  const one = files.map((file) => file.prepare<[string], StoredScope>(`SELECT ${scopeColumns} FROM scope WHERE name = ?`));
  return {
    all: () => all.flatMap((statement) => statement.all()).map(localScope),
    get: (name) => {
      const scope = one.map((statement) => statement.get(name)).find((found) => found !== undefined);
      return scope && localScope(scope);
    },
  };
}
