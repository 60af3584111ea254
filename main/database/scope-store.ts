import type { LocalScope } from '#sync/client/ports.ts';
import type { FileKind, ReadHandle } from '#sync/replica/database-file.ts';
import { perConnection } from './shared-readers.ts';
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

const scopesIn = (file: Pick<ReadHandle<FileKind>, 'prepare'>) => file.prepare<[], StoredScope>(`SELECT ${scopeColumns} FROM scope ORDER BY name`);

/** What the desk holds of each scope: its own in the precious file, and every shared one in a file of its own. */
export function scopeReader(desk: ReadHandle<'desk'>, shared: () => readonly ReadHandle<'replica'>[]): ScopeReader {
  const own = scopesIn(desk);
  const inFile = perConnection(scopesIn);
  const all = (): LocalScope[] => [...own.all(), ...shared().flatMap((file) => inFile(file).all())].map(localScope);
  return { all, get: (name) => all().find(({ scope }) => scope === name) };
}
