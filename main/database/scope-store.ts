import type { LocalScope } from '#sync/client/ports.ts';
import type { FileKind, ReadHandle } from '#sync/replica/database-file.ts';
import { positionOf, scopeColumns, type StoredScope } from '#sync/replica/stored-scope.ts';

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
