import type { FileKind, WriteHandle } from './database-file.ts';

/** One forward step of a file's schema. Numbers go by tens, so that a fix can be put between two released ones. */
export interface Migration<Kind extends FileKind> {
  readonly number: number;
  readonly up: (database: WriteHandle<Kind>) => void;
}

/** The file was written by a newer version of the product. Nothing was changed; the newer version can still read it. */
export class NewerFileError extends Error {
  override readonly name = 'NewerFileError';
  constructor(fileNumber: number, knownNumber: number) {
    super(`This file was written by a newer version of Proforma (its schema is ${fileNumber}, this version knows ${knownNumber}). Start the newer version, or update this one.`);
  }
}

export const schemaNumber = <Kind extends FileKind>(database: WriteHandle<Kind>): number => Number(database.pragma('user_version', { simple: true }));

/**
 * Brings a file to the newest schema, each step with its number in one transaction; a new file in one for all, because each waits for the disk. `beforeFirst` runs once before the first
 * step on a file that holds something. Throws `NewerFileError` for a file from the future.
 */
export function migrate<Kind extends FileKind>(
  database: WriteHandle<Kind>,
  migrations: readonly Migration<Kind>[],
  beforeFirst: (fromNumber: number) => void = () => undefined,
): void {
  const from = schemaNumber(database);
  const newest = migrations.at(-1)?.number ?? 0;
  if (from > newest) throw new NewerFileError(from, newest);
  const ahead = migrations.filter(({ number }) => number > from);
  if (ahead.length > 0 && from > 0) beforeFirst(from);
  const steps = (): void => {
    for (const { number, up } of ahead) {
      database.transaction(() => {
        up(database);
        database.pragma(`user_version = ${number}`);
      })();
    }
  };
  if (from > 0) steps();
  else database.transaction(steps)();
}
