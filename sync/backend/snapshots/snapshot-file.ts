import { hash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A scope's name comes from outside and may hold anything; its files go by a hash of it, so that a file is only ever found under its own scope. */
const stemOf = (scope: string): string => hash('sha256', scope, 'hex').slice(0, 16);

/** Where the compressed ready file of a scope lies. */
export const snapshotFile = (directory: string, scope: string, sha256: string): string => join(directory, `${stemOf(scope)}-${sha256}.zst`);

/** Somebody may still be fetching the file that was offered before. */
const keptMs = 3_600_000;

/** Removes the ready files of a scope that have not been offered for an hour. */
export async function removeOldSnapshots(directory: string, scope: string, current: string, nowMs: number): Promise<void> {
  const names = await readdir(directory);
  for (const name of names.filter((candidate) => candidate.startsWith(`${stemOf(scope)}-`) && !candidate.includes(current))) {
    const path = join(directory, name);
    const { mtimeMs } = await stat(path);
    if (nowMs - mtimeMs > keptMs) await rm(path, { force: true });
  }
}
