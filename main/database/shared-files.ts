import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileKey, WriteHandle } from '#sync/replica/database-file.ts';
import type { PageReceiver } from '#sync/replica/receive-page.ts';
import { openScopeFile, scopeFileReceiver } from '#sync/replica/scope-file.ts';

/** Where each shared scope lies now, by its name; what readers open. The catalog is always among them, be it empty. */
export type SharedPaths = ReadonlyMap<string, string>;

/** The open file of one shared scope. */
interface SharedFile {
  readonly path: string;
  readonly generation: number;
  readonly database: WriteHandle<'replica'>;
  readonly receiver: PageReceiver;
}

export interface SharedFiles {
  readonly directory: string;
  /** A file could not be opened, because it was damaged or of another version, and its scope comes again. */
  readonly refetched: boolean;
  paths(): SharedPaths;
  database(scope: string): WriteHandle<'replica'> | undefined;
  all(): readonly WriteHandle<'replica'>[];
  receiver(scope: string): PageReceiver | undefined;
  gain(scope: string, epoch: string): void;
  /** Its rows are gone with this call; the file itself is removed by whoever reads it, or at the next opening. */
  lose(scope: string): void;
  /** Takes a file that turned out to be damaged out of use: the scope is not there any more, until the backend gives it again. */
  drop(scope: string): void;
  /** Where the next generation of a scope's file has its place. */
  nextPath(scope: string): string;
  /** Opens the finished file at `nextPath` in the place of what stands for the scope. False: it cannot be opened, and is deleted. */
  exchange(scope: string): boolean;
  keyOf(scope: string): FileKey;
  close(): void;
}

interface FileEvents {
  /** The file of a scope was gained, lost or exchanged. */
  readonly onPaths?: (paths: SharedPaths) => void;
  /** The file of a scope was damaged, and is out of use. */
  readonly onDropped?: (scope: string) => void;
}

const namePattern = /^(catalog|list-[0-9a-f]{16})-(\d+)\.db$/;

/** Ids of lists come from outside, and file systems fold case: a list goes by a hash of its name. */
const stemOf = (scope: string): string => (scope === 'catalog' ? 'catalog' : `list-${hash('sha256', scope, 'hex').slice(0, 16)}`);

/** A file with what SQLite keeps beside it. One that somebody still has open (Windows) goes at the next opening. */
export function removeFile(path: string): void {
  for (const suffix of ['-wal', '-shm', '']) rmSync(`${path}${suffix}`, { force: true, maxRetries: 2 });
}

interface Generation {
  readonly path: string;
  readonly generation: number;
}

/** The newest file of each stem; older ones are removed. */
function newestIn(directory: string): Map<string, Generation> {
  const newest = new Map<string, Generation>();
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    // Of versions that kept all scopes in one file, and ready files that were still being unpacked.
    if (/^replica-\d+\.db$|\.unpacking$/.test(name)) removeFile(path);
    const [, stem = '', generation = '0'] = namePattern.exec(name) ?? [];
    if (stem === '') continue;
    const known = newest.get(stem);
    const [older, newer] = known === undefined || known.generation < Number(generation) ? [known, { path, generation: Number(generation) }] : [{ path }, known];
    if (older !== undefined) removeFile(older.path);
    newest.set(stem, newer);
  }
  return newest;
}

const scopeIn = (database: WriteHandle<'replica'>): string | undefined => database.prepare<[], string>('SELECT name FROM scope').pluck().get();

function openOrRemove(path: string, generation: number, lock: FileKey): SharedFile | null {
  const database = openScopeFile(path, lock);
  if (database !== null) return { path, generation, database, receiver: scopeFileReceiver(database) };
  removeFile(path);
  return null;
}

/**
 * Opens the newest generation of the file of each shared scope for writing. One that cannot be opened, is locked with another key or written by a newer
 * version is deleted: everything in it comes again from the backend.
 * Price lists are locked with `key`; the catalog, which is the same for every customer, lies open (ARCHITECTURE.md, choices).
 */
export function openSharedFiles(directory: string, key: FileKey, { onPaths = () => undefined, onDropped = () => undefined }: FileEvents = {}): SharedFiles {
  mkdirSync(directory, { recursive: true });
  const files = new Map<string, SharedFile>();
  const keyOf = (scope: string): FileKey => (scope === 'catalog' ? null : key);
  let refetched = false;
  /** A number is given once: whoever reads a file that was lost may still be about to remove it. */
  const given = new Map<string, number>();

  function open(path: string, generation: number, lock: FileKey): SharedFile | null {
    given.set(namePattern.exec(basename(path))?.[1] ?? '', generation);
    return openOrRemove(path, generation, lock);
  }

  function made(path: string, generation: number, lock: FileKey): SharedFile {
    const file = open(path, generation, lock);
    if (file === null) throw new Error(`a new file could not be made at ${path}`);
    return file;
  }

  const pathOf = (scope: string, generation: number): string => join(directory, `${stemOf(scope)}-${generation}.db`);
  const nextGeneration = (scope: string): number => (given.get(stemOf(scope)) ?? 0) + 1;
  const paths = (): SharedPaths => new Map([...files].map(([scope, { path }]) => [scope, path]));

  for (const [stem, { path, generation }] of newestIn(directory)) {
    const file = open(path, generation, stem === 'catalog' ? null : key);
    refetched ||= file === null;
    if (file === null) continue;
    const scope = stem === 'catalog' ? 'catalog' : scopeIn(file.database);
    if (scope !== undefined) files.set(scope, file);
    else {
      file.database.close();
      removeFile(path);
    }
  }
  const emptyCatalog = (): SharedFile => made(pathOf('catalog', nextGeneration('catalog')), nextGeneration('catalog'), null);
  if (!files.has('catalog')) files.set('catalog', emptyCatalog());

  return {
    directory,
    get refetched() {
      return refetched;
    },
    paths,
    database: (scope) => files.get(scope)?.database,
    all: () => [...files.values()].map(({ database }) => database),
    receiver: (scope) => files.get(scope)?.receiver,
    gain: (scope, epoch) => {
      const known = files.get(scope);
      const file = known ?? made(pathOf(scope, nextGeneration(scope)), nextGeneration(scope), keyOf(scope));
      file.receiver.gain(scope, epoch);
      files.set(scope, file);
      if (known === undefined) onPaths(paths());
    },
    lose: (scope) => {
      const file = files.get(scope);
      if (file === undefined) return;
      file.receiver.lose(scope);
      if (scope === 'catalog') return;
      files.delete(scope);
      file.database.close();
      onPaths(paths());
    },
    drop: (scope) => {
      files.get(scope)?.database.close();
      files.delete(scope);
      if (scope === 'catalog') files.set('catalog', emptyCatalog());
      onPaths(paths());
      onDropped(scope);
    },
    nextPath: (scope) => pathOf(scope, nextGeneration(scope)),
    exchange: (scope) => {
      const before = files.get(scope);
      const generation = nextGeneration(scope);
      const file = open(pathOf(scope, generation), generation, keyOf(scope));
      if (file === null) return false;
      files.set(scope, file);
      before?.database.close();
      onPaths(paths());
      return true;
    },
    keyOf,
    close: () => {
      for (const { database } of files.values()) database.close();
    },
  };
}
