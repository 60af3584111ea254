import { openReader, type FileKey, type ReadHandle } from '#sync/replica/database-file.ts';
import { removeFile, type SharedPaths } from './shared-files.ts';

/** Reading connections to the files of shared scopes. A file that was exchanged is read from the next call on. */
export interface SharedReaders {
  catalog(): ReadHandle<'replica'>;
  list(id: string): ReadHandle<'replica'> | undefined;
  /** Lists first by name, the catalog among them. */
  all(): readonly ReadHandle<'replica'>[];
  /** Opens what is new, closes what is gone, and removes the files that are gone: nobody else reads them. */
  follow(paths: SharedPaths): void;
  close(): void;
}

export function sharedReaders(first: SharedPaths, keyOf: (scope: string) => FileKey): SharedReaders {
  let open = new Map<string, { readonly path: string; readonly database: ReadHandle<'replica'> }>();

  function follow(paths: SharedPaths): void {
    const next: typeof open = new Map();
    for (const [scope, path] of [...paths].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const known = open.get(scope);
      next.set(scope, known?.path === path ? known : { path, database: openReader(path, 'replica', keyOf(scope)) });
    }
    const gone = [...open.values()].filter(({ path }) => ![...next.values()].some((kept) => kept.path === path));
    open = next;
    for (const { path, database } of gone) {
      database.close();
      removeFile(path);
    }
  }

  follow(first);
  return {
    catalog: () => {
      const file = open.get('catalog');
      if (file === undefined) throw new Error('the desk has no file for its catalog');
      return file.database;
    },
    list: (id) => open.get(`list:${id}`)?.database,
    all: () => [...open.values()].map(({ database }) => database),
    follow,
    close: () => {
      for (const { database } of open.values()) database.close();
    },
  };
}

/** What is read through a connection, made once for each connection: statements belong to the file that they were prepared for. */
export function perConnection<Connection extends object, Reader>(make: (database: Connection) => Reader): (database: Connection) => Reader {
  const made = new WeakMap<Connection, { readonly reader: Reader }>();
  return (database) => {
    const known = made.get(database) ?? { reader: make(database) };
    made.set(database, known);
    return known.reader;
  };
}
